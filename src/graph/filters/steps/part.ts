import { componentsOf } from '../../metrics/components.ts';
import { filterStep } from '../definition.ts';
import { among, floorsTo, peopleOf } from './rest.ts';

/**
 * Connected parts, whichever way ties point: the largest, the one of a person, or all of at least so many people; and the
 * floors of unknown author that speak to those people.
 */
export const part = filterStep({
	parameters: {
		which: {
			kind: 'choice',
			of: ['largest', 'person', 'size'],
			initial: 'largest',
			written: { largest: 'largest', person: 'of', size: '' },
		},
		least: { kind: 'amount', least: 2, initial: 3, when: { which: 'size' } },
		person: { kind: 'person', when: { which: 'person' } },
	},
	place: 'ordered',
	apply(graph, rest, { which, least = 0, person }) {
		const whole = peopleOf(graph, rest);
		const parts = componentsOf(whole);
		const people = new Set(
			which === 'size'
				? parts.filter(({ length }) => length >= least).flat()
				: which === 'largest'
					? parts[0]
					: parts.find((members) => members.some((member) => member === person)),
		);
		return among(rest, new Set([...people, ...floorsTo(rest.ties, whole, (target) => people.has(target))]));
	},
});
