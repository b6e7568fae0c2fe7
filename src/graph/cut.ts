import type { Cut } from '../model/data-format.ts';
import type { NodeId, ReplyGraph, Tie } from '../model/graph.ts';
import type { FloorNumber } from '../model/thread.ts';
import type { Speakers } from './speakers.ts';
import { floorsWithin, gradeOf } from './ties.ts';

/**
 * What a filter leaves, as a graph of its own: floors outside the range make no tie, and weights, grades and degrees are
 * those of the floors that are left. What people wrote stays theirs.
 */
export function cutGraph(graph: ReplyGraph, { nodes, ties, range }: Cut, speakers: Speakers): ReplyGraph {
	const left = graph.ties.flatMap((tie): Tie[] => {
		const floors = ties.has(tie.id) ? floorsWithin(tie, range) : [];
		return floors.length === 0 ? [] : [{ ...tie, floors, ...gradeOf(floors, speakers) }];
	});
	const inDegree = degrees(left, ({ target }) => target);
	const outDegree = degrees(left, ({ source }) => source);
	return {
		people: graph.people
			.filter(({ id }) => nodes.has(id))
			.map((person) => ({
				...person,
				inDegree: inDegree.get(person.id)?.size ?? 0,
				outDegree: outDegree.get(person.id)?.size ?? 0,
			})),
		anonymous: graph.anonymous.filter(({ id }) => nodes.has(id)),
		ties: left,
	};
}

/** The distinct floors by node. */
function degrees(ties: readonly Tie[], endOf: (tie: Tie) => NodeId): Map<NodeId, Set<FloorNumber>> {
	const floors = new Map<NodeId, Set<FloorNumber>>();
	for (const tie of ties) {
		const own = floors.get(endOf(tie)) ?? new Set();
		for (const floor of tie.floors) own.add(floor);
		floors.set(endOf(tie), own);
	}
	return floors;
}
