import type { Reference } from '../model/attribution.ts';
import { type FloorNumber, type Handle, largestFloorNumber, type Span } from '../model/thread.ts';
import { coverHidden } from './hidden.ts';
import { type MentionSigns, noSigns, signsOf } from './people.ts';

/** A number that stands where a floor's number would, but is larger than any. */
export interface OversizedNumber {
	readonly span: Span;
	readonly handle: Handle | null;
	/** Its digits as in the file. */
	readonly digits: string;
}

/** A mention as the text has it: how it stands there tells whether it is somebody at all (`people.ts`). */
interface FoundMention {
	/** Of which of the references. */
	readonly reference: number;
	/** Where the name stands in the text, `@` and whatever dresses it left out. */
	readonly name: Span;
	readonly signs: MentionSigns;
}

/** A floor that a range goes over without naming it: #2 in `1-3楼`. */
export interface PassedFloor {
	readonly span: Span;
	readonly floor: FloorNumber;
}

export interface FoundReferences {
	/** In order of the text; they do not overlap. */
	readonly references: readonly Reference[];
	/** One for each reference with a handle, in their order. */
	readonly mentions: readonly FoundMention[];
	readonly passed: readonly PassedFloor[];
	readonly oversized: readonly OversizedNumber[];
}

const nothing: FoundReferences = { references: [], mentions: [], passed: [], oversized: [] };

/** `\v` stands for a tag: see `hidden.ts`. */
const space = '[ \\t\\v\\u00A0\\u3000]';
/** `\#` is Markdown for `#`. */
const hash = '\\\\?[#＃]';
const digit = '[\\d０-９]';
/** What follows a number and makes it a floor's: `楼` (not 楼主, the opening poster, nor 楼层), `#`, `L`, `F`. */
const suffix = `(?:${space}?[楼樓](?![主层層])|[#＃LlFfＬＦ](?![\\w#＃]))`;
/** The address of a Markdown link; `hidden.ts` has covered what of it is an address. */
const target = '\\([^()\\n]{0,300}\\)';

/** ` #12`, `#12`, ` # 12`, `#12` on the next line; ` 12#`, ` 12楼`, ` 第 12 楼`, ` 12L`. */
const numberOfMention =
	`${space}{0,8}(?:${hash}${space}{0,8}|\\r?\\n${space}{0,8}${hash})(?<hashed>${digit}+)(?!\\w)` +
	`|${space}{1,8}(?:第${space}?)?(?<counted>${digit}+)${suffix}`;
/** `@_@`, `@__@` and `@o@` are faces. */
const face = '(?!_+(?!\\w)|\\w[@＠](?!\\w))';
/** `\_` is Markdown for `_`. */
const name = '(?:\\w|\\\\_){1,64}';
/**
 * Not within a word (an e-mail address); not `@vue/cli`, `@font-face`, `@qq.com`, nor what an address begins with. Also
 * `@<a href="…">u</a>`, `[@u](…)`, `@[u](…)`, and `@u@example.org`, which is one handle.
 */
const mention =
	`(?<!\\w)(?:\\[[@＠](?<linked>${name})\\]${target}|[@＠]\\[(?<named>${name})\\]${target}` +
	`|[@＠](?<remote>\\w{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8})(?![\\w@/])` +
	`|[@＠]\\v*${face}(?<handle>${name})(?!\\w|[-./]\\w|//))(?:${numberOfMention})?`;
/** `@2楼`, `@1L`, `@#2`, `@ 2楼`: a floor, and nobody of that name. */
const calledFloor = `[@＠]${space}?(?:${hash}(?<calledHash>${digit}{1,7})(?!\\w)|(?:第${space}?)?(?<calledFloor>${digit}{1,7})${suffix})`;
/** Not `C#3`, `/#3`, `&#3`, `##3`; not `#007`; not a colour of six digits or in a style sheet; `#3#` at most once. */
const hashedAlone = `(?<![\\w/&#＃])${hash}(?!0\\d|\\d{6}(?!\\d))(?<hashedAlone>${digit}+)(?:[#＃](?![\\w#＃])|(?![\\w;#＃]))`;
/** `1、2楼`, `1楼和2楼`, `1-3楼`: all of them, each with what parts it from the next. */
const listed = `(?<![\\w.#＃-])(?<listed>${digit}{1,7}${space}?(?:[楼樓]${space}?)?(?:[、&和与及]|[-~～–—至到])${space}?(?:${digit}{1,7}${space}?(?:[楼樓]${space}?)?(?:[、&和与及]|[-~～–—至到])${space}?){0,19}(?:第${space}?)?${digit}{1,7}${suffix})`;
const countedAlone = `(?<![\\w.#＃０-９])(?:第${space}?)?(?<countedAlone>${digit}+)${suffix}`;
/** 二楼 where somebody is answered: at a line's beginning or after a word of answering; elsewhere it is a storey. */
const spelled = `(?:(?<=^[\\s@＠]{0,8})|(?<=(?:回复|回|[Rr][Ee]|同意|支持|赞同|顶|[@＠])[ :：]?))第?(?<spelled>[一二两三四五六七八九十]{1,3})[楼樓](?![主层層上下房梯顶])`;

