import { connectedParts } from '../../lib/breadth-first.ts';
import type { NodeId } from '../../model/graph.ts';
import { type Digraph, stepsOf } from './digraph.ts';

/**
 * The weakly connected components: who is connected whichever way the arcs point. The largest first, equal ones and
 * the nodes in each in the digraph's order; an isolated node is one of its own.
 */
export function componentsOf(whole: Digraph): NodeId[][] {
	const steps = stepsOf(whole, 'both');
	return connectedParts(whole.ids.length, (node) => steps[node] ?? [])
		.map((members) => members.flatMap((index) => whole.ids[index] ?? []))
		.sort((a, b) => b.length - a.length);
}
