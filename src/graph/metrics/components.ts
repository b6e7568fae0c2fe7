import type { NodeId } from '../../model/graph.ts';
import { type Digraph, distancesAlong, stepsOf } from './digraph.ts';

/**
 * The weakly connected components: who is connected whichever way the arcs point. The largest first, equal ones and
 * the nodes in each in the digraph's order; an isolated node is one of its own.
 */
export function componentsOf(whole: Digraph): NodeId[][] {
	const steps = stepsOf(whole, 'both');
	const seen = new Set<number>();
	const components: NodeId[][] = [];
	for (const start of whole.ids.keys()) {
		if (seen.has(start)) continue;
		const members = [...distancesAlong(steps, start).keys()].sort((a, b) => a - b);
		for (const member of members) seen.add(member);
		components.push(members.flatMap((index) => whole.ids[index] ?? []));
	}
	return components.sort((a, b) => b.length - a.length);
}
