import { randomLcg } from 'd3';
import louvain from 'graphology-communities-louvain';
import { groupBy } from '../../lib/group.ts';
import type { Digraph } from './digraph.ts';
import { undirectedGraph } from './graphology.ts';

/**
 * The result of Louvain depends on the node it begins with: on the fixtures, the modularity of two runs differs by up to
 * .007. The best of this many runs is taken; they begin with the same nodes every time.
 */
const seeds = Array.from({ length: 10 }, (_, index) => (index + 0.5) / 10);

export interface Communities {
	/** Per node the number of its community. 0 is the largest; equal ones count in order of their first node. */
	readonly of: readonly number[];
	/** Null where there are no arcs: then each person is a community. */
	readonly modularity: number | null;
}

/**
 * Communities by the Louvain method, directions left aside, weights counted: groups whose members speak more among
 * themselves than chance would have it. The same digraph has the same ones every time.
 * V. D. Blondel et al.: Fast unfolding of communities in large networks, 2008 (arXiv:0803.0476).
 */
export function communitiesOf(whole: Digraph): Communities {
	if (whole.arcs.length === 0) return ranked(whole, Array.from(whole.ids.keys()));
	const graph = undirectedGraph(whole);
	let best: Communities | null = null;
	for (const seed of seeds) {
		const found = louvain(graph, { getEdgeWeight: 'weight', rng: randomLcg(seed) });
		const run = ranked(
			whole,
			Array.from(whole.ids.keys(), (index) => found[index] ?? -1),
		);
		if (best === null || (run.modularity ?? 0) > (best.modularity ?? 0) + 1e-9) best = run;
	}
	return best ?? ranked(whole, []);
}

/** Numbers that don't change while a community stays the largest, so that neither does its colour. */
function ranked(whole: Digraph, raw: readonly number[]): Communities {
	const groups = groupBy(raw.keys(), (node) => raw[node] ?? -1);
	const order = [...groups].sort(([, a], [, b]) => b.length - a.length).map(([community]) => community);
	const ranks = new Map(order.map((community, rank) => [community, rank]));
	const of = raw.map((community) => ranks.get(community) ?? 0);
	return { of, modularity: modularityOf(whole, of) };
}

/**
 * Newman's modularity of a partition, directions left aside, weights counted: from −.5 to 1, 0 where nothing is better
 * joined than by chance. `communities`: per node the number of its community. Null where there are no arcs.
 * networkx: `community.modularity` of the undirected graph, opposite arcs' weights added.
 * A. Clauset, M. E. J. Newman, C. Moore: Finding community structure in very large networks, 2004, equation 7.
 */
export function modularityOf({ arcs }: Digraph, communities: readonly number[]): number | null {
	if (arcs.length === 0) return null;
	const inner = new Map<number, number>();
	const ends = new Map<number, number>();
	let total = 0;
	const add = (sums: Map<number, number>, key: number, weight: number) => sums.set(key, weight + (sums.get(key) ?? 0));
	for (const { source, target, weight } of arcs) {
		const [from, to] = [communities[source] ?? -1, communities[target] ?? -1];
		total += weight;
		add(ends, from, weight);
		add(ends, to, weight);
		if (from === to) add(inner, from, weight);
	}
	let sum = 0;
	for (const [community, weight] of ends) sum += (inner.get(community) ?? 0) / total - (weight / (2 * total)) ** 2;
	return sum;
}
