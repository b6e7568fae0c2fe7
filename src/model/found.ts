import type { FloorNumber, Span } from './thread.ts';

/** Where the words that were searched for stand: flat lists, since one letter may stand a million times in a thread. */
export interface Found {
	readonly query: string;
	/** The floors that have hits, in order. */
	readonly floors: readonly FloorNumber[];
	/** By index of `floors`, how many hits the floors before it have; one more entry says how many there are in all. */
	readonly before: Uint32Array;
	/** Start and end of each hit in its floor's text, in UTF-16 units, end exclusive; in order, none over another. */
	readonly spans: Uint32Array;
}

/** How many hits there are. */
export function hitCount({ before }: Found): number {
	return before.at(-1) ?? 0;
}

/** The hits of the floor at an index of `floors`. */
export function hitsAt({ before, spans }: Found, index: number): Span[] {
	const [from = 0, to = from] = before.subarray(index, index + 2);
	return Array.from({ length: to - from }, (_, hit) => spanAt(spans, from + hit));
}

function spanAt(spans: Uint32Array, hit: number): Span {
	return { start: spans[2 * hit] ?? 0, end: spans[2 * hit + 1] ?? 0 };
}
