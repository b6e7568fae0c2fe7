import { kCore } from '../../metrics/core.ts';
import { filterStep } from '../definition.ts';
import { among, peopleOf } from './rest.ts';

/** The k-core: the largest part in which everybody is tied to at least `k` others of it. */
export const core = filterStep({
	parameters: { k: { kind: 'amount', least: 1, initial: 2 } },
	place: 'ordered',
	apply: (graph, rest, { k }) => among(rest, new Set(kCore(peopleOf(graph, rest), k))),
});
