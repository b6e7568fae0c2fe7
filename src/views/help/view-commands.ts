import { colourIds } from '../../graph/encoding/colours.ts';
import { sizeIds } from '../../graph/encoding/sizes.ts';
import { isLayoutFor, layoutDefinition, layoutIds } from '../../layout/list.ts';
import { defaultInferenceSettings } from '../../model/inference-settings.ts';
import { chooseLayout, letGo, setThreshold } from '../../store/actions.ts';
import { type Choices, useChoices } from '../../store/choices.ts';
import { openDialog } from '../../store/dialog.ts';
import { clearFilter } from '../../store/filtering.ts';
import { play, stopPlayback } from '../../store/playback.ts';
import type { ShowAs, TableOf } from '../../view/forms.ts';
import type { PaletteCommand, PaletteContext } from './palette-command.ts';

/** What is shown and how it is read. */
export function viewCommands({ words, view }: PaletteContext): PaletteCommand[] {
	const show = (id: string, label: string, showAs: ShowAs, tableOf?: TableOf): PaletteCommand => ({
		id,
		label,
		run: () => useChoices.setState({ showAs, pane: 'graph', ...(tableOf === undefined ? {} : { tableOf }) }),
	});
	const { help } = words;
	return [
		show('graph', help.command.asGraph, 'graph'),
		show('matrix', help.command.asMatrix, 'matrix'),
		show('people-table', help.command.asPeopleTable, 'table', 'people'),
		show('ties-table', help.command.asTiesTable, 'table', 'ties'),
		{ id: 'in-order', label: help.command.inOrder, run: () => readIn('thread') },
		{ id: 'nested', label: help.command.nested, run: () => readIn('nested') },
		{ id: 'print', label: help.command.print, run: () => openDialog('print') },
		{ id: 'stack', label: words.filter.open, run: () => useChoices.setState({ isStackOpen: true, pane: 'graph' }) },
		{ id: 'clear-filter', label: words.filter.clear, run: clearFilter },
		...(view.selection === null ? [] : [{ id: 'let-go', label: help.command.letGo, run: letGo }]),
		{ id: 'proven', label: help.command.provenOnly, run: () => setThreshold(1) },
		{
			id: 'threshold',
			label: help.command.resetThreshold,
			run: () => setThreshold(defaultInferenceSettings.threshold),
		},
	];
}

function readIn(readingOrder: Choices['readingOrder']): void {
	useChoices.setState({ readingOrder, pane: 'text' });
}

/** How graph and timeline are drawn. Around a person needs somebody in the middle: that is in its menu. */
export function chartCommands({ words, view, reading }: PaletteContext): PaletteCommand[] {
	if (reading === null) return [];
	const { layout: layouts, encoding, timeline } = words;
	const floors = reading.floors.map(({ number }) => number);
	return [
		{ id: 'play', label: timeline.play, run: () => play(floors) },
		...(view.playhead === null ? [] : [{ id: 'stop', label: timeline.stop, run: stopPlayback }]),
		...(['bars', 'lanes'] as const).map((timelineAs) => ({
			id: timelineAs,
			label: `${timeline.shownAs}: ${timeline.as[timelineAs]}`,
			run: () => useChoices.setState({ timelineAs, pane: 'timeline' }),
		})),
		...layoutIds
			.filter((id) => !layoutDefinition(id).needsCentre && isLayoutFor(id, reading.graph))
			.map((id) => ({
				id: `layout ${id}`,
				label: `${layouts.title}: ${layouts.name[id]}`,
				run: () => chooseLayout({ id, centre: null }),
			})),
		...sizeIds.map((sizing) => ({
			id: `size ${sizing}`,
			label: `${encoding.size}: ${encoding.sizing[sizing]}`,
			run: () => useChoices.setState({ sizing }),
		})),
		...colourIds.map((colouring) => ({
			id: `colour ${colouring}`,
			label: `${encoding.colour}: ${encoding.colouring[colouring]}`,
			run: () => useChoices.setState({ colouring }),
		})),
	];
}
