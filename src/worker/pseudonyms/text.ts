import { forwardSearch } from '../../lib/forward-search.ts';
import { type Handle, type HandleKey, handleKey, type Span } from '../../model/thread.ts';
import { findReferences } from '../../resolve/references.ts';
import { beforeProfile } from './names.ts';

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
		const { references, mentions } = findReferences(text);
		for (const { reference, name } of mentions) {
			const pseudonym = pseudonyms.get(handleKey(references[reference]?.handle ?? ''));
			if (pseudonym === undefined) continue;
			gap(name.start);
			at = name.end;
			edits.push({ ...name, with: pseudonym });
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

/** Words that people write without meaning anybody, lower case: roles and what forums abbreviate, English, HTML. */
const words = `
op lz ls lss po up mod admin root user guest anonymous nobody someone everyone anyone all here me you he she it we they
i my your his her its our their mine yours us them him this that these those who whom whose which what when where why how
a an the and or but nor so yet if then else than as at by for from in into of off on onto out over to under with without
about above across after against along among around before behind below between beyond during except inside near since
through till until up upon via within not no yes ok okay hi hello hey bye thanks thank thx please sorry lol
is are was were be been being am do does did done doing have has had having can could may might must shall should will
would need want like love hate know think see look say said tell ask get got go goes going gone come came make made take
took give gave put use used find found feel try tried leave call keep let begin seem help show hear play run move live
believe bring happen write read learn change follow stop create speak open close walk win offer remember buy wait serve
die send build stay fall cut reach kill good bad new old big small large long short great little own other right left
high low next early young important few public same able best better worse worst first last more most less least many
much some any each every both either neither such only very too also just even still now again never always often ever
really well back down there today tomorrow yesterday day week month year time hour minute man men woman women child life
world hand part place case point company number group problem fact work job home house room money book word line code
bug api app web net dev test data file link page post reply thread topic forum blog site mail email phone mobile computer
server client linux windows mac macos ios android apple google java javascript python php go golang rust swift kotlin
ruby perl node react vue angular docker git github vim emacs chrome firefox safari css html http https www com org cn
json xml sql mysql redis nginx cat dog fish bird sun moon star sky sea red blue green black white yellow
div span strong em img src href br hr li ul ol tr td th table pre alt rel class style title target nofollow nbsp amp lt gt
quot mailto ftp js ts tsx jsx bash sh txt png jpg jpeg gif webp pdf zip
楼主 楼上 楼下 匿名 游客 网友 用户 大家 自己 我们 你们 他们 管理员 站长 前端 后端 程序员
`;

const ordinary: ReadonlySet<string> = new Set(words.split(/\s+/).filter((word) => word !== ''));

/**
 * True of a name that standing alone means something else than its bearer: `op` in a text is a role. Where in doubt it is
 * a name: a word too many replaced is no harm, a name too few is.
 */
function isOrdinary(key: string): boolean {
	return ordinary.has(key) || /^\d*l?$/.test(key) || Array.from(key).length < 2;
}

/**
 * Finds which of the words a text begins with at a place, the longest first. Takes time in the log of their number and in
 * how many of them begin with one another, not in how many begin alike.
 */
export function beginningsOf(words: Iterable<string>): (text: string, at: number) => string[] {
	const sorted = Array.from(new Set(words)).sort();
	/** By word, the index of the longest other one that it begins with; -1 for none. */
	const shorter = shorterOf(sorted);
	return (text, at) => {
		const found: string[] = [];
		// Whatever the text begins with stands before it in order, and is what the last word before it begins with.
		for (let index = lastNotAfter(sorted, text, at); index >= 0; index = shorter[index] ?? -1) {
			const word = sorted[index] ?? '';
			if (text.startsWith(word, at)) found.push(word);
		}
		return found;
	};
}

function shorterOf(sorted: readonly string[]): Int32Array {
	const shorter = new Int32Array(sorted.length);
	const open: number[] = [];
	sorted.forEach((word, index) => {
		while (open.length > 0 && !word.startsWith(sorted[open.at(-1) ?? 0] ?? '')) open.pop();
		shorter[index] = open.at(-1) ?? -1;
		open.push(index);
	});
	return shorter;
}

/** Index of the last word that is not after the text from `at` on, in order of UTF-16 units; -1 for none. */
function lastNotAfter(sorted: readonly string[], text: string, at: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isAfter(sorted[middle] ?? '', text, at)) high = middle;
		else low = middle + 1;
	}
	return low - 1;
}

function isAfter(word: string, text: string, at: number): boolean {
	for (let index = 0; index < word.length; index++) {
		const [own, other] = [word.charCodeAt(index), text.charCodeAt(at + index)];
		// Past the end of the text there is nothing, which comes before everything.
		if (Number.isNaN(other)) return true;
		if (own !== other) return own > other;
	}
	return false;
}
