import { known } from '../../lib/assert.ts';
import type { NodeId } from '../../model/graph.ts';
import type { Digraph } from './digraph.ts';
import { type Direction, distancesAlong, stepsOf } from './neighbours.ts';

/** How far an ego network may reach. */
export const egoDepths = [1, 2, 3] as const;
export type EgoDepth = (typeof egoDepths)[number];

/**
 * The ego network: whoever is within `depth` steps of `ego`, by how many, `ego` itself first; empty where there is no
 * such node. The nodes that networkx's `ego_graph` has: of the digraph for `out`, of its reverse for `in`, and with
 * `undirected=True` for `both`.
 */
export function egoNetwork(whole: Digraph, ego: NodeId, depth: EgoDepth, direction: Direction): Map<NodeId, number> {
	const start = whole.indices.get(ego);
	if (start === undefined) return new Map();
	const distances = distancesAlong(stepsOf(whole, direction), start, depth);
	return new Map(Array.from(distances, ([index, distance]) => [known(whole.ids[index], 'node'), distance]));
}
