import type { NodeId, ReplyGraph, Tie } from '../../../model/graph.ts';
import { type Digraph, digraphOf } from '../../metrics/digraph.ts';
import type { Rest } from '../definition.ts';

/*
 * Floors of unknown author connect nobody in ego networks, parts, cores and paths: each might be anybody's.
 */

/** The people left and the ties between them. Floors of unknown author connect nobody, since two may be by different people. */
export function peopleOf({ people }: ReplyGraph, { nodes, ties }: Rest): Digraph {
	return digraphOf({ people: people.filter(({ id }) => nodes.has(id)), ties });
}

/** What is left among some of the nodes. */
export function among({ ties }: Rest, nodes: ReadonlySet<NodeId>): Rest {
	return { nodes, ties: ties.filter(({ source, target }) => nodes.has(source) && nodes.has(target)) };
}

/** The floors of unknown author that speak to some of the people. */
export function floorsTo(ties: readonly Tie[], { indices }: Digraph, isMeant: (target: NodeId) => boolean): NodeId[] {
	return ties.filter(({ source, target }) => !indices.has(source) && isMeant(target)).map(({ source }) => source);
}
