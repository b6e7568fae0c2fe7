import type { Work } from '../lib/work.ts';
import type { Found } from '../model/found.ts';
import type { Floor, FloorNumber } from '../model/thread.ts';
import { type Folded, fold } from './fold.ts';
import { hitsIn } from './hits.ts';
import { parseQuery } from './query.ts';

/*
 * Text is searched by scanning it folded, not by an index of words. Chinese has no word boundaries to index; scanning
 * 10 MB takes 1 to 30 ms (`npm run bench -- searching`) and finds exactly what stands there. What is scanned is the
 * file's text, so a hit may be in markup or an address: the reader says so.
 */

/** The folded text of every floor, in order. */
export type SearchIndex = readonly { readonly number: FloorNumber; readonly folded: Folded }[];

/** So many characters are looked at in a piece of work. */
const pieceLength = 200_000;

/** Folds every floor's text. */
export function* indexing(floors: readonly Pick<Floor, 'number' | 'text'>[]): Work<SearchIndex> {
	const index: { number: FloorNumber; folded: Folded }[] = [];
	let done = 0;
	for (const [at, { number, text }] of floors.entries()) {
		index.push({ number, folded: fold(text) });
		done += text.length;
		if (done < pieceLength) continue;
		done = 0;
		yield (at + 1) / floors.length;
	}
	return index;
}

/**
 * The floors that have every term of the query, and where. Every floor is scanned anew for every query: no index of
 * words could find what stands between them, as in Chinese all does.
 */
export function* searching(index: SearchIndex, query: string): Work<Found> {
	const terms = parseQuery(query);
	const floors: FloorNumber[] = [];
	const before = [0];
	const spans: number[] = [];
	let done = 0;
	for (const [at, { number, folded }] of (terms.length === 0 ? [] : index).entries()) {
		const hits = hitsIn(folded, terms);
		if (hits.length > 0) {
			floors.push(number);
			for (const { start, end } of hits) spans.push(start, end);
			before.push(spans.length / 2);
		}
		done += folded.text.length;
		if (done < pieceLength) continue;
		done = 0;
		yield (at + 1) / index.length;
	}
	return { query, floors, before: Uint32Array.from(before), spans: Uint32Array.from(spans) };
}
