import { distancesFrom } from '../lib/breadth-first.ts';
import { groupBy } from '../lib/group.ts';
import type { Answer } from '../model/attribution.ts';
import type { FloorNumber } from '../model/thread.ts';

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
