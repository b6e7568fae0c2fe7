import { listAt } from '../lib/group.ts';
import { type FloorNumber, type Handle, type HandleKey, handleKey, type Span } from '../model/thread.ts';
import { peopleWords } from './people-words.ts';

/*
 * Which handles are people. `@Transactional`, `@media`, `@types` and `@all` look like mentions and are no people. How a
 * handle is written and where it stands tells them apart: nobody is called in the midst of code, and people are called
 * at a floor's beginning. The weights are round natural log odds, set by hand and fitted to nothing.
 */

/** How a mention stands in its text. */
export interface MentionSigns {
	/** It begins a line or a sentence, perhaps after other mentions: as people are called. */
	readonly opens: boolean;
	/** It ends its line: as people are summoned. */
	readonly endsLine: boolean;
	/** It stands among words of a language that parts them by spaces, where people are called within a sentence too. */
	readonly isAmongWords: boolean;
	/** The words around speak to or of somebody. */
	readonly isPersonal: boolean;
	/** The words around speak of a thing. */
	readonly isThing: boolean;
	/** It stands in code: what follows it, its line or the next line are no prose. */
	readonly isCode: boolean;
	/** The file links it to somewhere, as sites link people. */
	readonly isLinked: boolean;
}

/** The signs of a mention that was not looked at: those of an ordinary call. */
export const noSigns: MentionSigns = {
	opens: true,
	endsLine: false,
	isAmongWords: false,
	isPersonal: false,
	isThing: false,
	isCode: false,
	isLinked: false,
};

/** How many UTF-16 units before and after a mention are looked at: a floor may have a hundred thousand mentions in one line. */
const window = { before: 60, after: 200 };

