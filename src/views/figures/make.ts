import type { Size } from '../../charts/chart.ts';
import { measureText } from '../../charts/measure.ts';
import { peopleAtFirst } from '../../charts/network/level.ts';
import { scaleFor } from '../../charts/network/nodes.ts';
import { element } from '../../charts/svg.ts';
import { dark, light, paper, type Theme, withPalette } from '../../charts/theme.ts';
import type { FigureOptions } from '../../export/figure-options.ts';
import type { ChartId } from '../../export/figure-parts.ts';
import { measuresOf } from '../../export/figure-size.ts';
import { fileTypeOf } from '../../export/file-types.ts';
import type { Figure } from '../../export/sheet.ts';
import { composeSheet, type SheetError } from '../../export/sheet.ts';
import type { SheetInput } from '../../export/sheet-input.ts';
import type { ChosenEncoding } from '../../graph/encoding/encoding.ts';
import { everything } from '../../graph/filters/filter.ts';
import { filterGraph } from '../../graph/filters/filter-graph.ts';
import { known } from '../../lib/assert.ts';
import { fail, type Result } from '../../lib/result.ts';
import { drawingOf } from '../../view/fields.ts';
import { initialView } from '../../view/view.ts';
import { type Language, loadedWords, type Words } from '../../words/languages.ts';
import { chartsOf, type Style } from './charts.ts';
import { legendItems } from './legend-items.ts';
import { captionLines, factsLine } from './notes.ts';
import type { FigureSource } from './source.ts';

export type FigureError = SheetError | 'no-parts' | { readonly message: string };

/** Why there is no figure. */
export function figureErrorText(error: FigureError, { error: words }: Words['figure']): string {
	if (error === 'no-room') return words.noRoom;
	return error === 'no-parts' ? words.noParts : words.failed(error.message);
}

/** The figure that the options describe, of the source; words are in `language` where none is chosen, and have been loaded. */
export function makeFigure(
	source: FigureSource,
	options: FigureOptions,
	language: Language,
): Result<Figure, FigureError> {
	if (options.parts.length === 0) return fail('no-parts');
	return composeSheet(sheetOf(source, options, options.language ?? language));
}

/** All that the figure is composed of, before it is laid out. */
export function sheetOf(source: FigureSource, options: FigureOptions, language: Language): SheetInput {
	const sheet = sheetAt(source, options, language, 1);
	const scale = source.encoding.sizes === null ? 1 : scaleOf(source, sheet);
	return scale === 1 ? sheet : sheetAt(source, options, language, scale);
}

/** How small circles are drawn in the room that the graph gets; the legend takes the same room at any scale. */
function scaleOf({ reading: { graph }, view }: FigureSource, sheet: SheetInput): number {
	let scale = 1;
	const count = view.mostPeople ?? peopleAtFirst(graph);
	const measured = (id: ChartId) => (size: Size) => {
		if (id === 'graph') scale = scaleFor(count, size);
		return element('g', {});
	};
	composeSheet({ ...sheet, charts: new Map(Array.from(sheet.charts.keys(), (id) => [id, measured(id)])) });
	return scale;
}

function sheetAt(source: FigureSource, options: FigureOptions, language: Language, scale: number): SheetInput {
	const { reading, view } = source;
	const { layout, pins } = view;
	const style = styleOf(options, language, source.encoding);
	const whole = {
		...source,
		view: { ...initialView, layout, pins, ...drawingOf(view), kindsOff: everything.kindsOff },
		filtered: filterGraph(reading.graph, everything),
	};
	return {
		measures: measuresOf(options.size),
		title: options.parts.includes('title') ? (reading.title ?? style.words.facts.untitled) : '',
		facts: factsLine(source, options, style),
		charts: chartsOf(source, options, style),
		legend: legendItems(source, options, style, scale),
		caption: captionLines(source, options, style, language),
		reserved: {
			legend: legendItems(whole, options, style, scale),
			caption: captionLines(whole, options, style, language),
		},
		theme: style.theme,
		ground: groundOf(options, style.theme),
		names: style.figure.part,
		language,
		measure: measureText,
	};
}

export function styleOf(
	options: Pick<FigureOptions, 'theme' | 'background'>,
	language: Language,
	{ palette }: ChosenEncoding,
): Style {
	const theme = withPalette(themeOf(options), palette);
	const words = known(loadedWords(language), 'words of the figure');
	return { theme, encoding: words.encoding, words, figure: words.figure, language };
}

/** What is light stands on white paper unless the background is the screen's own. */
function themeOf({ theme, background }: Pick<FigureOptions, 'theme' | 'background'>): Theme {
	if (theme === 'dark') return dark;
	return background === 'theme' ? light : paper;
}

/** Null: what lies below the figure is seen through it. */
function groundOf({ background, fileType }: FigureOptions, theme: Theme): string | null {
	return background === 'transparent' && !fileTypeOf(fileType).isOpaque ? null : theme.ground;
}
