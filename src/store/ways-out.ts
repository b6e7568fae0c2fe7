import type { FilterPart } from '../graph/filters/list.ts';
import type { Reading } from '../model/reading.ts';
import { shownView } from '../view/thread.ts';
import type { View } from '../view/view.ts';
import { filteredBy } from './filtered.ts';
import { partsOf } from './filtering.ts';

/** A smaller filter that leaves something where the whole one leaves nothing. */
export interface WayOut {
	/** `neighbours`: the people checked with their neighbours; else the part that is switched off. */
	readonly by: 'neighbours' | FilterPart;
	/** How many ties it leaves: at least one. */
	readonly ties: number;
}

/** At most so many are offered, besides clearing the filter. */
const most = 3;

/** What would leave ties where a view's filter leaves none: neighbours first, then one part less, the least of it first. */
export function waysOut({ graph }: Pick<Reading, 'graph'>, view: View): readonly WayOut[] {
	const tiesOf = (change: Partial<View>) => filteredBy(graph, { ...view, ...change }).ties.size;
	const { filterPeople, filterMode } = shownView(view);
	const isAlone = filterPeople.size > 0 && filterMode === 'only';
	const neighbours: WayOut[] = isAlone ? [{ by: 'neighbours', ties: tiesOf({ filterMode: 'neighbours' }) }] : [];
	const parts = partsOf(view).filter((part) => !view.stepsOff.has(part));
	// Without the only one nothing is filtered, and that is offered anyway.
	const less = (parts.length > 1 ? parts : [])
		.map((part): WayOut => ({ by: part, ties: tiesOf({ stepsOff: new Set([...view.stepsOff, part]) }) }))
		.sort((a, b) => a.ties - b.ties);
	return [...neighbours, ...less].filter(({ ties }) => ties > 0).slice(0, most);
}
