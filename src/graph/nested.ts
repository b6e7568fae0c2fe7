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
