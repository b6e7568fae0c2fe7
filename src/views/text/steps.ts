import type { Reading } from '../../model/reading.ts';
import type { FloorNumber, Handle } from '../../model/thread.ts';
import type { Choices } from '../../store/choices.ts';
import { authorId, floorsByNumber, peopleById } from '../../store/selectors.ts';
import { sideOf } from './rows-of.ts';

/** The floors that one goes on to, in order, and what they are: those of the selection, or those of one person. */
export interface StepFloors {
	readonly of: 'selection' | 'person';
	readonly handle: Handle | null;
	readonly floors: readonly FloorNumber[];
}

/**
 * With people or a tie selected, their floors; else those of the author of the floor selected or, failing that, of the
 * one that is read. Null where nobody is known to have written it.
 */
export function stepFloors(
	{ selection, side, cursor }: Pick<Choices, 'selection' | 'side' | 'cursor'>,
	reading: Reading,
): StepFloors | null {
	if (selection !== null && selection.type !== 'floor') {
		return { of: 'selection', handle: null, floors: sideOf(selection, side, reading) ?? [] };
	}
	const floor = floorsByNumber(reading.floors).get(selection?.floor ?? cursor ?? -1);
	const author = floor === undefined ? null : authorId(floor);
	const person = author === null ? undefined : peopleById(reading.graph).get(author);
	return person === undefined ? null : { of: 'person', handle: person.handle, floors: person.floors };
}

/** Where a floor stands in a list: its index or, where it is not in it, that of the last one before it; -1 at the start. */
export function placeIn(floors: readonly FloorNumber[], cursor: FloorNumber | null): number {
	if (cursor === null) return -1;
	const exact = floors.indexOf(cursor);
	return exact >= 0 ? exact : floors.findLastIndex((floor) => floor < cursor);
}

/** The floor `by` steps on, null at the ends. A step back from between two floors leads to the one before. */
export function stepFrom(floors: readonly FloorNumber[], cursor: FloorNumber | null, by: 1 | -1): FloorNumber | null {
	const place = placeIn(floors, cursor);
	const isOnIt = floors[place] === cursor;
	return floors[by > 0 || isOnIt ? place + by : place] ?? null;
}
