import type { NodeId } from '../../model/graph.ts';
import { type Digraph, stepsOf } from './digraph.ts';

/**
 * The k-core: the largest part in which everybody is joined with at least k others of it, arcs without direction or
 * weight; its nodes, in order. networkx: `k_core` of the undirected graph.
 */
export function kCore(whole: Digraph, k: number): NodeId[] {
	const cores = coreNumbers(whole);
	return whole.ids.filter((_, index) => (cores[index] ?? 0) >= k);
}

/**
 * Per node the largest k for which it belongs to the k-core.
 * V. Batagelj, M. Zaveršnik: An O(m) Algorithm for Cores Decomposition of Networks, 2003 (arXiv:cs/0310049). Our own
 * code: graphology has no release of it that is more than a first try (graphology-cores 0.0.1).
 */
function coreNumbers(whole: Digraph): number[] {
	const steps = stepsOf(whole, 'both');
	const left = steps.map((own) => own.size);
	const buckets = bucketsBy(left);
	const cores = steps.map(() => -1);
	let core = 0;
	for (let degree = 0; degree < buckets.length; degree++) {
		// The bucket grows while it is walked: taking a node may bring a neighbour down to this degree.
		for (const node of buckets[degree] ?? []) {
			// A node lies in each bucket that it has come down through; only the lowest counts.
			if (cores[node] !== -1) continue;
			core = Math.max(core, degree);
			cores[node] = core;
			for (const next of steps[node] ?? []) {
				if (cores[next] !== -1 || (left[next] ?? 0) <= degree) continue;
				const fewer = (left[next] ?? 0) - 1;
				left[next] = fewer;
				buckets[fewer]?.push(next);
			}
		}
	}
	return cores;
}

/** Per degree from 0 the nodes that have it. */
function bucketsBy(degrees: readonly number[]): number[][] {
	const most = degrees.reduce((a, b) => Math.max(a, b), 0);
	const buckets = Array.from({ length: most + 1 }, (): number[] => []);
	degrees.forEach((degree, node) => {
		buckets[degree]?.push(node);
	});
	return buckets;
}
