import { known } from '../../lib/assert.ts';
import type { NodeId } from '../../model/graph.ts';
import { type Digraph, distancesAlong, stepsOf } from './digraph.ts';

/** All paths of as few steps as possible from one node to another, in a fixed order. */
export interface ShortestPaths {
	/** In steps. */
	readonly length: number;
	/** How many paths there are, counted up to `mostPaths`. */
	readonly count: number;
	/** The n-th of them, from 0, both ends included; `n` below `count`. */
	nth(n: number): readonly NodeId[];
	/** Which of them this is; −1 where it is none, or one beyond `mostPaths`. */
	rankOf(nodes: readonly NodeId[]): number;
}

/** At most this many paths are counted: their number can double with each step, and more are of no use to a person. */
export const mostPaths = 1_000_000;

/**
 * Paths are counted from the end backwards, as in Brandes' betweenness, and not listed: the counts tell at each node
 * through which neighbour the n-th path leads. Undirected, a step may go against an arc. Null where there is no path; if
 * both ends are the same node, there is one path of 0 steps.
 */
export function shortestPaths(whole: Digraph, from: NodeId, to: NodeId, directed: boolean): ShortestPaths | null {
	const start = whole.indices.get(from);
	const end = whole.indices.get(to);
	if (start === undefined || end === undefined) return null;
	const steps = stepsOf(whole, directed ? 'out' : 'both');
	const distances = distancesAlong(steps, start);
	const length = distances.get(end);
	if (length === undefined) return null;
	const further = (node: number) =>
		[...(steps[node] ?? [])]
			.filter((next) => distances.get(next) === (distances.get(node) ?? 0) + 1)
			.sort((a, b) => a - b);
	const counts = countsTo(end, distances, further);
	const ways: Ways = { start, end, further, count: (node) => counts.get(node) ?? 0 };
	return {
		length,
		count: ways.count(start),
		nth: (n) => nthOf(ways, n).map((index) => known(whole.ids[index], 'node')),
		rankOf: (nodes) => {
			const path = nodes.map((node) => whole.indices.get(node) ?? -1);
			return path.length === length + 1 ? rankAmong(ways, path) : -1;
		},
	};
}

/** Where the shortest paths lead, by indices of nodes. */
interface Ways {
	readonly start: number;
	readonly end: number;
	/** The neighbours one step further from the start, in order. */
	further(node: number): readonly number[];
	/** How many shortest paths lead on from a node to the end. */
	count(node: number): number;
}

function nthOf({ start, end, further, count }: Ways, n: number): number[] {
	const path = [start];
	let rest = n;
	for (let at = start; at !== end; ) {
		const next = further(at).find((one) => {
			if (rest < count(one)) return true;
			rest -= count(one);
			return false;
		});
		if (next === undefined) return [];
		path.push(next);
		at = next;
	}
	return path;
}

/** The n whose path this is; −1 where it is none that is counted. */
function rankAmong({ start, end, further, count }: Ways, path: readonly number[]): number {
	if (path[0] !== start || path.at(-1) !== end) return -1;
	let rank = 0;
	let at = start;
	for (const aim of path.slice(1)) {
		const choices = further(at);
		if (!choices.includes(aim)) return -1;
		for (const one of choices) if (one < aim) rank += count(one);
		at = aim;
	}
	return rank < count(start) ? rank : -1;
}

/** For each node reached, how many shortest paths lead through it on to the end; nodes that lead elsewhere have 0. */
function countsTo(
	end: number,
	distances: ReadonlyMap<number, number>,
	further: (node: number) => readonly number[],
): ReadonlyMap<number, number> {
	const counts = new Map([[end, 1]]);
	// The farthest first: what lies beyond a node is counted when its turn comes.
	for (const node of [...distances.keys()].reverse()) {
		if (node === end) continue;
		const count = further(node).reduce((sum, next) => sum + (counts.get(next) ?? 0), 0);
		counts.set(node, Math.min(mostPaths, count));
	}
	return counts;
}
