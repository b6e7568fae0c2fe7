import type { Reference } from '../model/attribution.ts';
import { type Handle, largestFloorNumber, type Span } from '../model/thread.ts';
import { coverHidden } from './hidden.ts';

/** A number that stands where a floor's number would, but is larger than any. */
export interface OversizedNumber {
	readonly span: Span;
	readonly handle: Handle | null;
	/** Its digits as in the file. */
	readonly digits: string;
}

export interface FoundReferences {
	/** In order of the text; they do not overlap. */
	readonly references: readonly Reference[];
	readonly oversized: readonly OversizedNumber[];
}

const nothing: FoundReferences = { references: [], oversized: [] };

const space = '[ \\t\\u00A0\\u3000]';
const hash = '[#＃]';
/** What follows a number and makes it a floor's: `楼` (not 楼主, the opening poster, nor 楼层), `#`, `L`. */
const suffix = `(?:${space}?[楼樓](?![主层層])|[#＃Ll](?![\\w#＃]))`;

/** ` #12`, `#12`, ` # 12`, `#12` on the next line; ` 12#`, ` 12楼`, ` 第 12 楼`, ` 12L`. */
const numberOfMention =
	`${space}{0,8}(?:${hash}${space}{0,8}|\\r?\\n${space}{0,8}${hash})(?<hashed>\\d+)(?!\\w)` +
	`|${space}{1,8}(?:第${space}?)?(?<counted>\\d+)${suffix}`;
/** Not within a word (an e-mail address); not `@vue/cli`, `@font-face`, `@qq.com`, nor what an address begins with. */
const mention = `(?<!\\w)[@＠](?<handle>\\w{1,64})(?!\\w|[-./]\\w|//)(?:${numberOfMention})?`;
/** Not `C#3`, `/#3`, `&#3`, `##3`; not `#007`; not a colour of six digits or in a style sheet. */
const hashedAlone = `(?<![\\w/&#＃])${hash}(?!0\\d|\\d{6}(?!\\d))(?<hashedAlone>\\d+)(?![\\w;#＃])`;
const countedAlone = `(?<![\\w.#＃])(?:第${space}?)?(?<countedAlone>\\d+)${suffix}`;

const grammar = new RegExp(`${mention}|${hashedAlone}|${countedAlone}`, 'g');
/** What every reference holds one of: most floors are done with this test. */
const sign = /[@＠#＃楼樓]|\d[Ll]/;

/**
 * Mentions and floor references in a floor's text: `@livid`, `@livid #12`, `@livid\n#12`, `@livid # 12`, `@livid#12`,
 * `@livid 12#`, `@livid 12楼`, `@livid 12L`, `#12`, `12#`, `12楼`, `第12楼`, `12L`, also with full-width `＠` and `＃`.
 * Handles are 1 to 64 of `[A-Za-z0-9_]`. Code, tags, entities and addresses hold no references (`coverHidden`).
 * A number above `largestFloorNumber` is dropped and listed. Takes time linear in the length.
 */
export function findReferences(text: string): FoundReferences {
	if (!sign.test(text)) return nothing;
	const references: Reference[] = [];
	const oversized: OversizedNumber[] = [];
	for (const match of coverHidden(text).matchAll(grammar)) {
		const { span, handle, digits } = partsOf(match);
		const floor = digits === null || Number(digits) > largestFloorNumber ? null : Number(digits);
		if (digits !== null && floor === null) oversized.push({ span, handle, digits });
		if (handle !== null || floor !== null) references.push({ span, handle, floor });
	}
	return { references, oversized };
}

function partsOf(match: RegExpExecArray): { span: Span; handle: Handle | null; digits: string | null } {
	const { handle, hashed, counted, hashedAlone, countedAlone } = match.groups ?? {};
	return {
		span: { start: match.index, end: match.index + match[0].length },
		handle: handle ?? null,
		digits: hashed ?? counted ?? hashedAlone ?? countedAlone ?? null,
	};
}
