import { byActivity, type MatrixOrder, type MatrixPerson } from '../../model/matrix.ts';

/** More rows are neither drawn fast nor read. */
export const mostRows = 200;

/** The `count` most active people, or fewer, in that order. */
export function orderPeople(people: readonly MatrixPerson[], order: MatrixOrder, count: number): MatrixPerson[] {
	return people.toSorted(byActivity).slice(0, Math.max(0, count)).sort(order.compare);
}

/** A run of rows or columns that are framed together: positions, both inclusive. */
export interface MatrixBlock {
	readonly first: number;
	readonly last: number;
}

/** The frames of two or more people, where people stand in that order. */
export function blocksOf(people: readonly MatrixPerson[], { frameOf }: MatrixOrder): MatrixBlock[] {
	if (frameOf === undefined) return [];
	const frames = people.map(frameOf);
	const blocks: MatrixBlock[] = [];
	for (let first = 0; first < people.length; ) {
		const frame = frames[first] ?? null;
		let end = first + 1;
		while (end < people.length && frames[end] === frame) end++;
		if (frame !== null && end - first > 1) blocks.push({ first, last: end - 1 });
		first = end;
	}
	return blocks;
}
