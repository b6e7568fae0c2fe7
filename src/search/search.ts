import { finishInTurns, type Work } from '../lib/work.ts';
import type { Found } from '../model/found.ts';
import type { Floor, FloorNumber, Span, Thread } from '../model/thread.ts';
import { type Folded, fold, originOf } from './fold.ts';

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

/** In folded text “ and ” are what an input method for Chinese writes for quotes. */
const terms = /["“”]([^"“”]*)["“”]?|[^\s"“”]+/g;

/**
 * What is searched for, folded: words between spaces, or between quotes what is to stand there letter by letter; a
 * quote that is not closed reaches to the end. `@name` and `#12` are words like others. Empty where there is nothing.
 */
export function parseQuery(query: string): readonly string[] {
	// Half a character would be found inside whole ones.
	const whole = query.replace(/\p{Cs}/gu, '');
	const found = Array.from(fold(whole).text.matchAll(terms), ([word, quoted]) => quoted ?? word);
	return [...new Set(found.filter((term) => term.trim() !== ''))];
}

/**
 * Every place where one of the terms stands, in the original's offsets; empty unless each of them stands there. A term
 * is found as often as it fits side by side; what overlaps is one hit.
 */
export function hitsIn(folded: Folded, terms: readonly string[]): readonly Span[] {
	const found: Span[] = [];
	for (const term of terms) {
		const count = found.length;
		for (let at = folded.text.indexOf(term); at >= 0; at = folded.text.indexOf(term, at + term.length)) {
			found.push(originOf(folded, at, at + term.length));
		}
		if (found.length === count) return [];
	}
	return merged(terms.length === 1 ? found : found.sort((a, b) => a.start - b.start || a.end - b.end));
}

/** Two hits of one character that folds to several are one, too. */
function merged(spans: readonly Span[]): readonly Span[] {
	const apart: Span[] = [];
	for (const span of spans) {
		const last = apart.at(-1);
		if (last === undefined || span.start >= last.end) apart.push(span);
		else apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
	}
	return apart;
}

/** Threads do not change, and a worker has one: the index is made once, whoever asks first. */
const indices = new WeakMap<Thread, Promise<SearchIndex | null>>();

/** Null if `isWanted` says so before everything was looked through. */
export async function searchFloors(thread: Thread, query: string, isWanted: () => boolean): Promise<Found | null> {
	const index = indices.get(thread) ?? inTurns(indexing(thread.floors), () => true);
	indices.set(thread, index);
	const made = await index;
	return made === null || !isWanted() ? null : inTurns(searching(made, query), isWanted);
}

/** Whoever types asks again at once, so turns are short. */
const turnMs = 12;

function inTurns<T>(work: Work<T>, isWanted: () => boolean): Promise<T | null> {
	return finishInTurns(work, () => {}, isWanted, turnMs);
}
