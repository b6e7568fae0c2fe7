import { endsOf } from '../../ties.ts';
import { filterStep } from '../definition.ts';

/** People left without any tie go. */
export const tied = filterStep({
	parameters: {},
	place: 'last',
	apply: (_, { ties }) => ({ ties, nodes: endsOf(ties) }),
});
