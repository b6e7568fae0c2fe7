import { distancesFrom } from '../lib/breadth-first.ts';
import { groupBy } from '../lib/group.ts';
import { type Answer, grades } from '../model/attribution.ts';
import type { FloorNumber } from '../model/thread.ts';

/*
 * Nested, a floor stands below its surest earlier answer alone; its other answers are links. Only earlier floors can
 * stand above, so circles cannot lose a floor.
 */

/** A floor in its place below what it answers. */
export interface NestedFloor {
	readonly floor: FloorNumber;
	/** How many floors it stands below: 0 at the top. */
	readonly depth: number;
}

/**
 * The floors, each once and below the one that it answers; those that answer none of them at the top, all in order of
 * their numbers. Of several answers the surest counts: by grade, then by probability, then the one that stands first in
 * the text; the others are links. Only a floor before one's own can be above it, so no circle of answers can be lost.
 */
export function nestedOrder(floors: readonly FloorNumber[], answers: readonly Answer[]): readonly NestedFloor[] {
	const parents = parentsOf(floors, answers);
	const children = groupBy(floors, (floor) => parents.get(floor) ?? null);
	const order: NestedFloor[] = [];
	const waiting = (children.get(null) ?? []).map((floor) => ({ floor, depth: 0 })).reverse();
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		order.push(next);
		const { floor, depth } = next;
		for (const child of (children.get(floor) ?? []).toReversed()) waiting.push({ floor: child, depth: depth + 1 });
	}
	return order;
}

/** Which floor each one stands below; those at the top are absent. */
export function parentsOf(
	floors: readonly FloorNumber[],
	answers: readonly Answer[],
): ReadonlyMap<FloorNumber, FloorNumber> {
	const there = new Set(floors);
	const best = new Map<FloorNumber, Answer>();
	for (const answer of answers) {
		const { from, to, isOwn } = answer;
		if (isOwn || to >= from || !there.has(from) || !there.has(to)) continue;
		const before = best.get(from);
		if (before === undefined || isSurer(answer, before)) best.set(from, answer);
	}
	return new Map(Array.from(best, ([from, { to }]) => [from, to]));
}

function isSurer(a: Answer, b: Answer): boolean {
	const byGrade = grades.indexOf(b.grade) - grades.indexOf(a.grade);
	return byGrade > 0 || (byGrade === 0 && (a.probability ?? 1) > (b.probability ?? 1));
}

/**
 * What a floor is part of, in order: all that it answers, up to where that began, itself, and all that answers it, and
 * so on. Answers in a circle are gone round once; references to a writer's own floors are no answers.
 */
export function chainOf(floor: FloorNumber, answers: readonly Answer[]): readonly FloorNumber[] {
	const others = answers.filter(({ isOwn }) => !isOwn);
	const up = groupBy(others, ({ from }) => from);
	const down = groupBy(others, ({ to }) => to);
	const above = distancesFrom(floor, (from) => (up.get(from) ?? []).map(({ to }) => to));
	const below = distancesFrom(floor, (to) => (down.get(to) ?? []).map(({ from }) => from));
	return [...new Set([...above.keys(), ...below.keys()])].sort((a, b) => a - b);
}

/** A line of a text of which only some floors are shown: a floor, or how many were left out between two. */
export type ReadingLine =
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
): readonly ReadingLine[] {
	const places = new Map(all.map((floor, index) => [floor, index]));
	return shown.flatMap((floor, index): readonly ReadingLine[] => {
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
