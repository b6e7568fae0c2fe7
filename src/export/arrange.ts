import type { Size } from '../charts/chart.ts';
import { type ChartId, chartIds } from './figure-options.ts';

/** A chart's place, from the corner of the room that all charts share. */
export interface Place extends Size {
	readonly x: number;
	readonly y: number;
}

/** Between charts, in layout units as everything here. */
const gap = 16;
/** The timeline needs little: this share of the height, within bounds. */
const timelineShare = 0.27;
const timelineHeight = { least: 96, most: 230 };
/** Smaller charts say nothing. */
const smallest: Readonly<Record<ChartId, Size>> = {
	graph: { width: 200, height: 160 },
	timeline: { width: 160, height: 72 },
	matrix: { width: 200, height: 180 },
};

/**
 * Where charts stand: graph and matrix side by side in a wide room, one above the other in a tall one, the timeline
 * below them. Null where one of them would have no room to speak of.
 */
export function arrange(charts: ReadonlySet<ChartId>, room: Size): ReadonlyMap<ChartId, Place> | null {
	const places = placesOf(charts, room);
	const isReadable = [...places].every(([id, { width, height }]) => {
		return width >= smallest[id].width && height >= smallest[id].height;
	});
	return isReadable ? places : null;
}

function placesOf(charts: ReadonlySet<ChartId>, room: Size): Map<ChartId, Place> {
	const main = chartIds.filter((id) => id !== 'timeline' && charts.has(id));
	const below = charts.has('timeline') ? timelineRoom(room, main.length > 0) : 0;
	const height = main.length > 0 && below > 0 ? room.height - below - gap : room.height - below;
	const places = mainPlaces(main, { width: room.width, height });
	if (below > 0) places.set('timeline', { x: 0, y: room.height - below, width: room.width, height: below });
	return places;
}

function timelineRoom({ height }: Size, isBelowOthers: boolean): number {
	if (!isBelowOthers) return height;
	return Math.min(timelineHeight.most, Math.max(timelineHeight.least, height * timelineShare));
}

function mainPlaces(main: readonly ChartId[], { width, height }: Size): Map<ChartId, Place> {
	const [first, second] = main;
	if (first === undefined) return new Map();
	if (second === undefined) return new Map([[first, { x: 0, y: 0, width, height }]]);
	if (width < height * 1.2) {
		const half = (height - gap) / 2;
		return new Map([
			[first, { x: 0, y: 0, width, height: half }],
			[second, { x: 0, y: half + gap, width, height: half }],
		]);
	}
	// A matrix is square: more width than height is no use to it.
	const right = Math.min((width - gap) / 2, height * 1.1);
	return new Map([
		[first, { x: 0, y: 0, width: width - gap - right, height }],
		[second, { x: width - right, y: 0, width: right, height }],
	]);
}