/** What may stand before a name at a line's beginning: other mentions, numbers, words such as 回复, punctuation. */
const beforeCall = /[@＠]\w+|\d+[#楼樓Ll]?|\b(?:re|cc|to)\b|回复|回覆|楼上|[\p{P}\p{S}\s]/giu;
const sentenceEnd = /[。！？!?…~～；;）)】」』>:：]\s*$/;
const besideAnother = /[@＠]\w+\s?(?:和|与|跟|及|、|,|，|or|and)\s?$/i;
const afterInCode = /^(?:\(|\s?\{|\s?=\s?["'{(\w]|;|\s+["'][^"'\n]*["']\s*;|\s[\w-]+\s?\{|\.\w)/;
const keyword =
	/^\s*(?:class|def|fn|func|function|public|private|protected|static|final|export|import|const|let|var|async|struct|interface|enum|abstract)\s/;
const codeLine = /(?:^|[\w)\]}"'\s])[{};]\s*$|\)\s*(?::|->[^\n]*:)\s*$|=>|^\s*\/\//;
/** A comment that says what code does, a line of which begins with a star as a list's does. */
const comment = /\/\*[\s\S]*\n[ \t]*\*[ \t]*$|\/\*{1,2}[ \t]*$/;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * @param covered the text as `coverHidden` leaves it
 * @param span of the whole reference
 * @param name of the name in it
 */
export function signsOf(covered: string, span: Span, name: Span): MentionSigns {
	const before = covered.slice(Math.max(0, span.start - window.before), span.start);
	const lineStart = before.lastIndexOf('\n') + 1;
	const isWholeLine = lineStart > 0 || span.start <= window.before;
	const left = before.slice(lineStart);
	const rest = covered.slice(span.end, span.end + window.after);
	const [right = '', ...next] = rest.split('\n');
	const isBeside = besideAnother.test(left);
	const sign = covered.slice(span.start, name.start);
	return {
		opens: (isWholeLine && left.replace(beforeCall, '') === '') || (!isBeside && sentenceEnd.test(left)),
		endsLine: /^[\s\p{P}]*$/u.test(right),
		isAmongWords: /[A-Za-z][,.;]?\s$/.test(left),
		isPersonal: (!isBeside && peopleWords.beforePeople.test(left)) || peopleWords.afterPeople.test(right),
		isThing: (!isBeside && peopleWords.beforeThings.test(left)) || peopleWords.afterThings.test(right),
		isCode: comment.test(before) || isCode(left, right, next),
		isLinked: sign.length > 1 || covered.charAt(name.end) === ']',
	};
}

function isCode(left: string, right: string, next: readonly string[]): boolean {
	if (afterInCode.test(right)) return true;
	const line = `${left}@x${right}`;
	if (!cjk.test(line) && codeLine.test(line)) return true;
	const isAlone = left.trim() === '' && /^\s*(?:\([^\n]*\)\s*)?$/.test(right);
	// Annotations stand above each other, and the last above what they are of.
	const below = next.find((each) => each.trim() !== '' && !/^\s*[@＠]\w/.test(each));
	return isAlone && below !== undefined && !cjk.test(below) && (codeLine.test(below) || keyword.test(below));
}

/** A mention of the thread, with what of its floor tells who is meant. */
export interface Mentioned {
	readonly handle: Handle;
	readonly floor: FloorNumber;
	readonly isNumbered: boolean;
	readonly signs: MentionSigns;
}

/** How surely a handle is somebody. */
export interface Verdict {
	readonly handle: Handle;
	/** The first floor that mentions it. */
	readonly floor: FloorNumber;
	/** How many floors mention it. */
	readonly floors: number;
	/** Natural log odds that it is a person: below 0 it is taken for nobody. */
	readonly odds: number;
}

const host = /@/;
/** Names of a thread whose people were renamed: how these are written tells nothing. */
const pseudonym = /^(?:p|user|person|name)_*\d+$/i;
const letters = /^[A-Za-z]+$/;
const capital = /^[A-Z]/;

const odds = {
	anybody: 1,
	numbered: 5,
	linked: 5,
	opens: 2,
	opensAgain: 0.7,
	personal: 2.5,
	/** The name has digits or `_`, as people add where a name is taken, and code seldom has. */
	signs: 1.5,
	endsLine: 1,
	inside: -1.5,
	insideAgain: -0.7,
	thing: -2,
	code: -7,
	remote: -7,
	broadcast: -7,
	capital: -0.5,
	/** By how many other handles written alike (`shapeOf`) are nobody: none, one, two, more. */
	alike: [0, -1, -1.8, -2.3],
} as const;

/** Of everything mentioned how surely it is somebody, in order of first appearance. */
export function judgeMentioned(mentioned: readonly Mentioned[]): ReadonlyMap<HandleKey, Verdict> {
	const byHandle = new Map<HandleKey, Mentioned[]>();
	for (const each of mentioned) listAt(byHandle, handleKey(each.handle)).push(each);
	const alone = new Map(Array.from(byHandle, ([key, all]) => [key, alonePoints(all)]));
	const counts = new Map<string, number>();
	for (const [key, all] of byHandle) {
		const shape = shapeOf(all);
		if ((alone.get(key) ?? 0) < 0) counts.set(shape, (counts.get(shape) ?? 0) + 1);
	}
	return new Map(
		Array.from(byHandle, ([key, all]) => {
			const own = alone.get(key) ?? 0;
			const others = (counts.get(shapeOf(all)) ?? 0) - (own < 0 ? 1 : 0);
			const [{ handle, floor }] = all as [Mentioned];
			const alike = odds.alike[Math.min(others, odds.alike.length - 1)] ?? 0;
			return [key, { handle, floor, floors: floorsOf(all), odds: own + alike }];
		}),
	);
}

function shapeOf([first]: readonly Mentioned[]): string {
	const { handle = '' } = first ?? {};
	if (!letters.test(handle)) return 'signs';
	return capital.test(handle) ? 'capital' : 'small';
}

function floorsOf(mentioned: readonly Mentioned[]): number {
	return new Set(mentioned.map(({ floor }) => floor)).size;
}

/** The log odds of one handle by itself. Each kind of sign counts once, however often it is seen: mentions of one handle are no independent witnesses. */
function alonePoints(all: readonly Mentioned[]): number {
	const { handle } = all[0] as Mentioned;
	const has = (is: (signs: MentionSigns) => boolean) => all.filter(({ signs }) => is(signs));
	const opening = floorsOf(has(({ opens, isCode }) => opens && !isCode));
	const inside = floorsOf(
		has((signs) => !(signs.opens || signs.isPersonal || signs.endsLine || signs.isAmongWords || signs.isCode)),
	);
	const points: number[] = [
		odds.anybody,
		all.some(({ isNumbered }) => isNumbered) ? odds.numbered : 0,
		has(({ isLinked }) => isLinked).length > 0 ? odds.linked : 0,
		opening > 0 ? odds.opens : 0,
		opening > 1 ? odds.opensAgain : 0,
		has(({ isPersonal, isCode }) => isPersonal && !isCode).length > 0 ? odds.personal : 0,
		has(({ endsLine, opens, isThing, isCode }) => endsLine && !opens && !isThing && !isCode).length > 0
			? odds.endsLine
			: 0,
		spelling(handle),
		inside > 0 ? odds.inside + odds.insideAgain * Math.min(2, inside - 1) : 0,
		has(({ isThing, isCode }) => isThing && !isCode).length > 0 ? odds.thing : 0,
		has((signs) => signs.isCode).length > 0 ? odds.code : 0,
		host.test(handle) ? odds.remote : 0,
		peopleWords.broadcast.test(handle) ? odds.broadcast : 0,
	];
	return points.reduce((sum, each) => sum + each, 0);
}

function spelling(handle: Handle): number {
	if (letters.test(handle)) return capital.test(handle) ? odds.capital : 0;
	return pseudonym.test(handle) ? 0 : odds.signs;
}
