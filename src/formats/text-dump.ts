import { fail, ok, type Result } from '../lib/result.ts';
import type { Floor, FloorNumber, Problem, ReadError } from '../model/thread.ts';
import { oneOf } from './among.ts';
import type { Format, Recorded } from './format.ts';
import { looksLikeJson } from './json.ts';
import { largest } from './limits.ts';
import { foldRepeats } from './repeats.ts';
import { type Part, type TextBlock, threadsIn } from './text-dump-parts.ts';

/**
 * A thread as plain text: `### title`, a blank line, the opening post, then the replies, each after a line of exactly
 * 51 hyphens between blank lines. It has neither authors nor times nor numbers: the n-th reply is floor n, repeated
 * pages left out. Any text that is not JSON is read this way, so a text without separators is an opening post.
 *
 * A line of hyphens with anything else in it, even a space at its end, is text. A separator with nothing before it
 * follows an empty opening post; one with nothing after it ends the last floor and begins none.
 *
 * Several dumps one after another are several threads (`text-dump-parts.ts`).
 */
export const textDump = {
	id: 'text-dump',
	largest: largest.text,
	recognises: (text, name) => !looksLikeJson(text, name),
	read,
} satisfies Format;

const separator = '-'.repeat(51);
const titleLine = /\n*### +(\S[^\n]*)(?:\n|$)/y;

function read(text: string, wanted?: string): Result<Recorded, ReadError> {
	const { title, end } = readTitle(text);
	const blocks = splitBlocks(text, end);
	if (title === null && blocks.every(isBlank)) return fail({ code: 'no-text', params: {} });
	const [first, ...others] = threadsIn(title, blocks);
	const threads = others.map((part) => recordedFrom(part, text));
	return ok(oneOf([recordedFrom(first, text), ...threads], wanted));
}

function recordedFrom({ title, blocks, doubtful }: Part, text: string): Recorded {
	const [opening = '', ...replies] = blocks.map((block) => block.text);
	const { kept, folded } = foldRepeats(replies);
	const floors = [opening, ...kept].map(floorOf);
	const problems: Problem[] = title === null ? [{ code: 'no-title', params: {}, line: 1 }] : [];
	if (doubtful !== null) {
		const line = text.slice(0, doubtful.start).split('\n').length;
		problems.push({ code: 'second-title', params: { title: doubtful.title }, line });
	}
	return { thread: { title, floors, folded, problems }, address: null, stored: null };
}

/** The title and where the text after it begins. */
function readTitle(text: string): { title: string | null; end: number } {
	titleLine.lastIndex = 0;
	const match = titleLine.exec(text);
	return match ? { title: (match[1] ?? '').trimEnd(), end: titleLine.lastIndex } : { title: null, end: 0 };
}

function splitBlocks(text: string, start: number): TextBlock[] {
	const blocks: TextBlock[] = [];
	let from = start;
	for (let at = nextSeparator(text, from); at !== -1; at = nextSeparator(text, from)) {
		blocks.push(withoutFrame(text, from, at));
		from = at + separator.length + 1;
	}
	const last = withoutFrame(text, from, text.length);
	if (blocks.length === 0 || !isBlank(last)) blocks.push(last);
	return blocks;
}

/** Where the next line of exactly 51 hyphens begins, or -1. */
function nextSeparator(text: string, from: number): number {
	let at = text.indexOf(separator, from);
	while (at !== -1) {
		const end = at + separator.length;
		const startsLine = at === 0 || text[at - 1] === '\n';
		if (startsLine && (end === text.length || text[end] === '\n')) return at;
		const lineEnd = text.indexOf('\n', end);
		if (lineEnd === -1) return -1;
		at = text.indexOf(separator, lineEnd);
	}
	return -1;
}

/** The text between two separators without the blank line that the format puts before and after it. */
function withoutFrame(text: string, from: number, to: number): TextBlock {
	const start = from < to && text[from] === '\n' ? from + 1 : from;
	let end = to;
	for (let lines = 0; lines < 2 && end > start && text[end - 1] === '\n'; lines++) end--;
	return { text: text.slice(start, end), start };
}

function isBlank({ text }: TextBlock): boolean {
	return text.trim() === '';
}

function floorOf(text: string, number: FloorNumber): Floor {
	return { number, id: null, author: null, postedAt: null, deleted: false, text, answers: null };
}
