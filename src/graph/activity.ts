import type { Person } from '../model/graph.ts';

/** Floors written, floors that address the person, and floors of theirs that address somebody. */
export function activityOf({ floors, inDegree, outDegree }: Person): number {
	return floors.length + inDegree + outDegree;
}

/** The most active first; among equals whoever comes first in the thread. */
export function mostActive(people: readonly Person[]): Person[] {
	return people.toSorted((a, b) => activityOf(b) - activityOf(a) || a.firstFloor - b.firstFloor);
}
