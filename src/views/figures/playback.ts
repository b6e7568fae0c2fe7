import { visiblePart } from '../../charts/network/scene.ts';
import { timelinePicture } from '../../charts/timeline/picture.ts';
import type { FigureOptions } from '../../export/figure-options.ts';
import type { ChartId } from '../../export/figure-parts.ts';
import { composeSheet } from '../../export/sheet.ts';
import type { SheetInput } from '../../export/sheet-input.ts';
import { untilFloor } from '../../graph/until.ts';
import { memoLast } from '../../lib/memo.ts';
import { type FloorRange, isWithin } from '../../model/thread.ts';
import type { Language } from '../../words/languages.ts';
import { graphOn, graphScene, lanesOn, matrixOn, type Style, timelineSceneOf } from './charts.ts';
import { sheetOf, styleOf } from './make.ts';
import type { FigureSource } from './source.ts';

/**
 * The figure as it grows, floor by floor: a function from a share of the thread, 0 to 1, to an SVG document. Nothing
 * moves: people, names and ties come where they will stand in the end.
 */
export function playbackOf(
	source: FigureSource,
	options: FigureOptions,
	language: Language,
): (share: number) => string {
	const spoken = options.language ?? language;
	const sheet = sheetOf(source, options, spoken);
	const chartsAt = growingCharts(source, options, styleOf(options, spoken, source.encoding));
	const rangeAt = growingRange(source);
	return (share) => {
		const charts = chartsAt(rangeAt(share));
		const shown = [...sheet.charts.keys()].flatMap((id) => [[id, charts[id]] as const]);
		const composed = composeSheet({ ...sheet, charts: new Map(shown) });
		// It has room at every moment where it has at the end.
		if (!composed.ok) throw new Error(composed.error);
		return composed.value.svg;
	};
}

type Draw = SheetInput['charts'] extends ReadonlyMap<ChartId, infer D> ? D : never;

/** From the first floor shown to one further on. */
function growingRange({ reading, view }: FigureSource): (share: number) => FloorRange {
	const floors = reading.floors.map(({ number }) => number).filter((number) => isWithin(number, view.range));
	const first = floors[0] ?? 0;
	return (share) => [first, floors[Math.min(floors.length - 1, Math.floor(share * floors.length))] ?? first];
}

function growingCharts(
	source: FigureSource,
	options: FigureOptions,
	style: Style,
): (range: FloorRange) => Readonly<Record<ChartId, Draw>> {
	const network = memoLast((width: number, height: number) => graphScene(source, options, style, { width, height }));
	const timeline = memoLast((width: number, height: number) => timelineSceneOf(source, style, { width, height }));
	const { graph } = source.reading;
	return (range) => ({
		graph: ({ width, height }) => {
			const shown = untilFloor(graph, source.filtered, source.view.range, range[1]);
			const scene = network(width, height);
			const labels = scene.labels.filter(({ id }) => shown.nodes.has(id));
			return graphOn(source, options, style, { width, height }, { ...visiblePart(scene, shown), labels }, range[1]);
		},
		timeline: ({ width, height }) => timelinePicture(timeline(width, height), style.theme, { emphasis: null, range }),
		lanes: (size) => lanesOn(source, style, range, size),
		matrix: (size) => {
			const { ties } = untilFloor(graph, source.filtered, source.view.range, range[1]);
			const filtered = { ...source.filtered, ties };
			return matrixOn({ ...source, filtered, view: { ...source.view, range } }, style, size);
		},
	});
}
