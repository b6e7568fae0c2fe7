import type { Size } from '../charts/chart.ts';
import { type ChartId, chartIds } from './figure-parts.ts';

/** A chart's place, from the corner of the room that all charts share. */
export interface Place extends Size {
	readonly x: number;
	readonly y: number;
}

/** Between charts, in layout units as everything here. */
const gap = 16;
/** Charts that are wide and low stand below the others, in this order: each needs a share of the height, within bounds. */
const strips = [
	{ id: 'timeline', share: 0.27, least: 96, most: 230 },
	{ id: 'lanes', share: 0.32, least: 140, most: 340 },
] as const;
/** Of its share, what a strip gets that is not the only one. */
const sharedPart = 0.75;
/** Smaller charts say nothing. */
const smallest: Readonly<Record<ChartId, Size>> = {
	graph: { width: 200, height: 160 },
	timeline: { width: 160, height: 72 },
	lanes: { width: 200, height: 110 },
	matrix: { width: 200, height: 180 },
};

/**
 * Where charts stand: graph and matrix side by side in a wide room, one above the other in a tall one, timeline and
 * lanes below them. Null where one of them would have no room to speak of.
 */
export function arrange(charts: ReadonlySet<ChartId>, room: Size): ReadonlyMap<ChartId, Place> | null {
	const places = placesOf(charts, room);
	const isReadable = [...places].every(([id, { width, height }]) => {
		return width >= smallest[id].width && height >= smallest[id].height;
	});
	return isReadable ? places : null;
}

function placesOf(charts: ReadonlySet<ChartId>, room: Size): Map<ChartId, Place> {
	const below = strips.filter(({ id }) => charts.has(id));
	const main = chartIds.filter((id) => charts.has(id) && !below.some((strip) => strip.id === id));
	const heights = stripHeights(below, room, main.length > 0);
	const taken = heights.reduce((sum, height) => sum + height + gap, 0);
	const places = mainPlaces(main, { width: room.width, height: room.height - taken });
	let y = main.length > 0 ? room.height - taken + gap : 0;
	below.forEach(({ id }, index) => {
		const height = heights[index] ?? 0;
		places.set(id, { x: 0, y, width: room.width, height });
		y += height + gap;
	});
	return places;
}

/** Without anything above them, strips share all of the height. */
function stripHeights(below: readonly (typeof strips)[number][], { height }: Size, isBelowOthers: boolean): number[] {
	if (isBelowOthers) {
		const part = below.length > 1 ? sharedPart : 1;
		return below.map(({ share, least, most }) => Math.min(most, Math.max(least, height * share * part)));
	}
	const whole = below.reduce((sum, { share }) => sum + share, 0);
	const room = height - gap * (below.length - 1);
	return below.map(({ share }) => (room * share) / whole);
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
	// More width than height only makes a matrix's cells wider; a graph has more use for it.
	const right = Math.min((width - gap) / 2, height * 1.1);
	return new Map([
		[first, { x: 0, y: 0, width: width - gap - right, height }],
		[second, { x: width - right, y: 0, width: right, height }],
	]);
}
