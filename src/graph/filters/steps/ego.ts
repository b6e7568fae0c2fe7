import type { NodeId } from '../../../model/graph.ts';
import { egoDepths, egoNetwork } from '../../metrics/ego.ts';
import { filterStep } from '../definition.ts';
import { among, floorsTo, peopleOf } from './rest.ts';

/**
 * Whoever is within so many steps of a person stays; what is said by floors of unknown author is as far as they are, and
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
