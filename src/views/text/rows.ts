import { nodeName } from '../../graph/node-name.ts';
import { chainOf, nestedOrder, withBetween } from '../../graph/reading-order.ts';
import type { NodeId } from '../../model/graph.ts';
import type { Reading } from '../../model/reading.ts';
import type { Selection } from '../../model/selection.ts';
import type { FloorNumber, Handle } from '../../model/thread.ts';
import { type Choices, useChoices } from '../../store/choices.ts';
import type { Hits } from '../../store/hits.ts';
import {
	authorId,
	floorsByNumber,
	peopleById,
	receivedBy,
	relatedFloors,
	saidAmong,
	writtenBy,
} from '../../store/selectors.ts';
import type { Side } from '../../view/text.ts';
import { listEnds, tieEnds } from '../graph/tie-ends.ts';
import type { Words } from '../parts/words.ts';

/** A row of the text: a floor, or a gap that says how many floors were left out between two. */
export type Row =
	| {
			readonly type: 'floor';
			readonly floor: FloorNumber;
			/** How many floors it is nested under. */
			readonly depth: number;
			/** Is it one of the floors left out between two others, shown because their gap is open? */
			readonly isBetween: boolean;
	  }
	| { readonly type: 'between'; readonly after: FloorNumber; readonly count: number; readonly isOpen: boolean };

/** Goes to a floor; where the list does not have it, it shows all floors again. */
export function goToFloor(floor: FloorNumber, rows: readonly Row[]): void {
	const isShown = rows.some((row) => row.type === 'floor' && row.floor === floor);
	const all = { relatedOnly: false, hitsOnly: false } as const;
	useChoices.setState({ jump: { floor }, cursor: floor, ...(isShown ? {} : all) });
}

export type ReadingChoices = Pick<Choices, 'selection' | 'relatedOnly' | 'readingOrder' | 'side' | 'hitsOnly'>;

/**
 * The rows of the text under all choices.
 * @param open the floors after which the gap is open
 * @param only the floors that are shown at all, the others being gone; null: all
 */
export function rowsOf(
	reading: Reading,
	choices: ReadingChoices,
	hits: Hits | null,
	open: ReadonlySet<FloorNumber>,
	only: ReadonlySet<FloorNumber> | null = null,
): readonly Row[] {
	const all = reading.floors.map(({ number }) => number);
	const { selection, relatedOnly, readingOrder, hitsOnly } = choices;
	const related = relatedOnly ? readFloors(choices, reading) : null;
	const isFiltered = hitsOnly && hits !== null;
	const isShown = (floor: FloorNumber) => (only?.has(floor) ?? true) && (!isFiltered || hits.floors.has(floor));
	const floors = (related ?? all).filter(isShown);
	const isChain = related !== null && selection?.type === 'floor';
	if (readingOrder === 'nested' || isChain) {
		return nestedOrder(floors, reading.answers).map((row) => ({ type: 'floor', ...row, isBetween: false }));
	}
	return withBetween(floors, all, open).map((row) => (row.type === 'floor' ? { ...row, depth: 0 } : row));
}

/** The floors that the text shows for a selection, in order: a floor's chain, a person's floors on the side chosen. */
function readFloors({ selection, side }: ReadingChoices, reading: Reading): readonly FloorNumber[] | null {
	if (selection?.type === 'floor') return chainOf(selection.floor, reading.answers);
	return sideOf(selection, side, reading);
}

/**
 * The floors that the text shows for a selection; of people those on the side chosen: written by them, said to them by
 * others, among them, or all. Both of two who talk with each other is their dialogue.
 */
export function sideOf(selection: Selection, side: Side, reading: Reading): readonly FloorNumber[] | null {
	const related = relatedFloors(selection, reading);
	if (related === null || selection?.type !== 'people' || side === 'both') return related;
	const { people } = selection;
	if (side === 'among') return saidAmong(people, reading);
	const written = new Set(writtenBy(people, reading.graph));
	if (side === 'written') return [...written].sort((a, b) => a - b);
	return receivedBy(people, reading.graph).filter((floor) => !written.has(floor));
}

/** The side that the text shows: of two people who talk with each other, both is what they say among them. */
export function sideShown(selection: Selection, side: Side, reading: Reading): Side {
	const isDialogue = selection?.type === 'people' && selection.people.length === 2 && side === 'both';
	return isDialogue && saidAmong(selection.people, reading).length > 0 ? 'among' : side;
}

/** The floors to step through: those shown that a filter leaves or, where it leaves none of them, all. */
export function floorsToStep(rows: readonly Row[], left: ReadonlySet<FloorNumber> | null): readonly FloorNumber[] {
	const shown = rows.flatMap((row) => (row.type === 'floor' ? row.floor : []));
	const inside = left === null ? shown : shown.filter((floor) => left.has(floor));
	return inside.length > 0 ? inside : shown;
}

/** The part of a virtual list's handle that tells where its rows are, in pixels. */
export interface Sight {
	readonly scrollOffset: number;
	readonly viewportSize: number;
	findItemIndex(offset: number): number;
	getItemOffset(index: number): number;
	getItemSize(index: number): number;
}

/** The rows whose end is in sight: a long floor that only begins here has not been read. */
export function seenRows(sight: Sight, count: number): readonly number[] {
	const { scrollOffset: top, viewportSize: height } = sight;
	if (height === 0 || count === 0) return [];
	const bottom = top + height;
	const first = Math.max(0, sight.findItemIndex(top));
	const last = Math.min(count - 1, sight.findItemIndex(bottom));
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter((index) => {
		const end = sight.getItemOffset(index) + sight.getItemSize(index);
		return end > top && end <= bottom + 1;
	});
}

/** The floors that a step goes through, in order, and whose they are: the selection's, or one person's. */
export interface StepFloors {
	readonly of: 'selection' | 'person';
	readonly handle: Handle | null;
	readonly floors: readonly FloorNumber[];
}

/**
 * With people or a tie selected, their floors; else those of the author of the floor selected or, without one, of the
 * floor being read. Null where that author is unknown.
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

/** The heading of the text: what its floors have in common. */
export function textTitle(
	selection: Selection,
	reading: Reading,
	{ text: textWords, graph, filter, floorName }: Words,
): string {
	const related = relatedFloors(selection, reading)?.length ?? 0;
	const nameOf = (id: NodeId) => nodeName(reading.graph, id);
	if (selection === null) return textWords.title;
	if (selection.type === 'floor') return floorName(selection.floor);
	if (selection.type === 'ties') {
		const ends = tieEnds(selection.ties, reading.graph);
		if (ends === null) return graph.title;
		return textWords.pair(listEnds(ends.sources, filter.list), listEnds(ends.targets, filter.list), related);
	}
	return textWords.by(selection.people.map(nameOf).join(selection.type === 'path' ? ' → ' : ', '), related);
}
