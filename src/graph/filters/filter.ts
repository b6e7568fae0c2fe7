import type { TieKind } from '../../model/attribution.ts';
import type { NodeId, Person, ReplyGraph, Tie } from '../../model/graph.ts';
import { type FloorRange, isWithin } from '../../model/thread.ts';
import { endsOf, floorsWithin, markOf, type TieMark } from '../ties.ts';
import type { Step } from './list.ts';

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

/** The ties that a filter leaves, its steps passed over. */
export function tiesBeforeSteps({ ties }: ReplyGraph, filter: Filter): Tie[] {
	return ties.filter((tie) => isTieAllowed(tie, filter) && isTieOn(tie, filter));
}

/** Do the legend's items let it be shown? */
export function isTieOn(tie: Tie, { marksOff, kindsOff }: Filter): boolean {
	return !marksOff.has(markOf(tie)) && !kindsOff.has(tie.kind);
}

/** Do people and floors chosen? */
export function isTieAllowed(tie: Tie, filter: Filter): boolean {
	return joinsPeopleChosen(tie, filter) && weightWithin(tie, filter.range) > 0;
}

function joinsPeopleChosen({ source, target }: Tie, { people, mode, without }: Filter): boolean {
	if (without.has(source) || without.has(target)) return false;
	if (people.size === 0) return true;
	if (mode === 'only') return people.has(source) && people.has(target);
	const isTouched = people.has(source) || people.has(target);
	return mode === 'neighbours' ? isTouched : !isTouched;
}

export function weightWithin(tie: Tie, range: Filter['range']): number {
	return floorsWithin(tie, range).length;
}

/** The nodes there are with these ties. */
export function nodesOf({ people }: ReplyGraph, ties: readonly Tie[], filter: Filter): Set<NodeId> {
	const ends = endsOf(ties);
	for (const person of people) {
		if (isPersonShown(person, filter)) ends.add(person.id);
	}
	return ends;
}

/** Is a person there even without a tie? Of some floors alone, whoever wrote one of them. */
function isPersonShown({ id, floors }: Person, { people, mode, without, range }: Filter): boolean {
	if (without.has(id) || (range !== null && !floors.some((floor) => isWithin(floor, range)))) return false;
	return people.size === 0 || people.has(id) !== (mode === 'except');
}
