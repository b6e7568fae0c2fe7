import { visiblePart } from '../../charts/network/scene.ts';
import { timelinePicture } from '../../charts/timeline/picture.ts';
import type { ChartId, FigureOptions } from '../../export/figure-options.ts';
import { composeSheet, type SheetInput } from '../../export/sheet.ts';
import type { Filtered } from '../../graph/filter/filter.ts';
import type { Language } from '../../i18n/languages.ts';
import { memoLast } from '../../lib/memo.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { FloorRange } from '../../state/choices.ts';
import { filteredBy } from '../../state/filtered.ts';
import { peopleById } from '../../state/selectors.ts';
import { graphOn, graphScene, matrixOn, type Style, timelineSceneOf } from './charts.ts';
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
	const chartsAt = growingCharts(source, options, styleOf(options, spoken, source.look));
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
	const [from, to] = view.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
	const floors = reading.floors.map(({ number }) => number).filter((number) => number >= from && number <= to);
	const first = floors[0] ?? 0;
	return (share) => [first, floors[Math.min(floors.length - 1, Math.floor(share * floors.length))] ?? first];
}

function growingCharts(
	source: FigureSource,
	options: FigureOptions,
	style: Style,
): (range: FloorRange) => Readonly<Record<ChartId, Draw>> {
	const network = memoLast((width: number, height: number) => graphScene(source, options, { width, height }));
	const timeline = memoLast((width: number, height: number) => timelineSceneOf(source, style, { width, height }));
	return (range) => ({
		graph: ({ width, height }) => {
			const shown = untilFloor(source, range);
			const scene = network(width, height);
			const labels = scene.labels.filter(({ id }) => shown.nodes.has(id));
			return graphOn(source, options, style, { width, height }, { ...visiblePart(scene, shown), labels });
		},
		timeline: ({ width, height }) => timelinePicture(timeline(width, height), style.theme, { emphasis: null, range }),
		matrix: (size) => {
			const { ties } = untilFloor(source, range);
			const filtered = { ...source.filtered, ties };
			return matrixOn({ ...source, filtered, view: { ...source.view, range } }, style, size);
		},
	});
}

/** What there is by a floor: the ties made so far, and the people who have spoken or been named. */
function untilFloor({ reading, view, filtered }: FigureSource, range: FloorRange): Pick<Filtered, 'nodes' | 'ties'> {
	const people = peopleById(reading.graph);
	const { nodes, ties } = filteredBy(reading.graph, { ...view, range });
	const isThere = (floor: FloorNumber | undefined) => floor === undefined || floor <= range[1];
	return {
		ties,
		nodes: new Set([...nodes].filter((id) => filtered.nodes.has(id) && isThere(people.get(id)?.firstFloor))),
	};
}
