import { distancesFrom } from '../../lib/breadth-first.ts';
import type { NodeId, ReplyGraph, Tie } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';

/** All that one node says to another. There is at most one arc for each ordered pair, and none from a node to itself. */
interface Arc {
	/** Indices into the digraph's `ids`. */
	readonly source: number;
	readonly target: number;
	/** Distinct floors that say it, over all kinds of tie together: more than 0. */
	readonly weight: number;
}

/** A weighted digraph without loops or parallel arcs, on which every metric is computed. Nodes are numbers from 0. */
export interface Digraph {
	readonly ids: readonly NodeId[];
	/** Where in `ids` a node stands. */
	readonly indices: ReadonlyMap<NodeId, number>;
	readonly arcs: readonly Arc[];
	/** Per node, the arcs that leave it and those that reach it. */
	readonly out: readonly (readonly Arc[])[];
	readonly in: readonly (readonly Arc[])[];
}

/**
 * People in their order and whatever they say to one another, all kinds of tie from one to another merged into one arc.
 * Its weight counts floors, not ties: a floor that makes ties of two kinds counts once, so a weight can be less than the
 * sum of the ties' weights. Ties to oneself are dropped, and so are those with an end that is none of the people, as
 * floors of unknown author are not.
 */
export function digraphOf({ people, ties }: Pick<ReplyGraph, 'people' | 'ties'>): Digraph {
	const ids = people.map(({ id }) => id);
	const indices = new Map(ids.map((id, index) => [id, index]));
	const arcs = mergedArcs(ties, indices);
	const out = ids.map((): Arc[] => []);
	const into = ids.map((): Arc[] => []);
	for (const arc of arcs) {
		out[arc.source]?.push(arc);
		into[arc.target]?.push(arc);
	}
	return { ids, indices, arcs, out, in: into };
}

function mergedArcs(ties: readonly Tie[], indices: ReadonlyMap<NodeId, number>): Arc[] {
	const merged = new Map<number, { source: number; target: number; floors: Set<FloorNumber> }>();
	for (const tie of ties) {
		const source = indices.get(tie.source);
		const target = indices.get(tie.target);
		if (source === undefined || target === undefined || source === target) continue;
		const key = source * indices.size + target;
		const arc = merged.get(key) ?? { source, target, floors: new Set() };
		for (const floor of tie.floors) arc.floors.add(floor);
		merged.set(key, arc);
	}
	return Array.from(merged.values(), ({ source, target, floors }) => ({ source, target, weight: floors.size }));
}

/** Which way arcs are followed: from a speaker to the people addressed, the other way, or both. */
export type Direction = (typeof directions)[number];
export const directions = ['out', 'in', 'both'] as const;

/** Per node, where a step in that direction may lead. */
export type Steps = readonly ReadonlySet<number>[];

export function stepsOf({ ids, arcs }: Digraph, direction: Direction): Steps {
	const steps = ids.map(() => new Set<number>());
	for (const { source, target } of arcs) {
		if (direction !== 'in') steps[source]?.add(target);
		if (direction !== 'out') steps[target]?.add(source);
	}
	return steps;
}

/** Distances in steps from `start`, in order of arrival; nodes farther than `depth` are left out. */
export function distancesAlong(steps: Steps, start: number, depth?: number): Map<number, number> {
	return distancesFrom(start, (node) => steps[node] ?? [], depth);
}
