import type { NodeId } from '../../model/graph.ts';
import type { Digraph } from './digraph.ts';
import { distancesFrom, type Steps, stepsOf } from './neighbours.ts';

export interface Path {
	/** From one end to the other, both included. */
	readonly nodes: readonly NodeId[];
	/** Of all its steps together. */
	readonly weight: number;
}

/**
 * A path of as few steps as possible from one node to another, among these one of the most weight; among equals always
 * the same. Undirected, a step may go against an arc, and its weight is that of both arcs. Null where there is none.
 */
export function shortestPath(whole: Digraph, from: NodeId, to: NodeId, directed: boolean): Path | null {
	const start = whole.indices.get(from);
	const end = whole.indices.get(to);
	if (start === undefined || end === undefined) return null;
	const arrivals = heaviestArrivals(start, stepsOf(whole, directed ? 'out' : 'both'));
	const weight = arrivals.get(end)?.weight;
	if (weight === undefined) return null;
	const nodes: NodeId[] = [];
	for (let at: number | null = end; at !== null; at = arrivals.get(at)?.before ?? null) {
		nodes.unshift(...whole.ids.slice(at, at + 1));
	}
	return { nodes, weight };
}

interface Arrival {
	/** Where the last step came from; null at the start. */
	readonly before: number | null;
	readonly weight: number;
}

/** For every node that can be reached, the last step of the heaviest of the shortest paths to it. */
function heaviestArrivals(start: number, steps: Steps): ReadonlyMap<number, Arrival> {
	const distances = distancesFrom(start, steps);
	const arrivals = new Map<number, Arrival>([[start, { before: null, weight: 0 }]]);
	// In order of distance: what is known of a node when its turn comes will not change any more.
	for (const [node, distance] of distances) {
		const { weight } = arrivals.get(node) ?? { weight: 0 };
		for (const [next, step] of steps[node] ?? []) {
			const isShortest = distances.get(next) === distance + 1;
			const known = arrivals.get(next);
			if (isShortest && (known === undefined || weight + step > known.weight)) {
				arrivals.set(next, { before: node, weight: weight + step });
			}
		}
	}
	return arrivals;
}