const grammar = new RegExp([calledFloor, mention, hashedAlone, listed, countedAlone, spelled].join('|'), 'gm');
/** Every reference holds one of these signs: a text without them needs no further look. */
const sign = /[@＠#＃楼樓]|[\d０-９][LlFfＬＦ]/;
/** A floor that mentions more than this is a list, and tells nothing more of who is somebody. */
const mostJudged = 100;
/** So many floors of a range are meant one by one, of a longer one its ends. */
const longestRange = 20;

/**
 * Mentions and floor references in a floor's text: `@livid`, `@livid #12`, `@livid\n#12`, `@livid # 12`, `@livid#12`,
 * `@livid 12#`, `@livid 12楼`, `@livid 12L`, `#12`, `12#`, `12楼`, `第12楼`, `12L`, `12F`, 二楼, `1、2楼`, `1-3楼`,
 * `@12楼`, also with full-width signs and digits, and names as Markdown and HTML dress them.
 * Handles are 1 to 64 of `[A-Za-z0-9_]`, or such a one with its host: `livid@example.org`. Code, tags, entities,
 * addresses and quoted lines hold no references (`coverHidden`). Whether a handle is anybody's is not asked here, but
 * `@12` is a floor where the floor is above that number.
 * A number above `largestFloorNumber` is dropped and listed. Takes time linear in the length.
 * @param number the floor's own number; left out, `@12` is a handle
 */
export function findReferences(text: string, number: FloorNumber = 0): FoundReferences {
	if (!sign.test(text)) return nothing;
	const references: Reference[] = [];
	const mentions: FoundMention[] = [];
	const passed: PassedFloor[] = [];
	const oversized: OversizedNumber[] = [];
	const covered = coverHidden(text);
	for (const match of covered.matchAll(grammar)) {
		const span = { start: match.index, end: match.index + match[0].length };
		const { listed } = match.groups ?? {};
		if (listed !== undefined) {
			addListed(listed, span.start, references, passed);
			continue;
		}
		const { handle, name, digits } = partsOf(match, number);
		const floor = digits === null || digits > largestFloorNumber ? null : digits;
		if (digits !== null && floor === null) oversized.push({ span, handle, digits: digitsOf(match) });
		if (handle === null && floor === null) continue;
		if (handle !== null) {
			const signs = mentions.length < mostJudged ? signsOf(covered, span, name) : noSigns;
			mentions.push({ reference: references.length, name, signs });
		}
		references.push({ span, handle, floor });
	}
	return { references, mentions, passed, oversized };
}

interface Parts {
	readonly handle: Handle | null;
	readonly name: Span;
	/** The floor's number, which may be larger than any. */
	readonly digits: number | null;
}

/** A name of so few digits (`@12`) is a floor's number where the calling floor has a larger one. */
const bareFloor = /^\d{1,4}$/;

function partsOf(match: RegExpExecArray, number: FloorNumber): Parts {
	const { linked, named, remote, handle: plain, spelled } = match.groups ?? {};
	const written = linked ?? named ?? remote ?? plain ?? null;
	const digits = digitsOf(match);
	const floor = digits === '' ? null : Number(digits);
	if (written === null) {
		return { handle: null, name: { start: 0, end: 0 }, digits: spelled === undefined ? floor : spelledNumber(spelled) };
	}
	if (floor === null && bareFloor.test(written) && Number(written) < number) {
		return { handle: null, name: { start: 0, end: 0 }, digits: Number(written) };
	}
	const start = match.index + match[0].indexOf(written);
	const name = { start, end: start + written.length };
	return { handle: written.replaceAll('\\', ''), name, digits: floor };
}

/** The floor's number as half-width digits; empty where there is none. */
function digitsOf({ groups = {} }: RegExpExecArray): string {
	const { hashed, counted, hashedAlone, countedAlone, calledHash, calledFloor } = groups;
	return (hashed ?? counted ?? hashedAlone ?? countedAlone ?? calledHash ?? calledFloor ?? '').normalize('NFKC');
}

const listedNumber = new RegExp(`(?<digits>${digit}+)[^\\d０-９]*`, 'g');

/** Adds a reference for each number of a list or range; its span reaches up to the next number, so that no two overlap. */
function addListed(listed: string, start: number, references: Reference[], passed: PassedFloor[]): void {
	let rangeFrom: number | null = null;
	for (const match of listed.matchAll(listedNumber)) {
		const span = { start: start + match.index, end: start + match.index + match[0].length };
		const floor = Number((match.groups?.digits ?? '').normalize('NFKC'));
		if (rangeFrom !== null && floor - rangeFrom <= longestRange) {
			for (let between = rangeFrom + 1; between < floor; between++) passed.push({ span, floor: between });
		}
		references.push({ span, handle: null, floor });
		rangeFrom = /[-~～–—至到]/.test(match[0]) ? floor : null;
	}
}

/** The number, 1 to 99, of such writing as 十二 and 二十三; null of other writing. */
function spelledNumber(spelled: string): number | null {
	const values = '零一二三四五六七八九';
	const digitOf = (sign: string) => (sign === '两' ? 2 : values.indexOf(sign));
	const [tens, ones, ...more] = spelled.split('十');
	if (more.length > 0 || tens === undefined) return null;
	if (ones === undefined) return tens.length === 1 ? digitOf(tens) : null;
	if (tens.length > 1 || ones.length > 1) return null;
	return (tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones));
}
