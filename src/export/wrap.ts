import type { Measure } from '../charts/chart.ts';
import { fitText } from '../charts/fit-text.ts';

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

/** The text in so many lines at most: what has no room in the last of them ends in an ellipsis. */
export function wrapAtMost(
	text: string,
	width: number,
	fontSize: number,
	weight: 400 | 600,
	mostLines: number,
	measure: Measure,
): string[] {
	const weighted: Measure = (piece, size) => measure(piece, size, weight);
	const lines = mostLines === 1 ? [text.trim()].filter((line) => line !== '') : wrap(text, width, fontSize, weighted);
	const kept = lines.slice(0, mostLines - 1);
	// What was broken between characters has no spaces there, what was broken between words may have.
	const rest = lines.length <= mostLines ? lines.slice(mostLines - 1) : [restOf(text, kept)];
	return [...kept, ...rest.map((line) => fitText(line, width, fontSize, weight, measure))];
}

/** What follows the lines in the text. */
function restOf(text: string, lines: readonly string[]): string {
	let at = 0;
	for (const line of lines) at = text.indexOf(line, at) + line.length;
	return text.slice(at).trim();
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
