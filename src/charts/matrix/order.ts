import type { MatrixOrder, MatrixPerson } from '../../model/matrix.ts';

/** More rows are neither drawn fast nor read. */
export const mostPeople = 200;

/** The `count` most active people, or fewer, in that order. */
export function orderPeople(people: readonly MatrixPerson[], order: MatrixOrder, count: number): MatrixPerson[] {
	return people.toSorted(byActivity).slice(0, Math.max(0, count)).sort(comparisons[order]);
}

type Comparison = (a: MatrixPerson, b: MatrixPerson) => number;

const byFirstFloor: Comparison = (a, b) => a.firstFloor - b.firstFloor;
const byActivity: Comparison = (a, b) => b.activity - a.activity || byFirstFloor(a, b);
const comparisons: Readonly<Record<MatrixOrder, Comparison>> = {
	firstFloor: byFirstFloor,
	activity: byActivity,
	// Whoever has none comes last.
	community: (a, b) => rank(a) - rank(b) || byActivity(a, b),
};

function rank({ community }: MatrixPerson): number {
	return community ?? Number.MAX_SAFE_INTEGER;
}

/** A run of rows or columns of one community: positions, both inclusive. */
export interface Block {
	readonly first: number;
	readonly last: number;
}

/** The communities of two or more people, where people stand in that order. */
export function blocksOf(people: readonly MatrixPerson[], order: MatrixOrder): Block[] {
	if (order !== 'community') return [];
	const blocks: Block[] = [];
	for (let first = 0; first < people.length; ) {
		const community = people[first]?.community ?? null;
		let end = first + 1;
		while (end < people.length && people[end]?.community === community) end++;
		if (community !== null && end - first > 1) blocks.push({ first, last: end - 1 });
		first = end;
	}
	return blocks;
}
