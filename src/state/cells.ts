import type { NodeId } from '../model/graph.ts';
import type { Selection } from '../model/selection.ts';
import { useChoices } from './choices.ts';

/** What a cell of the matrix stands for: all that one person, or floors of unknown author, say to another. */
export interface Cell {
	readonly source: NodeId | null;
	readonly target: NodeId;
	/** Not empty. */
	readonly ties: readonly string[];
}

/**
 * The selection after a click on a cell: its two people, so that the reader shows their dialogue. Floors of unknown
 * author have no person to select; there each click goes on to the next tie. A click after the last one lets go.
 */
export function selectCell(selection: Selection, { source, target, ties }: Cell): Selection {
	if (source === null) {
		const next = selection?.type === 'tie' ? ties.indexOf(selection.tie) + 1 : 0;
		const tie = ties[next];
		return tie === undefined ? null : { type: 'tie', tie };
	}
	const isSelected = selection?.type === 'people' && selection.people[0] === source && selection.people[1] === target;
	return isSelected && selection.people.length === 2 ? null : { type: 'people', people: [source, target] };
}

export function clickCell(cell: Cell): void {
	useChoices.setState(({ selection }) => ({
		selection: selectCell(selection, cell),
		relatedOnly: true,
		jump: null,
	}));
}
