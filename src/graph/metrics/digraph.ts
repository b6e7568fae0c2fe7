import type { NodeId, ReplyGraph, Tie } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';

/** Whatever is said from one node to another: at most one arc for each ordered pair, none from a node to itself. */
export interface Arc {
	/** Indices into the digraph's `ids`. */
	readonly source: number;
	readonly target: number;
	/** Distinct floors that say it, over all kinds of tie together: more than 0. */
	readonly weight: number;
}

/** A weighted digraph without loops or parallel arcs; nodes are numbers from 0. What every metric is computed on. */
export interface Digraph {
	readonly ids: readonly NodeId[];
	/** Where in `ids` a node stands. */
	readonly indices: ReadonlyMap<NodeId, number>;
	readonly arcs: readonly Arc[];
	/** Per node, the arcs that leave it and those that reach it. */
	readonly out: readonly (readonly Arc[])[];
	readonly in: readonly (readonly Arc[])[];
}

/** Which part of a thread's graph the digraph has. */
export interface DigraphChoice {
	/** Are floors of unknown author nodes, too? They address people, and nobody can address them. */
	readonly anonymous: boolean;
	/** The nodes to take, null: all. */
	readonly nodes: { has(node: NodeId): boolean } | null;
	/** The ids of the ties to take, null: all. What a filter leaves (`Filtered.ties`) fits. */
	readonly ties: { has(tie: string): boolean } | null;
	/** Both ends in it: only what these floors say counts. Null: all floors. */
	readonly range: readonly [FloorNumber, FloorNumber] | null;
}

export const everyPerson: DigraphChoice = { anonymous: false, nodes: null, ties: null, range: null };

/**
 * The ties of a graph, all kinds between the same two nodes merged into one arc. Its weight counts floors, not ties: a
 * floor that makes ties of two kinds counts once, so a weight can be less than the sum of the ties' weights.
 * Nodes are in the graph's order, people first.
 */
export function digraphOf(graph: ReplyGraph, choice: DigraphChoice): Digraph {
	const nodes = choice.anonymous ? [...graph.people, ...graph.anonymous] : graph.people;
	const ids = nodes.map(({ id }) => id).filter((id) => choice.nodes?.has(id) ?? true);
	const indices = indicesOf(ids);
	const merged = new Map<number, { source: number; target: number; floors: Set<FloorNumber> }>();
	for (const tie of graph.ties) {
		const source = indices.get(tie.source);
		const target = indices.get(tie.target);
		if (source === undefined || target === undefined || !(choice.ties?.has(tie.id) ?? true)) continue;
		const key = source * ids.length + target;
		const arc = merged.get(key) ?? { source, target, floors: new Set() };
		for (const floor of floorsWithin(tie, choice.range)) arc.floors.add(floor);
		merged.set(key, arc);
	}
	const arcs = Array.from(merged.values(), ({ source, target, floors }) => ({ source, target, weight: floors.size }));
	return digraph(ids, arcs);
}

function floorsWithin({ floors }: Tie, range: DigraphChoice['range']): readonly FloorNumber[] {
	return range === null ? floors : floors.filter((floor) => floor >= range[0] && floor <= range[1]);
}

/**
 * A digraph of distinct nodes and arcs between their indices. Loops and arcs of no weight are dropped, parallel arcs
 * become one with their weights added.
 */
export function digraph(ids: readonly NodeId[], arcs: readonly Arc[]): Digraph {
	const merged = new Map<number, Arc>();
	for (const { source, target, weight } of arcs) {
		if (source === target || weight <= 0) continue;
		const key = source * ids.length + target;
		merged.set(key, { source, target, weight: weight + (merged.get(key)?.weight ?? 0) });
	}
	const out = ids.map((): Arc[] => []);
	const into = ids.map((): Arc[] => []);
	for (const arc of merged.values()) {
		out[arc.source]?.push(arc);
		into[arc.target]?.push(arc);
	}
	return { ids, indices: indicesOf(ids), arcs: [...merged.values()], out, in: into };
}

function indicesOf(ids: readonly NodeId[]): Map<NodeId, number> {
	return new Map(ids.map((id, index) => [id, index]));
}
