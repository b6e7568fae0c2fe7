import type { Span } from '../model/thread.ts';
import { type Folded, originOf } from './fold.ts';

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
