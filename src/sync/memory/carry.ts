import type { Correction } from '../../model/correction.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { Carried } from '../../store/remembered.ts';

/** A floor's number and the fingerprint of its text, in order of the thread. */
export type FloorPrints = readonly (readonly [FloorNumber, string])[];

/** Two saves are of one thread if so much of the shorter one is in both: a share, and at least so many floors. */
const sameThread = { share: 0.5, floors: 3 };

/**
 * Which floor of a later save each floor of an earlier one is; null if they are not of one thread. Texts that each save
 * has once are matched first, as long as they stand in one order; from there neighbours with the same text.
 */
export function matchFloors(earlier: FloorPrints, later: FloorPrints): ReadonlyMap<FloorNumber, FloorNumber> | null {
	// Floors are noted a while after the first correction: until then nothing is known of them.
	if (earlier.length === 0 || later.length === 0) return null;
	const pairs = anchors(earlier, later);
	const matched = new Map<number, number>();
	const taken = new Set<number>();
	const extend = (from: number, to: number, step: 1 | -1) => {
		for (let a = from, b = to; printAt(earlier, a) !== undefined; a += step, b += step) {
			const isNew = a === from || !(matched.has(a) || taken.has(b));
			if (!isNew || printAt(earlier, a) !== printAt(later, b)) break;
			matched.set(a, b);
			taken.add(b);
		}
	};
	for (const [from, to] of pairs) extend(from, to, 1);
	for (const [from, to] of pairs) extend(from, to, -1);
	const least = Math.min(earlier.length, later.length);
	if (matched.size < Math.max(Math.min(sameThread.floors, least), sameThread.share * least)) return null;
	const numbers = new Map<FloorNumber, FloorNumber>();
	for (const [from, to] of matched) {
		const before = earlier[from]?.[0];
		const after = later[to]?.[0];
		if (before !== undefined && after !== undefined) numbers.set(before, after);
	}
	return numbers;
}

function printAt(floors: FloorPrints, index: number): string | undefined {
	return floors[index]?.[1];
}

/** Indices of texts that stand once in each, in an order that rises in both. */
function anchors(earlier: FloorPrints, later: FloorPrints): readonly (readonly [number, number])[] {
	const once = onlyOnce(later);
	const pairs = Array.from(onlyOnce(earlier)).flatMap(([print, from]): [number, number][] => {
		const to = once.get(print);
		return to === undefined ? [] : [[from, to]];
	});
	let last = -1;
	return pairs.filter(([, to]) => {
		const rises = to > last;
		if (rises) last = to;
		return rises;
	});
}

function onlyOnce(floors: FloorPrints): Map<string, number> {
	const found = new Map<string, number>();
	const repeated = new Set<string>();
	floors.forEach(([, print], index) => {
		if (found.has(print)) repeated.add(print);
		else found.set(print, index);
	});
	for (const print of repeated) found.delete(print);
	return found;
}

export function carryOver(corrections: readonly Correction[], floors: ReadonlyMap<FloorNumber, FloorNumber>): Carried {
	const moved = corrections.map((correction) => ({ correction, to: movedTo(correction, floors) }));
	return {
		corrections: moved.flatMap(({ to }) => to ?? []),
		lost: moved.flatMap(({ correction, to }) => (to === null ? correction : [])),
	};
}

function movedTo(correction: Correction, floors: ReadonlyMap<FloorNumber, FloorNumber>): Correction | null {
	if (correction.type === 'same-person' || correction.type === 'person') return correction;
	const floor = floors.get(correction.floor);
	if (floor === undefined) return null;
	if (correction.type !== 'answers') return { ...correction, floor };
	const targets = correction.targets.map((target) => floors.get(target));
	return targets.includes(undefined)
		? null
		: { ...correction, floor, targets: targets.filter((to) => to !== undefined) };
}
