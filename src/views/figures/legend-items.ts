import type { BarMark, Fill } from '../../charts/timeline/bars.ts';
import { barLegend } from '../../export/bar-legend.ts';
import type { FigureOptions } from '../../export/figure-options.ts';
import {
	angleSample,
	barsSample,
	coloursSample,
	growingSample,
	kindSample,
	type LegendItem,
	markSample,
	noSample,
	pinItems,
	ringSample,
	speakerSample,
	turnSample,
} from '../../export/legend.ts';
import type { ChosenEncoding } from '../../graph/encoding/encoding.ts';
import { tieMarks } from '../../graph/ties.ts';
import { tieKinds } from '../../model/attribution.ts';
import type { Reading } from '../../model/reading.ts';
import { pinsAt } from '../../store/applied.ts';
import { legendOf } from '../../store/filtered.ts';
import { openingPosterOf } from '../../store/inference.ts';
import { coloursOf, peopleById } from '../../store/selectors.ts';
import { colourItems, encodingItems } from '../graph/encoding-notes.ts';
import type { Words } from '../parts/words.ts';
import { type Style, timelineSceneOf } from './charts.ts';
import { filtersThatHold } from './notes.ts';
import type { FigureSource } from './source.ts';

/** Wide enough for every bar to be drawn, so that all colours are explained. */
const sceneSize = { width: 2000, height: 200 };

/**
 * What the marks of the charts mean that are switched on, in groups that each begin a line; and the filters that hold,
 * where no other part says so.
 */
export function legendItems(
	source: FigureSource,
	{ parts }: FigureOptions,
	style: Style,
	scale: number,
): LegendItem[][] {
	if (!parts.includes('legend')) return [];
	const { encoding } = source;
	const hasGraph = parts.includes('graph');
	const hasBars = parts.includes('timeline') || parts.includes('lanes');
	const groups = [
		...(hasGraph ? [shapeItems(source, style, hasBars), ...tieItems(source, style)] : []),
		...(hasGraph
			? encodingItems(encoding, style.encoding, style.theme, scale)
			: [colourItems(encoding, style.encoding, style.theme)]),
		...(hasBars ? [barItems(source, style)] : []),
		...(parts.includes('facts') || parts.includes('caption') ? [] : [filterItems(source, style)]),
	];
	return groups.filter((items) => items.length > 0);
}

/** What stands where, and what is large for what. */
function shapeItems(source: FigureSource, { theme, figure }: Style, areColoursNamed: boolean): LegendItem[] {
	const { reading, positions, view, encoding } = source;
	const words = figure.legend;
	const poster = openingPosterOf(reading);
	const isOwn = encoding.colouring === 'person';
	const coloured = reading.prominent.filter((id) => peopleById(reading.graph).has(id)).length;
	return [
		{ sample: growingSample(theme), label: encoding.sizing === 'activity' ? words.active : words.person },
		...(poster === null
			? []
			: [{ sample: ringSample(encoding.colours.get(poster) ?? null, theme), label: words.ring }]),
		...(isOwn && !areColoursNamed && coloured > 0
			? [{ sample: coloursSample(theme), label: words.colours(coloured) }]
			: []),
		{ sample: speakerSample(theme), label: words.ribbon },
		...(view.hasRim
			? [
					{ sample: barsSample(theme), label: words.bar },
					{ sample: turnSample(theme), label: words.turn },
				]
			: []),
		...(positions.clock === null ? [] : [{ sample: angleSample(theme), label: words.angle }]),
	];
}

/** What is filtered out is not explained. */
function tieItems(source: FigureSource, { theme, words }: Style): LegendItem[][] {
	const { reading, positions, view, filtered } = source;
	const { counts, nodes } = filtered;
	const { marks, kinds } = legendOf(reading.graph);
	const label = (name: string, count: number | undefined) => `${name} ${words.number(count ?? 0)}`;
	return [
		tieMarks
			.filter((mark) => marks.has(mark) && !view.marksOff.has(mark))
			.map((mark) => ({
				sample: markSample(mark, theme),
				label: label(words.graph.mark[mark], counts.marks.get(mark)),
			})),
		// In one colour for all of them there is nothing to tell them by.
		tieKinds
			.filter((kind) => view.tieColours === 'kind' && kinds.has(kind) && !view.kindsOff.has(kind))
			.map((kind) => ({
				sample: kindSample(kind, view.tieColours, theme),
				label: label(words.graph.tieKind[kind], counts.kinds.get(kind)),
			})),
		pinItems(pinsAt(positions, view), nodes, words.graph.pinned, theme),
	];
}

function barItems(source: FigureSource, style: Style): LegendItem[] {
	const scene = timelineSceneOf(source, style, sceneSize);
	return barLegend(scene, fillNames(source.reading, source.encoding, style.words), markNames(style.words), style.theme);
}

function filterItems(source: FigureSource, { words, figure }: Style): LegendItem[] {
	const filters = filtersThatHold(source, words);
	return filters.length === 0 ? [] : [{ sample: noSample, label: figure.legend.filters(filters) }];
}

/** What each bar's filling is called: a person's handle, everybody else, or nobody known; of groups only the last. */
function fillNames(reading: Reading, { colouring }: ChosenEncoding, words: Words): Map<Fill, string> {
	if (colouring !== 'person') return new Map([['unknown', words.figure.unknown]]);
	const people = peopleById(reading.graph);
	const named = [...coloursOf(reading)].map(([id, colour]): [Fill, string] => [colour, people.get(id)?.handle ?? '']);
	return new Map<Fill, string>([...named, ['others', words.figure.others], ['unknown', words.figure.unknown]]);
}

/** What it is called that a bar is filled in part. */
function markNames({ graph }: Words): Map<BarMark, string> {
	return new Map<BarMark, string>([
		['half', graph.mark.dashed],
		['quarter', graph.mark.dotted],
	]);
}
