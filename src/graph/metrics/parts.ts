import type { NodeId, ReplyGraph } from '../../model/graph.ts';
import { type Arc, type Digraph, digraph } from './digraph.ts';

/** Some of the nodes, in their order, and the arcs among them: the induced subgraph. */
export function among({ ids, arcs }: Digraph, kept: { has(node: NodeId): boolean }): Digraph {
	const left = ids.filter((id) => kept.has(id));
	const places = new Map(left.map((id, index) => [id, index]));
	const placeOf = (index: number) => places.get(ids[index] ?? ('' as NodeId));
	const inner = arcs.flatMap(({ source, target, weight }): Arc[] => {
		const [from, to] = [placeOf(source), placeOf(target)];
		return from === undefined || to === undefined ? [] : [{ source: from, target: to, weight }];
	});
	return digraph(left, inner);
}

/** Everybody but one, the opening poster say, and all arcs that have that one as an end gone. */
export function without(whole: Digraph, node: NodeId): Digraph {
	return among(whole, { has: (id) => id !== node });
}

/** All nodes, and the arcs of at least that weight. */
export function atLeast({ ids, arcs }: Digraph, least: number): Digraph {
	return digraph(
		ids,
		arcs.filter(({ weight }) => weight >= least),
	);
}

/** The nodes without any arc, in order. */
export function isolated({ ids, out, in: into }: Digraph): NodeId[] {
	return ids.filter((_, index) => out[index]?.length === 0 && into[index]?.length === 0);
}

/** The ids of the graph's ties, of any kind, that an arc of the digraph stands for: what a part still shows. */
export function tiesOf({ ties }: ReplyGraph, { ids, arcs, indices }: Digraph): Set<string> {
	const joined = new Set(arcs.map(({ source, target }) => source * ids.length + target));
	const isJoined = (source: NodeId, target: NodeId) =>
		joined.has((indices.get(source) ?? Number.NaN) * ids.length + (indices.get(target) ?? Number.NaN));
	return new Set(ties.filter(({ source, target }) => isJoined(source, target)).map(({ id }) => id));
}
