import type { Measure } from '../charts/chart.ts';

/**
 * The text in lines no wider than `width` CSS pixels, broken between words; Chinese has no spaces but words all the
 * same. What has no room on a line of its own, such as an address, is broken between characters.
 */
export function wrap(text: string, width: number, fontSize: number, measure: Measure): string[] {
	const fits = (candidate: string) => measure(candidate.trimEnd(), fontSize, 400) <= width;
	const lines: string[] = [];
	let line = '';
	for (const piece of wordsOf(text).flatMap((word) => (fits(word) ? [word] : charactersOf(word)))) {
		if (line !== '' && !fits(line + piece)) {
			lines.push(line);
			line = '';
		}
		line += line === '' ? piece.trimStart() : piece;
	}
	return [...lines, line].map((each) => each.trimEnd()).filter((each) => each !== '');
}

/** Marks that no line begins with, after a word, and marks that no line ends with. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}]/u;
const opening = /[\p{Ps}\p{Pi}#@]$/u;

/** Words, each with the punctuation that belongs to it, and the spaces between them. */
function wordsOf(text: string): string[] {
	const words: string[] = [];
	let previous = ' ';
	for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
		const isClosing = closing.test(segment) && previous.trim() !== '';
		if (isClosing || opening.test(previous)) words.push((words.pop() ?? '') + segment);
		else words.push(segment);
		previous = segment;
	}
	return words;
}

function charactersOf(word: string): string[] {
	return Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);
}
