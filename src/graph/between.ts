import type { FloorNumber } from '../model/thread.ts';

/** A line of a text of which only some floors are shown: a floor, or how many were left out between two. */
export type Passage =
	| { readonly type: 'floor'; readonly floor: FloorNumber; readonly isBetween: boolean }
	| { readonly type: 'between'; readonly after: FloorNumber; readonly count: number; readonly isOpen: boolean };

/**
 * `shown` with what lies between two neighbours of it: a line that counts the floors, and the floors themselves where
 * it is open. Both lists in order of their numbers; `open` has the floors after which a line is open.
 */
export function withBetween(
	shown: readonly FloorNumber[],
	all: readonly FloorNumber[],
	open: ReadonlySet<FloorNumber>,
): readonly Passage[] {
	const places = new Map(all.map((floor, index) => [floor, index]));
	return shown.flatMap((floor, index): readonly Passage[] => {
		const own = { type: 'floor', floor, isBetween: false } as const;
		const next = shown[index + 1];
		if (next === undefined) return [own];
		const between = all.slice((places.get(floor) ?? 0) + 1, places.get(next));
		if (between.length === 0) return [own];
		const isOpen = open.has(floor);
		const inside = isOpen ? between.map((one) => ({ type: 'floor', floor: one, isBetween: true }) as const) : [];
		return [own, { type: 'between', after: floor, count: between.length, isOpen }, ...inside];
	});
}
