import type { Reference } from '../model/attribution.ts';

/*
 * References are masked before Markdown reads a floor: `@_u_` would become emphasis, `@u` and `#12` on the next line a
 * heading. Each stands as a run of private-use characters of its own length, so every offset still holds.
 */

/**
 * References hidden from Markdown: `@_u_` must not become emphasis, nor `#12` on a line of its own a heading. Each
 * stands as a run of private-use characters of its own length, which both Markdown and HTML take for a word. The run's
 * first two characters tell which reference it is; the shortest reference has two.
 */
const first = 0xe000;
const filler = '\uf8ff';
const base = 0x1800;
/** Where a masked reference may be; also finds private-use characters that the text has of its own. */
const maskedRuns = /[\ue000-\uf8ff]+/g;

/** The text with its references masked, every character where it was. */
export function mask(text: string, references: readonly Reference[]): string {
	const parts: string[] = [];
	let at = 0;
	for (const [index, { span }] of references.entries()) {
		const sign = String.fromCharCode(first + (index % base), first + Math.floor(index / base));
		parts.push(clean(text.slice(at, span.start)), sign.padEnd(span.end - span.start, filler));
		at = span.end;
	}
	parts.push(clean(text.slice(at)));
	return parts.join('');
}

/** The text's own private-use characters would be taken for references. */
function clean(text: string): string {
	return text.replace(maskedRuns, (run) => '\ufffd'.repeat(run.length));
}

/** A piece of masked text: as it is, or the index of the reference it stands for. */
export type Piece = { readonly text: string; readonly at: number } | { readonly reference: number };

/** Takes masked text apart. `at` is the piece's offset in `masked`. */
export function unmask(masked: string, references: readonly Reference[]): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	for (const { 0: run, index: start } of masked.matchAll(maskedRuns)) {
		if (start > at) pieces.push({ text: masked.slice(at, start), at });
		for (const reference of referencesIn(run, references)) pieces.push({ reference });
		at = start + run.length;
	}
	if (at < masked.length) pieces.push({ text: masked.slice(at), at });
	return pieces;
}

/** Several references may touch each other; each is as long as its span. */
function referencesIn(run: string, references: readonly Reference[]): number[] {
	const found: number[] = [];
	let at = 0;
	while (at < run.length) {
		const index = run.charCodeAt(at) - first + (run.charCodeAt(at + 1) - first) * base;
		const span = references[index]?.span;
		if (span === undefined) break;
		found.push(index);
		at += span.end - span.start;
	}
	return found;
}
