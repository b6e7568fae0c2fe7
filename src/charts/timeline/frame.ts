import type { Size } from '../chart.ts';

/** Where the parts of a timeline stand, in CSS pixels from its top left corner. */
export interface Frame {
	/** The floors stand from `left` to `right`. */
	readonly left: number;
	readonly right: number;
	/** Width of one floor's place. */
	readonly slot: number;
	/** Arcs stand on `arcBase` and reach up to `top`. */
	readonly top: number;
	readonly arcBase: number;
	/** Bars stand on `barBase` and reach up to `barTop`. */
	readonly barTop: number;
	readonly barBase: number;
}

/** Room at both ends, so that half of a brush's handle fits beside the first and the last floor. */
export const sideRoom = 12;

/** A thread of three floors does not fill the screen with three bars. */
const widestSlot = 48;
const topRoom = 8;
const axisRoom = 22;
const gap = 8;
const arcShare = 0.62;

/** In a tall pane the drawing stays at its top instead of growing spikes. */
const mostArcRoom = 240;
const mostBarRoom = 150;

/** Divides `size` among `count` floors; `gutter` pixels at the left are kept free for the names of the axes. */
export function frameOf(size: Size, count: number, gutter: number): Frame {
	const left = Math.min(Math.max(gutter, sideRoom), size.width / 2);
	const room = Math.max(size.width - sideRoom - left, 0);
	const slot = count === 0 ? 0 : Math.min(room / count, widestSlot);
	const right = left + slot * count;
	const height = Math.max(size.height - topRoom - gap - axisRoom, 0);
	const top = Math.min(topRoom, size.height);
	const arcBase = top + Math.min(height * arcShare, mostArcRoom, (right - left) / 2);
	const barTop = Math.min(arcBase + gap, size.height);
	const barRoom = Math.min(height * (1 - arcShare), mostBarRoom);
	const barBase = Math.min(Math.round(barTop + barRoom), size.height);
	return { left, right, slot, top, arcBase, barTop, barBase };
}

/** The middle of the place of the floor at `position` (0 is the first floor of the file). */
export function xOf(frame: Frame, position: number): number {
	return frame.left + (position + 0.5) * frame.slot;
}

/** Below this many pixels a floor, floors share pixel columns. */
export const narrowestSlot = 2;

/** Where the bar and the arcs of the floor at `position` stand: its middle, or that of its pixel column. */
export function footOf(frame: Frame, position: number): number {
	const x = xOf(frame, position);
	return frame.slot < narrowestSlot ? Math.floor(x) + 0.5 : x;
}

/** The position of the floor whose place is nearest to `x`; `count` is the number of floors, at least one. */
export function positionAt(frame: Frame, x: number, count: number): number {
	if (frame.slot === 0) return 0;
	return Math.min(Math.max(Math.floor((x - frame.left) / frame.slot), 0), count - 1);
}
