import type { TieKind } from '../model/attribution.ts';
import type { NodeId, ReplyGraph, Tie } from '../model/graph.ts';
import type { FloorNumber } from '../model/thread.ts';
import { markOf, type TieMark } from './ties.ts';

/**
 * What the people checked mean.
 * - `only`: these people and the ties among them.
 * - `except`: everybody and everything but these people and their ties.
 * - `neighbours`: these people, whoever they have a tie with, and the ties that have one of them as an end.
 */
export type FilterMode = (typeof filterModes)[number];
export const filterModes = ['only', 'except', 'neighbours'] as const;

export interface Filter {
	/** None: no filter by person. */
	readonly people: ReadonlySet<NodeId>;
	readonly mode: FilterMode;
	/** Somebody who is left out with all their ties, whatever else is filtered; absent or null: nobody. */
	readonly without?: NodeId | null;
	readonly kindsOff: ReadonlySet<TieKind>;
	readonly marksOff: ReadonlySet<TieMark>;
	/** Both ends in it: only what these floors say counts. Null: all floors. */
	readonly range: readonly [FloorNumber, FloorNumber] | null;
}

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
	const isAllowed = (tie: Tie) => isTieAllowed(tie, filter);
	const weights = graph.ties.map((tie) => [tie, isAllowed(tie) ? weightWithin(tie, filter.range) : 0] as const);
	const left = weights.filter(([, weight]) => weight > 0);
	const shown = left.filter(([tie]) => !filter.marksOff.has(markOf(tie)) && !filter.kindsOff.has(tie.kind));
	const ties = shown.map(([tie]) => tie);
	return {
		nodes: nodesOf(graph, ties, filter),
		ties: new Map(shown.map(([tie, weight]) => [tie.id, weight])),
		counts: {
			marks: countBy(left, markOf, (tie) => !filter.kindsOff.has(tie.kind)),
			kinds: countBy(
				left,
				({ kind }) => kind,
				(tie) => !filter.marksOff.has(markOf(tie)),
			),
		},
	};
}

function isTieAllowed({ source, target }: Tie, { people, mode, without }: Filter): boolean {
	if (source === without || target === without) return false;
	if (people.size === 0) return true;
	if (mode === 'only') return people.has(source) && people.has(target);
	const isTouched = people.has(source) || people.has(target);
	return mode === 'neighbours' ? isTouched : !isTouched;
}

function weightWithin({ floors }: Tie, range: Filter['range']): number {
	if (range === null) return floors.length;
	const [from, to] = range;
	return floors.filter((floor) => floor >= from && floor <= to).length;
}

function nodesOf({ people }: ReplyGraph, ties: readonly Tie[], filter: Filter): Set<NodeId> {
	const ends = new Set(ties.flatMap(({ source, target }) => [source, target]));
	for (const { id } of people) {
		if (isPersonShown(id, filter)) ends.add(id);
	}
	return ends;
}

/** Is a person there even without a tie? */
function isPersonShown(person: NodeId, { people, mode, without }: Filter): boolean {
	if (person === without) return false;
	return people.size === 0 || people.has(person) !== (mode === 'except');
}

function countBy<K>(
	ties: readonly (readonly [Tie, number])[],
	keyOf: (tie: Tie) => K,
	isCounted: (tie: Tie) => boolean,
): Map<K, number> {
	const counts = new Map<K, number>();
	for (const [tie] of ties) {
		if (isCounted(tie)) counts.set(keyOf(tie), (counts.get(keyOf(tie)) ?? 0) + 1);
	}
	return counts;
}
