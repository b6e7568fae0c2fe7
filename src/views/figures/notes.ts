import { barLegend } from '../../export/bar-legend.ts';
import type { FigureOptions } from '../../export/figure-options.ts';
import { kindSample, type LegendItem, markSample, pinItems } from '../../export/legend.ts';
import { tieMarks } from '../../graph/ties.ts';
import { tieKinds } from '../../model/attribution.ts';
import { pinsAt } from '../../store/applied.ts';
import { legendOf } from '../../store/filtered.ts';
import { openingPosterOf } from '../../store/inference.ts';
import type { Language } from '../../words/languages.ts';
import { describeFilter } from '../filter/describe-filter.ts';
import { colourItems, encodingItems, encodingLines } from '../graph/encoding-notes.ts';
import { type Style, timelineSceneOf } from './charts.ts';
import { fillNames, markNames, originLines } from './exports.ts';
import type { FigureSource } from './source.ts';

/** Wide enough for every bar to be drawn, so that all colours are explained. */
const sceneSize = { width: 2000, height: 200 };

/** What the marks of the charts mean that are switched on: lines and arrows of the graph, colours of the timeline. */
export function legendItems(
	source: FigureSource,
	{ parts }: FigureOptions,
	style: Style,
	scale: number,
): LegendItem[][] {
	if (!parts.includes('legend')) return [];
	return [
		...(parts.includes('graph') ? tieItems(source, style) : []),
		...(parts.includes('graph')
			? encodingItems(source.encoding, style.encoding, style.theme, scale)
			: [colourItems(source.encoding, style.encoding, style.theme)].filter((items) => items.length > 0)),
		...(parts.includes('timeline') || parts.includes('lanes') ? [barItems(source, style)] : []),
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
		tieKinds
			.filter((kind) => kinds.has(kind) && !view.kindsOff.has(kind))
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

/** What is shown, how sure it is, what the marks mean, where it comes from and when it was made: a line each. */
export function captionLines(
	source: FigureSource,
	{ parts }: FigureOptions,
	style: Style,
	language: Language,
): string[] {
	if (!parts.includes('caption')) return [];
	const { caption } = style.figure;
	const meanings = [
		...(parts.includes('graph') ? [source.encoding.sizing === 'activity' ? caption.graph : caption.sized] : []),
		...(parts.includes('graph') && isPart(source) ? [style.figure.caption.part] : []),
		...(parts.includes('graph') && openingPosterOf(source.reading) !== null ? [caption.ring] : []),
		...(parts.includes('graph') && !parts.includes('legend') ? [caption.lines] : []),
		...(parts.includes('timeline') ? [caption.timeline] : []),
		...(parts.includes('lanes') ? [caption.lanes] : []),
		...(parts.includes('matrix') ? [caption.matrix] : []),
		...encodingLines(source.encoding, style.encoding),
	];
	return [...meanings, ...originLines(source.reading, style.words, language), shownLine(source, style)];
}

function shownLine({ reading, view, filtered: { ties } }: FigureSource, { words, figure }: Style): string {
	const { kinds } = legendOf(reading.graph);
	const filters = describeFilter(view, reading, words);
	const hidden = tieKinds.filter((kind) => kinds.has(kind) && view.kindsOff.has(kind));
	const without = hidden.map((kind) => words.filter.without(words.graph.tieKind[kind]));
	const until = view.playhead === null ? [] : [figure.caption.until(view.playhead)];
	const all = [...new Set([...filters, ...without, ...until])];
	const shown = figure.caption.ties(ties.size, reading.graph.ties.length);
	return all.length === 0 ? shown : figure.caption.filtered(shown, all);
}

/** Not where the screen shows all of it. */
function isPart({ seen }: FigureSource): boolean {
	return seen !== null && (seen.zoom > 1 || seen.pan.x !== 0 || seen.pan.y !== 0);
}
