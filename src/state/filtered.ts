import { type Filter, type Filtered, filterGraph } from '../graph/filter.ts';
import { markOf, type TieMark } from '../graph/ties.ts';
import { memoLast } from '../lib/memo.ts';
import { type TieKind, tieKinds } from '../model/attribution.ts';
import type { NodeId, ReplyGraph } from '../model/graph.ts';
import { kindsOffAtFirst, type View } from './choices.ts';

const filtered = memoLast(
	(
		graph: ReplyGraph,
		people: Filter['people'],
		mode: Filter['mode'],
		without: NodeId | null,
		kindsOff: Filter['kindsOff'],
		marksOff: Filter['marksOff'],
		range: Filter['range'],
	): Filtered => filterGraph(graph, { people, mode, without, kindsOff, marksOff, range }),
);

/** What the view's filters leave of the graph; the same object until a filter changes. */
export function filteredBy(graph: ReplyGraph, view: View): Filtered {
	return filtered(graph, view.filterPeople, view.filterMode, view.without, view.kindsOff, view.marksOff, view.range);
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
export function isFiltered({ filterPeople, without, kindsOff, marksOff, range }: View): boolean {
	if (without !== null) return true;
	return filterPeople.size + marksOff.size > 0 || range !== null || kindsSwitched(kindsOff).length > 0;
}

/** The marks and kinds that the ties of a graph have at all: what its legend explains. */
export const legendOf = memoLast(
	({ ties }: ReplyGraph): { marks: ReadonlySet<TieMark>; kinds: ReadonlySet<TieKind> } => ({
		marks: new Set(ties.map(markOf)),
		kinds: new Set(ties.map(({ kind }) => kind)),
	}),
);
