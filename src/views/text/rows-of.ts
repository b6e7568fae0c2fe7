import { withBetween } from '../../graph/between.ts';
import { chainOf } from '../../graph/chain.ts';
import { nestedOrder } from '../../graph/nested.ts';
import type { Reading } from '../../model/reading.ts';
import type { Selection } from '../../model/selection.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { Choices } from '../../store/choices.ts';
import type { Hits } from '../../store/hits.ts';
import { peopleById, relatedFloors } from '../../store/selectors.ts';
import type { Side } from '../../view/text.ts';
import type { Row } from './rows.ts';

export type ReadingChoices = Pick<Choices, 'selection' | 'relatedOnly' | 'readingOrder' | 'side' | 'hitsOnly'>;

/** The lines of the reader under all that was chosen for it. `open`: the floors after which what came between is open. */
export function rowsOf(
	reading: Reading,
	choices: ReadingChoices,
	hits: Hits | null,
	open: ReadonlySet<FloorNumber>,
): readonly Row[] {
	const all = reading.floors.map(({ number }) => number);
	const { selection, relatedOnly, readingOrder, hitsOnly } = choices;
	const related = relatedOnly ? readFloors(choices, reading) : null;
	const isFiltered = hitsOnly && hits !== null;
	const floors = (related ?? all).filter((floor) => !isFiltered || hits.floors.has(floor));
	const isChain = related !== null && selection?.type === 'floor';
	if (readingOrder === 'nested' || isChain) {
		return nestedOrder(floors, reading.answers).map((row) => ({ type: 'floor', ...row, isBetween: false }));
	}
	return withBetween(floors, all, open).map((row) => (row.type === 'floor' ? { ...row, depth: 0 } : row));
}

/** The floors that a selection is read by, in order: a floor's chain, a person's floors on the side chosen. */
function readFloors({ selection, side }: ReadingChoices, reading: Reading): readonly FloorNumber[] | null {
	if (selection?.type === 'floor') return chainOf(selection.floor, reading.answers);
	return sideOf(selection, side, reading);
}

/** What one person wrote, or all else that is read of them: what was said to them. */
export function sideOf(selection: Selection, side: Side, reading: Reading): readonly FloorNumber[] | null {
	const related = relatedFloors(selection, reading);
	if (related === null || selection?.type !== 'people' || selection.people.length !== 1) return related;
	const [person] = selection.people;
	const written = new Set(person === undefined ? [] : peopleById(reading.graph).get(person)?.floors);
	if (side === 'both') return related;
	return related.filter((floor) => written.has(floor) === (side === 'written'));
}
