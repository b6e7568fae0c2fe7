import { everything, type Filter } from '../graph/filters/filter.ts';
import { type Filtered, filterGraph } from '../graph/filters/filter-graph.ts';
import { filterThread, type ThreadLeft } from '../graph/filters/thread-left.ts';
import { markOf, type TieMark } from '../graph/ties.ts';
import { memoLast } from '../lib/memo.ts';
import { type TieKind, tieKinds } from '../model/attribution.ts';
import type { ReplyGraph } from '../model/graph.ts';
import type { Reading } from '../model/reading.ts';
import type { FloorRange } from '../model/thread.ts';
import { kindsOffAtFirst, naturallyOff } from '../view/filter.ts';
import { shownView } from '../view/thread.ts';
import { initialView, type View } from '../view/view.ts';

const sameFilter = memoLast(
	(
		people: Filter['people'],
		mode: Filter['mode'],
		without: Filter['without'],
		kindsOff: Filter['kindsOff'],
		marksOff: Filter['marksOff'],
		range: Filter['range'],
		steps: Filter['steps'],
	): Filter => ({ people, mode, without, kindsOff, marksOff, range, steps }),
);

/** The filter that is on; the same object until it changes. */
function filterShown(view: View): Filter {
	const { filterPeople, filterMode, without, kindsOff, marksOff, range, steps } = shownView(view);
	return sameFilter(filterPeople, filterMode, without, kindsOff, marksOff, range, steps);
}

const filtered = memoLast((graph: ReplyGraph, filter: Filter): Filtered => filterGraph(graph, filter));

/** What the view's filters leave of the graph; the same object until a filter changes. */
export function filteredBy(graph: ReplyGraph, view: View): Filtered {
	return filtered(graph, filterShown(view));
}

const threadLeft = memoLast(filterThread);
const sameAtFirst = memoLast(atFirstOf);

/**
 * What the view's filters leave of the thread; null where nothing is filtered. The same object until a filter changes.
 * Every view shows what is in by this alone.
 */
export function leftBy(reading: Reading, view: View): ThreadLeft | null {
	if (!isFiltered(view)) return null;
	return threadLeft(reading, wholeOf(reading.graph, view), filterShown(view), filteredBy(reading.graph, view));
}

const whole = memoLast((graph: ReplyGraph, atFirst: Filter): Filtered => filterGraph(graph, atFirst));

/** What there is of the graph at first. */
function wholeOf(graph: ReplyGraph, { kindsOff }: View): Filtered {
	return whole(graph, sameAtFirst(naturallyOff(kindsOff)));
}

/**
 * What the graph draws: where the rest is gone, what the filters leave; where it is faint, all that there is at first,
 * ties that are left as heavy as what is left of them.
 */
export function drawnBy(graph: ReplyGraph, view: View): Pick<Filtered, 'nodes' | 'ties'> {
	const left = filteredBy(graph, view);
	if (view.outside === 'gone' || !isFiltered(view)) return left;
	return joined(wholeOf(graph, view), left);
}

const joined = memoLast((all: Filtered, left: Filtered) => ({
	nodes: new Set([...all.nodes, ...left.nodes]),
	ties: new Map([...all.ties, ...left.ties]),
}));

/** The floors brushed, where that is not switched off. */
export function rangeShown({ range, stepsOff }: Pick<View, 'range' | 'stepsOff'>): FloorRange | null {
	return stepsOff.has('range') ? null : range;
}

/** The kinds whose ties are shown or hidden other than at first. */
export function kindsSwitched(kindsOff: View['kindsOff']): TieKind[] {
	return tieKinds.filter((kind) => kindsOff.has(kind) !== kindsOffAtFirst.has(kind));
}

/** How many ties there are but for the kinds that are off at first and still are: nobody filters those. */
export function offeredTies({ ties }: ReplyGraph, kindsOff: View['kindsOff']): number {
	return ties.filter(({ kind }) => !kindsOff.has(kind) || !kindsOffAtFirst.has(kind)).length;
}

/** True where any filter is on. */
export function isFiltered(view: View): boolean {
	const { filterPeople, without, kindsOff, marksOff, range, steps } = shownView(view);
	if (filterPeople.size + without.size + marksOff.size + steps.length > 0 || range !== null) return true;
	return kindsSwitched(kindsOff).length > 0;
}

/** The marks and kinds that the ties of a graph have at all: what its legend explains. */
export const legendOf = memoLast(
	({ ties }: ReplyGraph): { marks: ReadonlySet<TieMark>; kinds: ReadonlySet<TieKind> } => ({
		marks: new Set(ties.map(markOf)),
		kinds: new Set(ties.map(({ kind }) => kind)),
	}),
);

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
