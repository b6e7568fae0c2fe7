import type { Digraph } from './digraph.ts';

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
