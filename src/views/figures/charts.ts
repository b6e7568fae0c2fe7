import type { Size } from '../../charts/chart.ts';
import { matrixPicture } from '../../charts/matrix/picture.ts';
import { matrixScene } from '../../charts/matrix/scene.ts';
import { measureText } from '../../charts/measure.ts';
import { viewedIn } from '../../charts/network/part.ts';
import { networkPicture } from '../../charts/network/picture.ts';
import type { NetworkLeft } from '../../charts/network/props.ts';
import { networkScene } from '../../charts/network/scene.ts';
import type { NetworkScene } from '../../charts/network/types.ts';
import type { SvgElement } from '../../charts/svg.ts';
import type { Theme } from '../../charts/theme.ts';
import { lanesPicture } from '../../charts/timeline/lanes/picture.ts';
import { lanesScene } from '../../charts/timeline/lanes/scene.ts';
import { timelinePicture } from '../../charts/timeline/picture.ts';
import { type TimelineInput, type TimelineScene, timelineScene } from '../../charts/timeline/scene.ts';
import type { FigureOptions } from '../../export/figure-options.ts';
import { type ChartId, chartIds } from '../../export/figure-parts.ts';
import { fileTypeOf } from '../../export/file-types.ts';
import { matrixOf } from '../../graph/matrix.ts';
import { matrixOrderOf } from '../../graph/matrix-orders.ts';
import type { FloorNumber, FloorRange } from '../../model/thread.ts';
import { pinsAt } from '../../store/applied.ts';
import { leftBy } from '../../store/filtered.ts';
import { openingPosterOf } from '../../store/inference.ts';
import { useResults } from '../../store/results.ts';
import { communitiesKnown } from '../../store/selectors.ts';
import { drawingOf } from '../../view/fields.ts';
import type { Language, Words } from '../parts/words.ts';
import { timelineEmphasisOf, timelineOf } from '../timeline/useTimeline.ts';
import { clockOf, lanesInput } from '../timeline/wording.ts';
import { communities, type FigureSource } from './source.ts';

/** How the parts of a figure are drawn. */
export interface Style {
	readonly theme: Theme;
	readonly words: Words;
	readonly figure: Words['figure'];
	readonly encoding: Words['encoding'];
	readonly language: Language;
}

type Draw = (size: Size) => SvgElement;

/** The charts that are switched on, each able to draw itself in the room that it gets. */
export function chartsOf(source: FigureSource, options: FigureOptions, style: Style): ReadonlyMap<ChartId, Draw> {
	const all: Readonly<Record<ChartId, Draw>> = {
		graph: (size) => graphOn(source, options, style, size),
		timeline: (size) => {
			const { reading, view } = source;
			const emphasis = timelineEmphasisOf(null, reading, leftBy(reading, view), view.outside === 'gone');
			return timelinePicture(timelineSceneOf(source, style, size), style.theme, { emphasis, range: view.range });
		},
		lanes: (size) => lanesOn(source, style, source.view.range, size),
		matrix: (size) => matrixOn(source, style, size),
	};
	return new Map(chartIds.filter((id) => options.parts.includes(id)).map((id) => [id, all[id]]));
}

/** The graph in a room of that size; `scene` where it is not the whole of what is shown. */
export function graphOn(
	source: FigureSource,
	options: FigureOptions,
	style: Style,
	size: Size,
	scene: NetworkScene = graphScene(source, options, style, size),
	until: FloorNumber = Number.POSITIVE_INFINITY,
): SvgElement {
	const viewport = source.seen === null ? null : viewedIn(source.seen, size);
	const left = barsLeft(source, until);
	const boxes = fileTypeOf(options.fileType).made === 'print' ? measureText : null;
	return networkPicture(scene, style.theme, { boxes, viewport, style: { ...drawingOf(source.view), left } });
}

/** Of the rim, what a filter leaves and what was written until then; people and ties that are out are not drawn at all. */
function barsLeft(
	{ reading, view }: Pick<FigureSource, 'reading' | 'view'>,
	until: FloorNumber = Number.POSITIVE_INFINITY,
): NetworkLeft | null {
	const left = leftBy(reading, view);
	if (left === null && until === Number.POSITIVE_INFINITY) return null;
	const all = reading.floors.map(({ number }) => number);
	const floors = new Set(all.filter((floor) => floor <= until && (left?.floors.has(floor) ?? true)));
	const isAnybody = { has: () => true };
	return { nodes: isAnybody, ties: isAnybody, floors, isRestGone: left !== null && view.outside === 'gone' };
}

/** What is seen in part is laid out in the pane that it is seen in. */
export function graphScene(
	{ reading, positions, view, filtered, encoding, seen }: FigureSource,
	{ names }: FigureOptions,
	{ words }: Style,
	size: Size,
): NetworkScene {
	return networkScene({
		...encoding,
		graph: reading.graph,
		communities: communitiesKnown(useResults.getState().metrics, reading.graph),
		groupLabel: words.graph.group,
		floors: timelineOf(reading, encoding.colours).floors,
		...drawingOf(view),
		postName: words.timeline.post,
		positions,
		pins: pinsAt(positions, view),
		view: filtered,
		size: seen?.size ?? size,
		prominent: new Set(reading.prominent),
		openingPoster: openingPosterOf(reading),
		measure: measureText,
		mostLabels: names ?? undefined,
		viewport: seen === null ? undefined : viewedIn(seen, size),
	});
}

export function timelineSceneOf(source: FigureSource, style: Style, size: Size): TimelineScene {
	return timelineScene(timelineInput(source, style, size));
}

function timelineInput(
	{ reading, view, encoding }: FigureSource,
	{ words, language }: Style,
	size: Size,
): TimelineInput {
	const axis = view.timelineBy === 'clock' ? clockOf(reading.floors, language) : null;
	return { ...timelineOf(reading, encoding.colours), axis, size, words: words.timeline, measure: measureText };
}

/** As many lanes as have room, however many are unfolded on screen: a picture does not scroll. */
export function lanesOn(source: FigureSource, style: Style, range: FloorRange | null, size: Size): SvgElement {
	const lanes = lanesInput(source.reading.graph, false, style.words.timeline);
	const scene = lanesScene(timelineInput(source, style, size), lanes);
	return lanesPicture(scene, style.theme, { emphasis: null, range });
}

export function matrixOn(
	{ reading: { graph }, view, filtered, encoding: { colours } }: FigureSource,
	{ theme, figure }: Style,
	size: Size,
): SvgElement {
	const scene = matrixScene({
		data: matrixOf(graph, filtered, view.range, communities(graph)),
		order: matrixOrderOf('community'),
		size,
		words: figure.matrix,
		measure: measureText,
	});
	return matrixPicture(scene, theme, { colours, emphasis: null, selected: new Set(), selectedTies: new Set() });
}
