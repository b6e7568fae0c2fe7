import * as v from 'valibot';
import type { Correction } from './correction.ts';
import { longestHandle } from './thread.ts';

const floor = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const handle = v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestHandle));

/** How corrections stand in thread data and in the browser's storage. */
export const correctionSchema = v.variant('type', [
	v.object({ type: v.literal('author'), floor, handle: v.nullable(handle) }),
	v.object({ type: v.literal('not-author'), floor, handles: v.array(handle) }),
	v.object({ type: v.literal('same-person'), handle, as: handle }),
	v.object({ type: v.literal('answers'), floor, targets: v.array(floor) }),
	v.object({ type: v.literal('person'), handle, isPerson: v.boolean() }),
]);

/** What could be read, and what could not: a later version's, to be kept as it is. */
export interface ReadCorrections {
	readonly corrections: readonly Correction[];
	readonly unread: readonly Readonly<Record<string, unknown>>[];
}

export function readCorrections(data: readonly Readonly<Record<string, unknown>>[]): ReadCorrections {
	const corrections: Correction[] = [];
	const unread: Readonly<Record<string, unknown>>[] = [];
	for (const each of data) {
		const read = v.safeParse(correctionSchema, each);
		if (read.success) corrections.push(read.output);
		else unread.push(each);
	}
	return { corrections, unread };
}
