import { known } from '../../../lib/assert.ts';
import type { NodeId } from '../../../model/graph.ts';
import { type Digraph, type Direction, distancesAlong, stepsOf } from '../../metrics/digraph.ts';
import { filterStep } from '../definition.ts';
import { among, floorsTo, peopleOf } from './rest.ts';

/** How far an ego network may reach. */
const egoDepths = [1, 2, 3] as const;
export type EgoDepth = (typeof egoDepths)[number];

/**
 * People within `depth` steps of a person stay; what is said by floors of unknown author is as far as they are, and
 * these are steps that lead no further.
 */
export const ego = filterStep({
	parameters: {
		depth: { kind: 'choice', of: egoDepths, initial: 1 },
		direction: { kind: 'choice', of: ['both', 'in', 'out'], initial: 'both' },
		person: { kind: 'person' },
	},
	place: 'ordered',
	apply(graph, rest, { person, depth, direction }) {
		const whole = peopleOf(graph, rest);
		const distances = egoNetwork(whole, person, depth, direction);
		if (direction === 'out') return among(rest, new Set(distances.keys()));
		const isNear = (target: NodeId) => (distances.get(target) ?? depth) < depth;
		return among(rest, new Set([...distances.keys(), ...floorsTo(rest.ties, whole, isNear)]));
	},
});

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
