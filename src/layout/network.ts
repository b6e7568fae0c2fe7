import { connectedParts } from '../lib/breadth-first.ts';
import { listAt } from '../lib/group.ts';
import type { NodeId, ReplyGraph } from '../model/graph.ts';

/**
 * A graph as layouts see it: nodes are numbers from 0, and all ties between two nodes, whatever their kinds and
 * directions, are one edge.
 */
export interface LayoutNetwork {
	readonly ids: readonly NodeId[];
	readonly edges: readonly Edge[];
	/** Per node, the nodes it has an edge with. */
	readonly neighbours: readonly (readonly number[])[];
}

interface Edge {
	readonly a: number;
	readonly b: number;
	/** Floors that speak from either to the other, each counted for every tie that it makes. */
	readonly weight: number;
}

/** People first, then anonymous floors, both in the order of the graph. */
export function networkOf(graph: ReplyGraph): LayoutNetwork {
	const ids = [...graph.people, ...graph.anonymous].map(({ id }) => id);
	return network(ids, mergedEdges(graph, indicesOf(ids)));
}

function network(ids: readonly NodeId[], edges: readonly Edge[]): LayoutNetwork {
	const neighbours = ids.map((): number[] => []);
	for (const { a, b } of edges) {
		neighbours[a]?.push(b);
		neighbours[b]?.push(a);
	}
	return { ids, edges, neighbours };
}

function indicesOf<T>(items: readonly T[]): Map<T, number> {
	return new Map(items.map((item, index) => [item, index]));
}

function mergedEdges(graph: ReplyGraph, indices: ReadonlyMap<NodeId, number>): Edge[] {
	const merged = new Map<number, Edge>();
	for (const { source, target, floors } of graph.ties) {
		const from = indices.get(source);
		const to = indices.get(target);
		if (from === undefined || to === undefined || from === to) continue;
		const a = Math.min(from, to);
		const b = Math.max(from, to);
		const key = a * indices.size + b;
		merged.set(key, { a, b, weight: (merged.get(key)?.weight ?? 0) + floors.length });
	}
	return [...merged.values()];
}

/** The connected components as networks of their own, the largest first, equal ones in order of their first node. */
export function componentNetworks(whole: LayoutNetwork): LayoutNetwork[] {
	const members = connectedParts(whole.ids.length, (node) => whole.neighbours[node] ?? []);
	const home = new Map(members.flatMap((nodes, component) => nodes.map((node) => [node, component] as const)));
	const edges = new Map<number, Edge[]>();
	for (const edge of whole.edges) listAt(edges, home.get(edge.a) ?? 0).push(edge);
	return members
		.map((nodes, component) => part(whole, nodes, edges.get(component) ?? []))
		.sort((one, other) => other.ids.length - one.ids.length);
}

/** Some nodes and the edges among them, numbered anew. */
function part(whole: LayoutNetwork, nodes: readonly number[], edges: readonly Edge[]): LayoutNetwork {
	const indices = indicesOf(nodes);
	const renumbered = edges.map(({ a, b, weight }) => ({ a: indices.get(a) ?? 0, b: indices.get(b) ?? 0, weight }));
	return network(
		nodes.flatMap((node) => whole.ids[node] ?? []),
		renumbered,
	);
}
