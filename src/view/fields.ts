import type { Field, OfFew } from './field.ts';
import * as filter from './filter.ts';
import * as inference from './inference.ts';
import { layout, pins } from './layout.ts';
import { selection } from './selection.ts';
import * as show from './show.ts';
import * as text from './text.ts';

/** All that a person chooses of a view, in the order in which an address has it. To add one, add its row. */
const fields = {
	selection,
	filterMode: filter.filterMode,
	without: filter.without,
	filterPeople: filter.filterPeople,
	kindsOff: filter.kindsOff,
	marksOff: filter.marksOff,
	range: filter.range,
	steps: filter.steps,
	stepsOff: filter.stepsOff,
	outside: filter.outside,
	layout,
	sizing: show.sizing,
	colouring: show.colouring,
	...show.drawing,
	pins,
	showAs: show.showAs,
	matrixOrder: show.matrixOrder,
	tableOf: show.tableOf,
	numbersOf: show.numbersOf,
	peopleRows: show.peopleRows,
	tieRows: show.tieRows,
	timelineAs: show.timelineAs,
	timelineBy: show.timelineBy,
	lanesUnfolded: show.lanesUnfolded,
	playhead: show.playhead,
	find: text.find,
	hitsOnly: text.hitsOnly,
	readingOrder: text.readingOrder,
	side: text.side,
	opened: text.opened,
	threshold: inference.threshold,
	repairsNumbers: inference.repairsNumbers,
	corrections: inference.corrections,
	pseudonyms: inference.pseudonyms,
};

type ValueOf<Row> = Row extends Field<infer T> ? T : never;

/** The choices that make a view of a thread; the address carries them all. */
export type View = { readonly [Key in keyof typeof fields]: ValueOf<(typeof fields)[Key]> };

/** What is chosen of how the graph is drawn. */
export type DrawingChoices = Pick<View, keyof typeof show.drawing>;

/** The part of the view that the graph is drawn by; a new object each time. */
export function drawingOf(view: View): DrawingChoices {
	const keys = Object.keys(show.drawing) as readonly (keyof DrawingChoices)[];
	return Object.fromEntries(keys.map((key) => [key, view[key]])) as unknown as DrawingChoices;
}

/** The fields with few values. */
export type FieldOfFew = {
	[Key in keyof typeof fields]: (typeof fields)[Key] extends OfFew<infer _> ? Key : never;
}[keyof typeof fields];

export const fieldsOfFew = (Object.keys(fields) as readonly (keyof View)[]).filter(
	(key): key is FieldOfFew => 'values' in fields[key],
);

/** All values of a field with few, in the order in which they are offered. */
export function valuesOf<Key extends FieldOfFew>(key: Key): readonly View[Key][] {
	return fields[key].values as readonly View[Key][];
}

/** The rows with their keys, for code that does the same to each. A value and its row belong together by their key. */
export const rows = Object.entries(fields) as unknown as readonly (readonly [keyof View, Field<unknown>])[];
