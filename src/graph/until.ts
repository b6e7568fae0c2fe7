import type { NodeId, ReplyGraph } from '../model/graph.ts';
import type { FloorNumber, FloorRange } from '../model/thread.ts';
import type { Filtered } from './filters/filter-graph.ts';

/**
 * What there was of a filtered graph once a floor had been written: the ties made so far, as heavy as they were then,
 * and the people who had written or been named. `range`: that of the filter, whose floors alone make ties.
 */
export function untilFloor(
	graph: ReplyGraph,
	{ nodes, ties }: Pick<Filtered, 'nodes' | 'ties'>,
	range: FloorRange | null,
	floor: FloorNumber,
): Pick<Filtered, 'nodes' | 'ties'> {
	const from = range?.[0] ?? Number.NEGATIVE_INFINITY;
	const to = Math.min(floor, range?.[1] ?? Number.POSITIVE_INFINITY);
	const there = new Set<NodeId>();
	const made = new Map<string, number>();
	for (const { id, source, target, floors } of graph.ties) {
		if (!ties.has(id)) continue;
		let weight = 0;
		for (const each of floors) if (each >= from && each <= to) weight++;
		if (weight === 0) continue;
		made.set(id, weight);
		there.add(source);
		there.add(target);
	}
	for (const { id, firstFloor } of graph.people) if (firstFloor <= floor && nodes.has(id)) there.add(id);
	return { nodes: there, ties: made };
}
