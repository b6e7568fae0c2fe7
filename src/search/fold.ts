import type { Span } from '../model/thread.ts';

/** A text made comparable: without case, width and other differences of spelling that mean nothing to a reader. */
export interface Folded {
	readonly text: string;
	/** By UTF-16 unit of `text`, the passage of the original that it comes from; null: unit by unit the same place. */
	readonly origins: Origins | null;
}

interface Origins {
	readonly starts: Uint32Array;
	readonly ends: Uint32Array;
}

/**
 * What can melt into the character before it under NFKC: combining marks, the half-width signs that become some, and
 * the Hangul letters, which compose syllables (Unicode Standard Annex 15).
 */
const joining = '[\\p{M}\\uff9e\\uff9f\\u1160-\\u11ff\\u3131-\\u318e\\uffa0-\\uffdc]';

/** What folds unit by unit if nothing joins it; nearly all of what is written. Held by a test over each of them. */
const plain = [
	'\\t\\n\\r -~\\u00a0\\u00c0-\\u00d6\\u00d8-\\u00de\\u00e0-\\u00f6\\u00f8-\\u00fe\\u0410-\\u044f',
	'\\u2010\\u2013\\u2014\\u2018\\u2019\\u201c\\u201d\\u3000-\\u3029\\u3030-\\u303f\\u3041-\\u3096\\u309d\\u309e',
	'\\u30a0-\\u30fe\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff5e\\u{1f300}-\\u{1f6ff}\\u{1f900}-\\u{1f9ff}',
].join('');

const notPlain = new RegExp(`[^${plain}]`, 'u');
/**
 * Runs that fold unit by unit, or one character with what joins it. Both are bounded: engines keep a way back for every
 * sign of such a run, and putting marks in order takes quadratic time. No word has more than 30 marks on a character
 * (https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format).
 */
const pieces = new RegExp(`(?:[${plain}](?!${joining})){1,100000}|[^]${joining}{0,30}`, 'gu');

/**
 * Folds a text: NFKC, which makes full and half width one, then case, and every white space a space. Each piece that
 * can change its length is folded by itself, so that what is found leads back to whole characters of the original.
 */
export function fold(text: string): Folded {
	if (!notPlain.test(text)) return { text: foldPlain(text), origins: null };
	const parts: string[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	for (const { 0: piece, index } of text.matchAll(pieces)) {
		const isPlain = !notPlain.test(piece);
		const folded = isPlain ? foldPlain(piece) : foldPiece(piece);
		parts.push(folded);
		for (let unit = 0; unit < folded.length; unit++) {
			starts.push(isPlain ? index + unit : index);
			ends.push(isPlain ? index + unit + 1 : index + piece.length);
		}
	}
	return { text: parts.join(''), origins: { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) } };
}

function foldPlain(text: string): string {
	return text.normalize('NFKC').replace(/\s/g, ' ').toLowerCase();
}

/** Up and down again is nearly Unicode's case folding: ß is ss, and ς is σ since it never ends a word here. */
function foldPiece(piece: string): string {
	const upper = piece.normalize('NFKC').toUpperCase();
	return Array.from(upper, (sign) => sign.toLowerCase())
		.join('')
		.normalize('NFKC')
		.replace(/\s/g, ' ');
}

/** The passage of the original that a passage of the folded text (not empty) comes from. */
export function originOf({ origins }: Folded, start: number, end: number): Span {
	if (origins === null) return { start, end };
	return { start: origins.starts[start] ?? start, end: origins.ends[end - 1] ?? end };
}
