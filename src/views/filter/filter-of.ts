import { everything, type Filter } from '../../graph/filters/filter.ts';
import { shownView } from '../../view/thread.ts';
import { initialView, type View } from '../../view/view.ts';

type Filtering = Pick<
	View,
	'stepsOff' | 'filterPeople' | 'filterMode' | 'without' | 'kindsOff' | 'marksOff' | 'range' | 'steps'
>;

/** The filter that is on. */
export function filterOf(filtering: Filtering): Filter {
	const { filterPeople, filterMode, ...others } = shownView({ ...initialView, ...filtering });
	const { without, kindsOff, marksOff, range, steps } = others;
	return { people: filterPeople, mode: filterMode, without, kindsOff, marksOff, range, steps };
}

/** What the stack begins with: kinds that are off at first and were not switched on are no part of it. */
export function atFirstOf(natural: View['kindsOff']): Filter {
	return { ...everything, kindsOff: natural };
}
