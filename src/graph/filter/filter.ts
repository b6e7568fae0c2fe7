import type { TieKind } from '../../model/attribution.ts';
import { type FloorRange, isWithin } from '../../model/floor-range.ts';
import type { NodeId, ReplyGraph, Tie } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { markOf, type TieMark } from '../ties.ts';
import type { Step } from './steps.ts';

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
	/** They are left out with all their ties, whatever else is filtered. */
	readonly without: ReadonlySet<NodeId>;
	readonly kindsOff: ReadonlySet<TieKind>;
	readonly marksOff: ReadonlySet<TieMark>;
	/** Only what these floors say counts. Null: all floors. */
	readonly range: FloorRange | null;
	/** At most one of each type; in the order in which they apply, see `filterParts`. */
	readonly steps: readonly Step[];
}

/** Hides nothing. */
export const everything: Filter = {
	people: new Set(),
	mode: 'only',
	without: new Set(),
	kindsOff: new Set(),
	marksOff: new Set(),
	range: null,
	steps: [],
};

/** Some of the nodes and ties of a graph; every tie's ends are among the nodes. */
export interface Rest {
	readonly nodes: ReadonlySet<NodeId>;
	readonly ties: readonly Tie[];
}

/** What a filter's steps leave of the ties that the rest of the filter has left. */
export type ApplySteps = (graph: ReplyGraph, ties: readonly Tie[], filter: Filter) => Rest;

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
 * @param applySteps few filters have steps, so they are loaded on demand; null: those of this filter are passed over
 */
export function filterGraph(graph: ReplyGraph, filter: Filter, applySteps: ApplySteps | null = null): Filtered {
	const { range, marksOff, kindsOff, steps } = filter;
	const allowed = graph.ties.filter((tie) => isTieAllowed(tie, filter));
	const apply = steps.length > 0 ? applySteps : null;
	const left = allowed.filter((tie) => isTieOn(tie, filter));
	const { nodes, ties } = apply?.(graph, left, filter) ?? { ties: left, nodes: nodesOf(graph, left, filter) };
	const marks = countBy(ties, markOf);
	const kinds = countBy(ties, ({ kind }) => kind);
	// What an item that is off would show is found by switching it on: with it, steps may keep more or less.
	const tiesWith = (isLeft: (tie: Tie) => boolean) => {
		const others = allowed.filter(isLeft);
		return apply?.(graph, others, filter).ties ?? others;
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

/** The ties that a filter leaves, its steps passed over. */
export function tiesBeforeSteps({ ties }: ReplyGraph, filter: Filter): Tie[] {
	return ties.filter((tie) => isTieAllowed(tie, filter) && isTieOn(tie, filter));
}

/** Do the legend's items let it be shown? */
function isTieOn(tie: Tie, { marksOff, kindsOff }: Filter): boolean {
	return !marksOff.has(markOf(tie)) && !kindsOff.has(tie.kind);
}

/** Do people and floors chosen? */
function isTieAllowed(tie: Tie, filter: Filter): boolean {
	return joinsPeopleChosen(tie, filter) && weightWithin(tie, filter.range) > 0;
}

function joinsPeopleChosen({ source, target }: Tie, { people, mode, without }: Filter): boolean {
	if (without.has(source) || without.has(target)) return false;
	if (people.size === 0) return true;
	if (mode === 'only') return people.has(source) && people.has(target);
	const isTouched = people.has(source) || people.has(target);
	return mode === 'neighbours' ? isTouched : !isTouched;
}

function weightWithin(tie: Tie, range: Filter['range']): number {
	return floorsWithin(tie, range).length;
}

/** The floors of a tie that a range leaves. */
export function floorsWithin({ floors }: Tie, range: Filter['range']): readonly FloorNumber[] {
	return range === null ? floors : floors.filter((floor) => isWithin(floor, range));
}

/** The nodes there are with these ties. */
export function nodesOf({ people }: ReplyGraph, ties: readonly Tie[], filter: Filter): Set<NodeId> {
	const ends = endsOf(ties);
	for (const { id } of people) {
		if (isPersonShown(id, filter)) ends.add(id);
	}
	return ends;
}

export function endsOf(ties: readonly Tie[]): Set<NodeId> {
	const ends = new Set<NodeId>();
	for (const { source, target } of ties) ends.add(source).add(target);
	return ends;
}

/** Is a person there even without a tie? */
function isPersonShown(person: NodeId, { people, mode, without }: Filter): boolean {
	if (without.has(person)) return false;
	return people.size === 0 || people.has(person) !== (mode === 'except');
}

function countBy<K>(ties: readonly Tie[], keyOf: (tie: Tie) => K): Map<K, number> {
	const counts = new Map<K, number>();
	for (const tie of ties) counts.set(keyOf(tie), (counts.get(keyOf(tie)) ?? 0) + 1);
	return counts;
}
