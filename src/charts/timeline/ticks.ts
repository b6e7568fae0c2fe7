import type { FloorNumber } from '../../model/thread.ts';
import type { Measure } from '../chart.ts';
import { type Frame, shownPositions, xOf } from './frame.ts';

/** A floor, or a time, named at the axis. */
export interface Tick {
	readonly text: string;
	/** Where it stands. */
	readonly x: number;
	/** Middle of the text: at `x`, unless that would cut it off at the edge. */
	readonly textX: number;
}

export const tickFontSize = 11;

/** Least free pixels between two names, and how many there are when names stand in regular steps. */
const tickGap = 12;
const roomyGap = 20;

/**
 * The opening post and then every 1st, 2nd, 5th, 10th… floor, as many as can be read at ease.
 * Where the floor of a round number is missing, the next one is named instead, by its own number.
 */
export function ticksOf(
	floors: readonly FloorNumber[],
	frame: Frame,
	width: number,
	post: string,
	measure: Measure,
): readonly Tick[] {
	const textOf = (floor: FloorNumber) => (floor === 0 ? post : `#${floor}`);
	const widthOf = (text: string) => measure(text, tickFontSize, 400);
	const widest = widthOf(textOf(floors.at(-1) ?? 0)) + roomyGap;
	const step = roundStep(frame.slot === 0 ? Number.POSITIVE_INFINITY : widest / frame.slot);
	const ticks: Tick[] = [];
	let free = 0;
	const [from, end] = shownPositions(frame, floors.length);
	for (const position of roundPositions(floors, step)) {
		if (position < from || position >= end) continue;
		const floor = floors[position] ?? 0;
		const text = textOf(floor);
		const half = widthOf(text) / 2;
		const x = xOf(frame, position);
		const textX = Math.max(Math.min(x, width - half), half);
		if (textX - half < free || half * 2 > width) continue;
		ticks.push({ text, x, textX });
		free = textX + half + tickGap;
	}
	return ticks;
}

/** The smallest of 1, 2, 5, 10, 20, 50… that is not below `least`. */
function roundStep(least: number): number {
	if (!Number.isFinite(least)) return Number.MAX_SAFE_INTEGER;
	const power = 10 ** Math.max(Math.floor(Math.log10(Math.max(least, 1))), 0);
	return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power;
}

/** Positions of the floors at which the numbers reach or pass a multiple of `step`. */
function roundPositions(floors: readonly FloorNumber[], step: number): number[] {
	const positions: number[] = [];
	let last = -1;
	floors.forEach((floor, position) => {
		const multiple = Math.floor(floor / step);
		if (multiple !== last) positions.push(position);
		last = multiple;
	});
	return positions;
}
