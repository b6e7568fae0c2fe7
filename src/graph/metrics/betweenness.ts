import type { Digraph } from './digraph.ts';

/**
 * Per node the share of shortest directed paths between two others that lead through it, arcs counted without their
 * weights: 0 to 1, being divided by the (n − 1)(n − 2) ordered pairs of others. networkx: `betweenness_centrality` of
 * a digraph with its defaults.
 *
 * U. Brandes: A Faster Algorithm for Betweenness Centrality, Journal of Mathematical Sociology 25 (2001). Our own code:
 * graphology-metrics counts paths in 32 bits, which 32 squares in a row, joined at their corners, overflow.
 */
export function betweennessOf({ out }: Digraph): number[] {
	const size = out.length;
	const targets = out.map((arcs) => arcs.map(({ target }) => target));
	const scores = new Float64Array(size);
	const state = stateOf(size);
	for (let start = 0; start < size; start++) {
		search(start, targets, state);
		accumulate(start, targets, state, scores);
	}
	const pairs = size > 2 ? (size - 1) * (size - 2) : 1;
	return Array.from(scores, (score) => score / pairs);
}

/** One search's state, used again for the next: n searches of n nodes would otherwise make n² numbers of garbage. */
interface State {
	/** The nodes reached, in order of distance. */
	readonly order: number[];
	/** From the start; −1: not reached. */
	readonly distances: Int32Array;
	/** How many shortest paths lead from the start to a node; Brandes' σ. */
	readonly paths: Float64Array;
	/** The start's dependency on a node; Brandes' δ. */
	readonly dependencies: Float64Array;
}

function stateOf(size: number): State {
	return {
		order: [],
		distances: new Int32Array(size),
		paths: new Float64Array(size),
		dependencies: new Float64Array(size),
	};
}

function search(start: number, targets: readonly (readonly number[])[], state: State): void {
	const { order, distances, paths, dependencies } = state;
	distances.fill(-1);
	paths.fill(0);
	dependencies.fill(0);
	distances[start] = 0;
	paths[start] = 1;
	order.length = 0;
	order.push(start);
	for (const node of order) {
		const distance = (distances[node] ?? 0) + 1;
		for (const next of targets[node] ?? []) {
			if (distances[next] === -1) {
				distances[next] = distance;
				order.push(next);
			}
			if (distances[next] === distance) paths[next] = (paths[next] ?? 0) + (paths[node] ?? 0);
		}
	}
}

/** Backwards from the farthest: whatever depends on a node's successors depends on it by its share of their paths. */
function accumulate(
	start: number,
	targets: readonly (readonly number[])[],
	{ order, distances, paths, dependencies }: State,
	scores: Float64Array,
): void {
	for (let at = order.length - 1; at >= 0; at--) {
		const node = order[at] ?? 0;
		const further = (distances[node] ?? 0) + 1;
		let sum = 0;
		for (const next of targets[node] ?? []) {
			if (distances[next] === further) sum += (1 + (dependencies[next] ?? 0)) / (paths[next] ?? 1);
		}
		dependencies[node] = sum * (paths[node] ?? 0);
		if (node !== start) scores[node] = (scores[node] ?? 0) + (dependencies[node] ?? 0);
	}
}
