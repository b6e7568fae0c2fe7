import type { Measure } from '../chart.ts';
import { fitText } from '../fit-text.ts';
import { type MatrixFrame, nameFontSize } from './frame.ts';
import { weightSteps } from './steps.ts';

/** The words below a matrix, on one baseline. */
export interface Foot {
	readonly text: string;
	/** The key of weights: the unit, then a square and words for each step. Empty where there is no room. */
	readonly key: readonly KeyEntry[];
}

interface KeyEntry {
	readonly text: string;
	/** Left end of the text. */
	readonly x: number;
	/** Index into `weightSteps`, whose square stands before the text; null: a heading. */
	readonly step: number | null;
}

/** A square of the key, and the gap behind it; the gap between entries. */
export const keySquare = 9;
const squareGap = 4;
const entryGap = 9;
const gapBeforeKey = 16;

/** That people are left out is always said; what rows and columns are goes last but for the key. */
export function footOf(words: MatrixWords, leftOut: number, frame: MatrixFrame, measure: Measure): Foot {
	const widthOf = (text: string) => measure(text, nameFontSize, 400);
	const room = frame.footRight - frame.footLeft;
	const note = leftOut > 0 ? words.leftOut(leftOut) : null;
	const text = note === null ? words.axes : `${words.axes} · ${note}`;
	const key = keyOf(words.weight, frame.footRight, widthOf);
	const keyWidth = frame.footRight - (key[0]?.x ?? 0) + gapBeforeKey;
	if (widthOf(text) + keyWidth <= room) return { text, key };
	const short = widthOf(text) <= room || note === null ? text : note;
	return { text: room <= 0 ? '' : fitText(short, room, nameFontSize, 400, measure), key: [] };
}

/** The entries from left to right, the last one ending at `right`. */
function keyOf(title: string, right: number, widthOf: (text: string) => number): KeyEntry[] {
	const entries: KeyEntry[] = [];
	let end = right;
	for (const [index, { text }] of [...weightSteps.entries()].reverse()) {
		const x = end - widthOf(text);
		entries.unshift({ text, x, step: index });
		end = x - squareGap - keySquare - entryGap;
	}
	return [{ text: title, x: end - widthOf(title), step: null }, ...entries];
}

/** The words in the drawing. */
export interface MatrixWords {
	/** The row of the floors whose author is unknown. */
	readonly unknown: string;
	/** The words for how to read a cell: "Rows answer columns". */
	readonly axes: string;
	/** The unit of weights, before the steps of the key: "floors". */
	readonly weight: string;
	/** How many people have no row for want of room; only called with 1 or more. */
	readonly leftOut: (count: number) => string;
}
