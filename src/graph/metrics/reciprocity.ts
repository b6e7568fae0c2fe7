import type { Digraph } from './digraph.ts';

/**
 * Per node the share of its arcs, in and out, that have an opposite one, 0 to 1; null for isolated nodes.
 * networkx: `reciprocity(G, nodes)`.
 */
export function reciprocityOf({ out, in: into }: Digraph): (number | null)[] {
	return out.map((leaving, node) => {
		const sources = new Set(into[node]?.map(({ source }) => source));
		const both = leaving.filter(({ target }) => sources.has(target)).length;
		const all = leaving.length + sources.size;
		return all === 0 ? null : (2 * both) / all;
	});
}
