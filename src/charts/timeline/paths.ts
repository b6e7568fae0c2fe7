import { bisectLeft, bisector, bisectRight } from 'd3';
import type { FloorNumber, FloorRange } from '../../model/thread.ts';
import type { Arc } from './arcs.ts';
import type { Bar } from './bars.ts';
import { edgesOf } from './frame.ts';
import { distinctPairs } from './pairs.ts';
import type { AxisScene, TimelineScene } from './scene.ts';

/** A piece of the horizontal axis in CSS pixels. */
export interface Stretch {
	readonly x: number;
	readonly width: number;
}

const byLastFloor = bisector((bar: Bar) => bar.last);

/** The bar of a floor; undefined where the thread has no such floor, or the window does not show it. */
export function barOf(scene: TimelineScene, floor: FloorNumber): Bar | undefined {
	const position = scene.positions.get(floor);
	const bar = position === undefined ? undefined : scene.bars[byLastFloor.left(scene.bars, position)];
	return bar === undefined || position === undefined || position < bar.first ? undefined : bar;
}

/** Where what is shown of a range of floors stands; null where that is nothing. */
export function stretchOf(scene: AxisScene, [from, to]: FloorRange): Stretch | null {
	const first = bisectLeft(scene.floors, from);
	const end = bisectRight(scene.floors, to);
	if (end <= first) return null;
	const [begin, over] = edgesOf(scene.frame, first, end - 1);
	const x = Math.max(begin, scene.frame.left);
	const width = Math.min(over, scene.frame.right) - x;
	return width > 0 ? { x, width } : null;
}

/** SVG path data of bars; `inset` pixels smaller on every side, for outlines. */
export function barPath(bars: readonly Bar[], inset = 0): string {
	return bars
		.map(({ x, y, width, height }) => {
			const across = round(width - 2 * inset);
			return `M${round(x + inset)},${round(y + inset)}h${across}v${round(height - 2 * inset)}h${-across}z`;
		})
		.join('');
}

/**
 * SVG path data of arcs that stand on the height `base`. In long threads many stand on the same pixel columns, which
 * makes one of them, and some begin and end on one, which makes none.
 */
export function arcPath(arcs: readonly Arc[], base: number): string {
	const foot = round(base);
	const wide = arcs.filter(({ x1, x2 }) => x1 < x2);
	return distinctPairs(wide, ({ x1, x2 }) => [x1, x2])
		.map(({ x1, x2, height }) => {
			const radii = `${round((x2 - x1) / 2)},${round(height)}`;
			return `M${round(x1)},${foot}A${radii} 0 0 1 ${round(x2)},${foot}`;
		})
		.join('');
}

function round(pixels: number): number {
	return Math.round(pixels * 100) / 100;
}
