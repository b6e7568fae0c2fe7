import type { NodeId } from './graph.ts';
import type { FloorNumber } from './thread.ts';

/*
 * Ties are selected by their ids, one or more: a cell of the matrix is all that one says to the other, and hovering,
 * selecting and the address mean all of it. With Shift a cell joins its two people instead, for their dialogue.
 */

/** What is picked out in every view at once; null when nothing is. */
export type Selection =
	| { readonly type: 'people'; readonly people: readonly NodeId[] }
	/** A path from the first of these people over the others to the last: 2 or more, all different. */
	| { readonly type: 'path'; readonly people: readonly NodeId[]; readonly directed: boolean }
	/** By their ids: one, or all that a cell of the matrix stands for. Never empty. */
	| { readonly type: 'ties'; readonly ties: readonly string[] }
	| { readonly type: 'floor'; readonly floor: FloorNumber }
	| null;

export type PathSelection = Extract<Selection, { type: 'path' }>;

/** What a pointer or the keyboard rests on, or a click hits. */
export type Target =
	| { readonly type: 'person'; readonly person: NodeId }
	| { readonly type: 'ties'; readonly ties: readonly string[] }
	| { readonly type: 'floor'; readonly floor: FloorNumber };

/**
 * The selection after a click on `target`. A plain click selects, and lets go of what alone was selected; with `add`
 * (Ctrl, Cmd or Shift held) a person joins or leaves the people selected.
 */
export function select(selection: Selection, target: Target | null, add: boolean): Selection {
	if (target === null) return null;
	if (target.type === 'person' && add && selection?.type === 'people') return toggle(selection.people, target.person);
	const chosen = selectionOf(target);
	return isSame(selection, chosen) ? null : chosen;
}

/** The selection of just this target. */
export function selectionOf(target: Target): Selection {
	return target.type === 'person' ? { type: 'people', people: [target.person] } : target;
}

function toggle(people: readonly NodeId[], person: NodeId): Selection {
	const rest = people.filter((other) => other !== person);
	if (rest.length === people.length) return { type: 'people', people: [...people, person] };
	return rest.length === 0 ? null : { type: 'people', people: rest };
}

function isSame(a: Selection, b: Selection): boolean {
	if (a?.type === 'people' && b?.type === 'people') return a.people.join('\n') === b.people.join('\n');
	if (a?.type === 'ties' && b?.type === 'ties') return a.ties.join('\n') === b.ties.join('\n');
	return a?.type === 'floor' && b?.type === 'floor' && a.floor === b.floor;
}
