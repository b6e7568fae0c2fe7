import type { TieKind } from '../../model/attribution.ts';
import type { NodeId, ReplyGraph, Tie } from '../../model/graph.ts';
import { markOf, type TieMark } from '../ties.ts';
import { applySteps } from './apply.ts';
import { type Filter, isTieAllowed, isTieOn, weightWithin } from './filter.ts';
/** What a filter leaves of a graph. Where nodes stand never depends on it. */
export interface Filtered {
	readonly nodes: ReadonlySet<NodeId>;
	/** By the tie's id, its weight: how many of its floors are left. Ties without any are absent. */
	readonly ties: ReadonlyMap<string, number>;
	/** How many ties there are of each mark and kind under all other filters. */
	readonly counts: { readonly marks: ReadonlyMap<TieMark, number>; readonly kinds: ReadonlyMap<TieKind, number> };
}

/**
 * People stay without ties, unless the filter by person hides them: a filter of ties says nothing of who is there.
 * A floor of unknown author is there for its ties alone and goes with the last of them.
 */
export function filterGraph(graph: ReplyGraph, filter: Filter): Filtered {
	const { range, marksOff, kindsOff, steps } = filter;
	const allowed = graph.ties.filter((tie) => isTieAllowed(tie, filter));
	const left = allowed.filter((tie) => isTieOn(tie, filter));
	const { nodes, ties } = applySteps(graph, left, filter);
	const marks = countBy(ties, markOf);
	const kinds = countBy(ties, ({ kind }) => kind);
	// What an item that is off would show is found by switching it on: with it, steps may keep more or less.
	const tiesWith = (isLeft: (tie: Tie) => boolean) => {
		const others = allowed.filter(isLeft);
		return steps.length === 0 ? others : applySteps(graph, others, filter).ties;
	};
	const present = { marks: new Set(allowed.map(markOf)), kinds: new Set(allowed.map(({ kind }) => kind)) };
	for (const mark of marksOff) {
		if (!present.marks.has(mark)) continue;
		const isLeft = (tie: Tie) => !kindsOff.has(tie.kind) && (markOf(tie) === mark || !marksOff.has(markOf(tie)));
		marks.set(mark, countBy(tiesWith(isLeft), markOf).get(mark) ?? 0);
	}
	for (const kind of kindsOff) {
		if (!present.kinds.has(kind)) continue;
		const isLeft = (tie: Tie) => !marksOff.has(markOf(tie)) && (tie.kind === kind || !kindsOff.has(tie.kind));
		kinds.set(kind, countBy(tiesWith(isLeft), (tie) => tie.kind).get(kind) ?? 0);
	}
	return { nodes, ties: new Map(ties.map((tie) => [tie.id, weightWithin(tie, range)])), counts: { marks, kinds } };
}

function countBy<K>(ties: readonly Tie[], keyOf: (tie: Tie) => K): Map<K, number> {
	const counts = new Map<K, number>();
	for (const tie of ties) counts.set(keyOf(tie), (counts.get(keyOf(tie)) ?? 0) + 1);
	return counts;
}
