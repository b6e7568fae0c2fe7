import type { Found } from '../model/found.ts';
import type { Floor, FloorNumber } from '../model/thread.ts';
import { type Folded, fold } from './fold.ts';
import { hitsIn } from './hits.ts';
import { parseQuery } from './query.ts';

/** The folded text of every floor, in order. */
export type SearchIndex = readonly { readonly number: FloorNumber; readonly folded: Folded }[];

/** So many characters are looked at between two looks at the clock. */
const stepLength = 200_000;

/**
 * Work that can be left between steps, so that whoever runs it may do something else first or give it up. Every floor
 * is scanned anew for every query: no index of words could find what stands between them, as in Chinese all does.
 */
export type Steps<T> = Generator<void, T>;

export function* indexing(floors: readonly Pick<Floor, 'number' | 'text'>[]): Steps<SearchIndex> {
	const index: { number: FloorNumber; folded: Folded }[] = [];
	let done = 0;
	for (const { number, text } of floors) {
		index.push({ number, folded: fold(text) });
		done += text.length;
		if (done < stepLength) continue;
		done = 0;
		yield;
	}
	return index;
}

/** The floors that have every term of the query, and where. */
export function* searching(index: SearchIndex, query: string): Steps<Found> {
	const terms = parseQuery(query);
	const floors: FloorNumber[] = [];
	const before = [0];
	const spans: number[] = [];
	let done = 0;
	for (const { number, folded } of terms.length === 0 ? [] : index) {
		const hits = hitsIn(folded, terms);
		if (hits.length > 0) {
			floors.push(number);
			for (const { start, end } of hits) spans.push(start, end);
			before.push(spans.length / 2);
		}
		done += folded.text.length;
		if (done < stepLength) continue;
		done = 0;
		yield;
	}
	return { query, floors, before: Uint32Array.from(before), spans: Uint32Array.from(spans) };
}

/** Does it all at once. */
export function finish<T>(steps: Steps<T>): T {
	for (;;) {
		const next = steps.next();
		if (next.done) return next.value;
	}
}
