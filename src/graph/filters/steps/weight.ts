import type { NodeId, Tie } from '../../../model/graph.ts';
import type { FloorNumber } from '../../../model/thread.ts';
import { floorsWithin } from '../../ties.ts';
import { filterStep } from '../definition.ts';

/**
 * Ties of few floors go: at least so many distinct floors have to lead from one end to the other, in ties of any kind.
 * Directions count apart.
 */
export const weight = filterStep({
	parameters: { least: { kind: 'amount', least: 2, initial: 2 } },
	place: 'ties',
	apply(ties, { least }, range) {
		const pairs = new Map<NodeId, Map<NodeId, Set<FloorNumber>>>();
		const floorsOf = ({ source, target }: Tie) => {
			const from = pairs.get(source) ?? new Map<NodeId, Set<FloorNumber>>();
			pairs.set(source, from);
			const floors = from.get(target) ?? new Set();
			from.set(target, floors);
			return floors;
		};
		for (const tie of ties) for (const floor of floorsWithin(tie, range)) floorsOf(tie).add(floor);
		return ties.filter((tie) => floorsOf(tie).size >= least);
	},
});
