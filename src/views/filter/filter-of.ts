import { everything, type Filter } from '../../graph/filters/filter.ts';
import { shownView } from '../../view/thread.ts';
import { initialView, type View } from '../../view/view.ts';

type Filtering = Pick<
	View,
	'stepsOff' | 'filterPeople' | 'filterMode' | 'without' | 'kindsOff' | 'marksOff' | 'range' | 'steps'
>;

/** The filter that the parts switched on make together. */
export function filterOf(filtering: Filtering): Filter {
	const { filterPeople, filterMode, ...others } = shownView({ ...initialView, ...filtering });
	const { without, kindsOff, marksOff, range, steps } = others;
	return { people: filterPeople, mode: filterMode, without, kindsOff, marksOff, range, steps };
}

/**
 * The filter that the stack counts from: kinds of tie that are hidden at first, and still are, are no part of the
 * stack.
 */
export function atFirstOf(natural: View['kindsOff']): Filter {
	return { ...everything, kindsOff: natural };
}
