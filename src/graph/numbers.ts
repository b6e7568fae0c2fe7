import type { NodeId, Person, ReplyGraph } from '../model/graph.ts';
import { type FloorNumber, type FloorRange, isWithin } from '../model/thread.ts';
import type { Filtered } from './filters/filter-graph.ts';

/** What is counted of a person, in floors. */
export interface PersonNumbers {
	readonly floors: number;
	readonly inDegree: number;
	readonly outDegree: number;
	/** Null where the person neither writes nor is named. */
	readonly firstFloor: FloorNumber | null;
}

/** As in the whole thread. */
export function wholeNumbers({ floors, inDegree, outDegree, firstFloor }: Person): PersonNumbers {
	return { floors: floors.length, inDegree, outDegree, firstFloor };
}

/** The same of everybody in what a filter leaves: floors of its range alone, and what ties that are left say in it. */
export function numbersLeft(
	graph: ReplyGraph,
	ties: { has(tie: string): boolean },
	range: FloorRange | null,
): ReadonlyMap<NodeId, PersonNumbers> {
	const isLeft = (floor: FloorNumber) => isWithin(floor, range);
	const counted = new Map(
		graph.people.map(({ id, floors }) => [
			id,
			{ written: floors.filter(isLeft), into: new Set<FloorNumber>(), out: new Set<FloorNumber>() },
		]),
	);
	for (const tie of graph.ties) {
		if (!ties.has(tie.id)) continue;
		for (const floor of tie.floors.filter(isLeft)) {
			counted.get(tie.target)?.into.add(floor);
			counted.get(tie.source)?.out.add(floor);
		}
	}
	return new Map(
		Array.from(counted, ([id, { written, into, out }]) => {
			const [first = null] = [...written, ...into].sort((a, b) => a - b);
			return [id, { floors: written.length, inDegree: into.size, outDegree: out.size, firstFloor: first }];
		}),
	);
}

/** Which part of a graph metrics are computed of, as a worker is told it. */
export interface GraphPart {
	readonly nodes: readonly NodeId[];
	readonly ties: readonly string[];
	readonly range: FloorRange | null;
}

export function partLeft({ nodes, ties }: Filtered, range: GraphPart['range']): GraphPart {
	return { nodes: [...nodes], ties: [...ties.keys()], range };
}
