import { bisectLeft } from 'd3';
import type { Size } from '../chart.ts';

/** Where the parts of a timeline stand, in CSS pixels from its top left corner. */
export interface Frame {
	/** The floors stand from `left` to `right`. */
	readonly left: number;
	readonly right: number;
	/** Width of one floor's place, or of a unit of {@link places}. */
	readonly slot: number;
	/** The place that is drawn at `left`, counted from the thread's beginning; more than 0 where only a window is shown. */
	readonly start: number;
	/** By position, where each floor stands from 0 to their count, never falling; null: in equal steps. */
	readonly places: readonly number[] | null;
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

/** In a tall pane the drawing grows, but no spikes: arcs are hardly higher than they are wide. */
const mostArcRoom = 320;
const mostArcShare = 0.75;
const mostBarRoom = 220;

/** The part of a thread that is shown: from one place to another, each floor having a place of width 1. */
export type Window = readonly [number, number];

/** All that the places of floors depend on. */
export interface Layout {
	readonly count: number;
	/** Null: all of the thread. */
	readonly window: Window | null;
	readonly places: readonly number[] | null;
}

/** Divides `size` among floors; `gutter` pixels at the left are kept free for the names of the axes. */
export function timelineFrameOf(size: Size, { count, window, places }: Layout, gutter: number): Frame {
	const left = Math.min(Math.max(gutter, sideRoom), size.width / 2);
	const room = Math.max(size.width - sideRoom - left, 0);
	const [start, end] = window ?? [0, count];
	const span = Math.max(end - start, 0);
	const slot = span === 0 ? 0 : Math.min(room / span, places === null ? widestSlot : room);
	const right = left + slot * span;
	const height = Math.max(size.height - topRoom - gap - axisRoom, 0);
	const top = Math.min(topRoom, size.height);
	const arcBase = top + Math.min(height * arcShare, mostArcRoom, (right - left) * mostArcShare);
	const barTop = Math.min(arcBase + gap, size.height);
	const barRoom = Math.min(top + height - arcBase, mostBarRoom);
	const barBase = Math.min(Math.round(barTop + barRoom), size.height);
	return { left, right, slot, start, places, top, arcBase, barTop, barBase };
}

/** The middle of the place of the floor at `position` (0 is the first floor of the file). */
export function xOf(frame: Frame, position: number): number {
	return xAt(frame, frame.places?.[position] ?? position + 0.5);
}

/** Where a place of the thread is drawn. */
export function xAt({ left, slot, start }: Frame, place: number): number {
	return left + (place - start) * slot;
}

/** Below this many pixels a floor, floors share pixel columns. */
export const narrowestSlot = 2;

/** Width of a column that floors share which stand by the clock, wherever they stand that near to each other. */
export const clockColumn = 4;

/** Where the bar and the arcs of the floor at `position` stand: its middle, or that of its column. */
export function footX(frame: Frame, position: number): number {
	const x = xOf(frame, position);
	if (frame.places !== null)
		return Math.floor((x - frame.left) / clockColumn) * clockColumn + clockColumn / 2 + frame.left;
	return frame.slot < narrowestSlot ? Math.floor(x) + 0.5 : x;
}

/** Where the stretch of floors from one position to another begins and ends. */
export function edgesOf(frame: Frame, first: number, last: number): readonly [number, number] {
	const half = frame.places === null ? frame.slot / 2 : clockColumn / 2;
	return [xOf(frame, first) - half, xOf(frame, last) + half];
}

/** The positions that stand within the frame: from the first to before the second. */
export function shownPositions(frame: Frame, count: number): readonly [number, number] {
	if (frame.slot === 0) return [0, count];
	const end = frame.start + (frame.right - frame.left) / frame.slot;
	const { places } = frame;
	if (places === null) return [Math.max(Math.floor(frame.start), 0), Math.min(Math.ceil(end), count)];
	return [bisectLeft(places, frame.start), bisectLeft(places, end + Number.EPSILON * count)];
}

/** The position of the floor whose place is nearest to `x`; `count` is the number of floors, at least one. */
export function positionAt(frame: Frame, x: number, count: number): number {
	if (frame.slot === 0) return 0;
	const place = frame.start + (x - frame.left) / frame.slot;
	const { places } = frame;
	if (places !== null) {
		const next = Math.min(bisectLeft(places, place), count - 1);
		const isNearer = next > 0 && place - (places[next - 1] ?? 0) < (places[next] ?? 0) - place;
		return isNearer ? next - 1 : next;
	}
	return Math.min(Math.max(Math.floor(place), 0), count - 1);
}
