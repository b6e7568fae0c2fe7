import type { Window } from './frame.ts';

/** Fewer floors than these are never shown alone. */
const leastFloors = 12;

/** A window of a thread of `count` floors, moved and made larger or smaller only as far as the thread goes. */
export function fitWindow([start, end]: Window, count: number): Window {
	const span = Math.min(Math.max(end - start, Math.min(leastFloors, count)), count);
	const from = Math.min(Math.max(start, 0), count - span);
	return [from, from + span];
}

export function moveWindow([start, end]: Window, by: number, count: number): Window {
	return fitWindow([start + by, end + by], count);
}

/** Shows `factor` times as much, what stands at `centre` staying where it is. */
export function zoomWindow([start, end]: Window, factor: number, centre: number, count: number): Window {
	const span = Math.min(Math.max((end - start) * factor, Math.min(leastFloors, count)), count);
	const share = end === start ? 0.5 : (centre - start) / (end - start);
	return fitWindow([centre - share * span, centre + (1 - share) * span], count);
}

/** The window, moved so that `place` is well within it; the same one where it is already. */
export function windowAround([start, end]: Window, place: number, count: number): Window {
	if (place >= start && place <= end) return [start, end];
	const half = (end - start) / 2;
	return fitWindow([place - half, place + half], count);
}
