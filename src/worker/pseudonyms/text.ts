import { beginningsOf } from '../../lib/beginnings.ts';
import { forwardSearch } from '../../lib/forward-search.ts';
import { type Handle, type HandleKey, handleKey, type Span } from '../../model/thread.ts';
import { findReferences } from '../../resolve/references.ts';
import { beforeProfile } from './names.ts';
import { isOrdinary } from './ordinary.ts';

/** A passage of a text and what stands in its place. */
export interface Edit extends Span {
	readonly with: string;
}

/** Finds the names in texts, by key what to put in each one's place. */
export type Renamer = (text: string) => readonly Edit[];

/** Letters, digits and `_` of scripts that part words by spaces; `\_` is Markdown for `_`. */
const wordSign = String.raw`(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}_]|\\(?=_))`;
/** Bounded, since engines keep a way back for every sign: no name is longer. */
const word = new RegExp(`${wordSign}{1,100000}`, 'gu');
const wholeWord = new RegExp(`^${wordSign}+$`, 'u');
const marked = new RegExp(`(?:[@＠]|${beforeProfile})$`, 'i');
/** The longest of what may mark a name. */
const markLength = 24;

/**
 * What replaces names by pseudonyms in a text: in calls, after `@` and in addresses of profiles in any case; else every
 * whole word, in whatever case, that is a name and no ordinary word. Names of scripts without spaces are found anywhere,
 * percent-encoded ones too. Takes time linear in the length, up to the log of how many names there are.
 */
export function renamerOf(pseudonyms: ReadonlyMap<HandleKey, Handle>): Renamer {
	const others = othersOf(pseudonyms);
	return (text) => {
		const edits: Edit[] = [];
		const wordFrom = forwardSearch(text, word);
		const findOthers = others(text);
		let at = 0;
		const gap = (end: number) => {
			for (const edit of findOthers(at, end)) {
				addWords(text, at, edit.start, wordFrom, pseudonyms, edits);
				edits.push(edit);
				at = edit.end;
			}
			addWords(text, at, end, wordFrom, pseudonyms, edits);
		};
		for (const { handle, span } of findReferences(text).references) {
			const pseudonym = handle === null ? undefined : pseudonyms.get(handleKey(handle));
			if (handle === null || pseudonym === undefined) continue;
			const start = span.start + 1;
			gap(start);
			at = start + handle.length;
			edits.push({ start, end: at, with: pseudonym });
		}
		gap(text.length);
		return edits;
	};
}

function addWords(
	text: string,
	from: number,
	to: number,
	wordFrom: (from: number) => RegExpExecArray | null,
	pseudonyms: ReadonlyMap<HandleKey, Handle>,
	edits: Edit[],
): void {
	for (
		let match = wordFrom(from);
		match !== null && match.index < to;
		match = wordFrom(match.index + match[0].length)
	) {
		const { 0: found, index: start } = match;
		const key = handleKey(found.replaceAll('\\', ''));
		const pseudonym = pseudonyms.get(key);
		if (pseudonym === undefined) continue;
		if (isOrdinary(key) && !marked.test(text.slice(Math.max(0, start - markLength), start))) continue;
		edits.push({ start, end: start + found.length, with: pseudonym });
	}
}

interface Other {
	readonly spelled: string;
	readonly with: string;
}

/** Finds other names in a part of a text, the parts asked for in order. */
type OtherFinder = (text: string) => (from: number, to: number) => Edit[];

/** Names that are no single word: `foo-bar`, `张三`, and how addresses write them. */
function othersOf(pseudonyms: ReadonlyMap<HandleKey, Handle>): OtherFinder {
	const others = new Map<string, Other>();
	for (const [key, pseudonym] of pseudonyms) {
		if (wholeWord.test(key) || key === '') continue;
		for (const spelled of [key, encoded(key)]) {
			if (!others.has(spelled)) others.set(spelled, { spelled, with: pseudonym });
		}
	}
	if (others.size === 0) return () => () => [];
	const firsts = new Set(Array.from(others.keys(), (spelled) => spelled.charAt(0)));
	const beginnings = beginningsOf(others.keys());
	return (text) => {
		const folded = inLowerCase(text);
		return (from, to) => {
			const edits: Edit[] = [];
			for (let at = from; at < to; at++) {
				if (!firsts.has(folded.charAt(at))) continue;
				const spelled = beginnings(folded, at).find((each) => isAt(text, at, each));
				const other = spelled === undefined ? undefined : others.get(spelled);
				if (other === undefined) continue;
				const end = at + other.spelled.length;
				edits.push({ start: at, end, with: spaced(text, at, end, other.with) });
				at = end - 1;
			}
			return edits;
		};
	};
}

/** In lower case, unit by unit: what becomes longer stays as it is. */
function inLowerCase(text: string): string {
	const folded = text.toLowerCase();
	if (folded.length === text.length) return folded;
	return Array.from(text, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join('');
}

function encoded(key: string): string {
	// A lone surrogate has no encoding.
	return encodeURIComponent(key.replace(/\p{Surrogate}/gu, '\uFFFD')).toLowerCase();
}

function isAt(text: string, at: number, spelled: string): boolean {
	const end = at + spelled.length;
	const found = text.slice(at, end);
	if (found.toLowerCase() !== spelled) return false;
	if (isOrdinary(spelled) && !marked.test(text.slice(Math.max(0, at - markLength), at))) return false;
	return !(joins(text.charAt(at - 1), found.charAt(0)) || joins(found.at(-1) ?? '', text.charAt(end)));
}

/** Would the two be one word, so that a name ends or begins within it? */
function joins(a: string, b: string): boolean {
	return wholeWord.test(a) && wholeWord.test(b);
}

/** A pseudonym is of Latin letters: where the name was not, it must not grow together with its neighbours. */
function spaced(text: string, start: number, end: number, pseudonym: string): string {
	const isParted = (sign: string) => !/\w/.test(sign);
	const before = /\w/.test(text.charAt(start - 1)) && isParted(text.charAt(start)) ? ' ' : '';
	const after = /[\w#＃@＠]/.test(text.charAt(end)) && isParted(text.charAt(end - 1)) ? ' ' : '';
	return before + pseudonym + after;
}

/** The text with its edits made, which are in order and do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
	let done = 0;
	const parts: string[] = [];
	for (const edit of edits) {
		parts.push(text.slice(done, edit.start), edit.with);
		done = edit.end;
	}
	return edits.length === 0 ? text : parts.join('') + text.slice(done);
}
