import { DirectedGraph, UndirectedGraph } from 'graphology';
import type { Digraph } from './digraph.ts';

/* Apart from `digraph.ts`, which the page has from the start: graphology is loaded with the metrics. */

export interface Weighted {
	readonly weight: number;
}

/** The digraph as graphology wants it. Nodes are named by their indices: no result can depend on a handle. */
export function directedGraph({ ids, arcs }: Digraph): DirectedGraph<object, Weighted> {
	const graph = new DirectedGraph<object, Weighted>();
	for (const index of ids.keys()) graph.addNode(index);
	for (const { source, target, weight } of arcs) graph.addEdge(source, target, { weight });
	return graph;
}

/** The same without directions: opposite arcs are one edge, its weight the sum of theirs. */
export function undirectedGraph({ ids, arcs }: Digraph): UndirectedGraph<object, Weighted> {
	const graph = new UndirectedGraph<object, Weighted>();
	for (const index of ids.keys()) graph.addNode(index);
	for (const { source, target, weight } of arcs) {
		graph.updateEdge(source, target, (edge) => ({ weight: weight + (edge.weight ?? 0) }));
	}
	return graph;
}
