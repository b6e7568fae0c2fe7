import type { Person } from '../model/graph.ts';
import { type HandleKey, handleKey } from '../model/thread.ts';

/** Floors written, floors that address the person, and floors of theirs that address somebody. */
export function activityOf({ floors, inDegree, outDegree }: Person): number {
	return floors.length + inDegree + outDegree;
}

/** The most active first; among equals whoever comes first in the thread. */
export function mostActive(people: readonly Person[]): Person[] {
	return people.toSorted((a, b) => activityOf(b) - activityOf(a) || a.firstFloor - b.firstFloor);
}

/** The same of those whose handle holds what is typed, with or without `@`. */
export function mostActiveCalled(people: readonly Person[], typed: string): Person[] {
	const needle = keyTyped(typed);
	return mostActive(people).filter(({ key }) => key.includes(needle));
}

/** What is typed as it may stand in a handle's key. */
export function keyTyped(typed: string): HandleKey {
	return handleKey(typed.trim().replace(/^@/, ''));
}
