import type { NodeId, ReplyGraph, Tie } from '../../../model/graph.ts';
import { type Digraph, digraphOf } from '../../metrics/digraph.ts';
import type { Rest } from '../definition.ts';

/*
 * Floors of unknown author join nobody in ego networks, parts, cores and paths: nobody knows whose step it would be.
 */

/** The people left and who is tied to whom. Floors of unknown author join nobody: nobody knows that they are one. */
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
