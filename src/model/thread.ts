/** The number of a floor. The opening post is floor 0, the n-th reply floor n. */
export type FloorNumber = number;

/** No thread has more floors than this: a larger number is no floor's. */
export const largestFloorNumber = 9_999_999;

/** The name after `@`, spelled as in the file. Handles compare without case: see {@link handleKey}. */
export type Handle = string;

/** Nobody's handle is longer, in UTF-16 units: what is longer names nobody. */
export const longestHandle = 200;

/** A handle made comparable. Only {@link handleKey} makes one. */
export type HandleKey = string & { readonly brand: 'handle' };

/** Handles compare without regard to case, by Unicode's default mapping and no locale's. */
export function handleKey(handle: Handle): HandleKey {
	return handle.toLowerCase() as HandleKey;
}

/** A passage of a floor's text: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A time in ISO 8601, as precise as the file gives it. */
export type PostTime = string;

/** A thread exactly as the file states it. Nothing here is inferred. */
export interface Thread {
	readonly title: string | null;
	/** In order of their numbers; floor 0 comes first. Numbers may have gaps. */
	readonly floors: readonly Floor[];
	readonly folded: readonly Repeat[];
	readonly problems: readonly Problem[];
	/** The site's own people, where the format knows its site: they are called to see to something, and seldom answer. */
	readonly staff?: readonly Handle[];
	/** Where it is settled who is nobody although mentioned: these, and nobody else. Pseudonyms do not tell it any more. */
	readonly nobodies?: readonly Handle[];
}

export interface Floor {
	readonly number: FloorNumber;
	/** The id in the source (a reply's own number), null where the format has none. */
	readonly id: string | null;
	/** Null where the file does not say. */
	readonly author: Handle | null;
	readonly postedAt: PostTime | null;
	/** True where the source says that the text is gone. */
	readonly deleted: boolean;
	/** The body as in the file: Markdown and HTML mixed. */
	readonly text: string;
	/** The floors that the file says this one answers; null where the format has no parents. */
	readonly answers: readonly FloorNumber[] | null;
}

/** A block of the file that only repeats a floor (a crawler saved a page twice). */
export interface Repeat {
	/** Counted from 1, the opening post being block 1. */
	readonly block: number;
	readonly repeats: FloorNumber;
}

/** What was odd about a file that could be read nevertheless, or about what it says. */
export interface Problem {
	readonly code: ProblemCode;
	/** What the message names: `floor` where the problem has one, besides what each code documents. */
	readonly params: Readonly<Record<string, string | number>>;
	/** Line of the file, from 1; null where no line can be named. */
	readonly line: number | null;
}

/**
 * - `nul-bytes`: {count} NUL characters were left out; `line` is the first's.
 * - `invalid-encoding`: {count} byte sequences are not valid in {encoding} and read as U+FFFD.
 * - `number-too-large`: floor {floor} has a floor number {number} that no thread can have.
 * - `no-such-floor`: floor {floor} names floor {number}, which the file does not have.
 * - `number-not-below`: floor {floor} names floor {number}, which is not below it: numbers may have shifted.
 * - `no-title`: the file does not begin with a title.
 * - `second-title`: a line looks like the {title} of another thread, but may be a heading in a post.
 * - `too-long-to-infer`: with {floors} floors, more than {most}, only what is certain was concluded.
 * - `unlike-known`: nobody is named below proven, since the text is unlike those that inference was measured on.
 * - `names-differ`: {count} floors are named otherwise than in the thread data, which {version} had written.
 * - `named-otherwise`: floor {floor} is by {now} here, by {before} in the thread data; empty: by nobody who is named.
 * - `data-inconsistent`: data in which {what} does not fit; it was left out.
 * - `cut-off`: the file ends before its page does; floor {floor} is the last it has, and may not be whole.
 * - `missing-pages`: floors {from} to {to} are not in the files: nobody saved page {pages} of the thread.
 * - `missing-floors`: {count} floors, {floors}, are missing on pages that are there: deleted, or hidden from whoever
 *   saved them.
 * - `fewer-replies`: the thread has {total} replies, the files {count}.
 * - `no-opening-post`: the files have neither title nor opening post.
 * - `numbered-by-order`: the file numbers no floors; their numbers are their order in time.
 * - `number-moved`: floor {floor} has number {number} in another of the files.
 * - `number-taken`: reply {id} was left out, since its number is that of floor {floor} too.
 * - `reply-without-number`: reply {id} was left out, since the file does not number it.
 * - `op-differs`: the file marks {handle}, author of floor {floor}, as opening poster, but names another as that.
 *
 * Of several files, `file` names the one that a problem is of.
 */
export type ProblemCode =
	| (typeof fileProblemCodes)[number]
	| 'number-too-large'
	| 'no-such-floor'
	| 'number-not-below'
	| 'too-long-to-infer'
	| 'unlike-known'
	| 'named-otherwise'
	| 'names-differ'
	| 'data-inconsistent';

/** What is odd about the file itself: nobody could find it again in the texts alone. */
export const fileProblemCodes = [
	'nul-bytes',
	'invalid-encoding',
	'no-title',
	'second-title',
	'cut-off',
	'missing-pages',
	'missing-floors',
	'fewer-replies',
	'no-opening-post',
	'numbered-by-order',
	'number-moved',
	'number-taken',
	'reply-without-number',
	'op-differs',
] as const;

/**
 * Why a file could not be read at all.
 * - `empty`: nothing but white space.
 * - `no-text`: separators without any text between them.
 * - `binary`: bytes that are no text ({kind}: 'image', 'archive', 'pdf' or 'unknown').
 * - `unknown-format`: text, but of no format that Loutu reads.
 * - `too-large`: more than this device could hold ({size} and {most}, in bytes; {most} is what can be read at once).
 * - `no-topic`: a page of V2EX, or one in its place, that shows no topic ({kind}: 'login'; 'challenge', a check for
 *   robots; 'missing', a topic that is gone; 'cut', cut off before the topic; 'list', several topics; 'empty', none; 'archive', a page as MHTML; 'other').
 * - `refused`: what was saved is the site's refusal ({message}).
 * - `bad-json`: JSON that does not parse ({message}, {line}).
 * - `bad-data`: thread data that does not fit its schema ({path}, {message}).
 * - `newer-version`: thread data of a later version ({version}).
 * - `unreadable`: the browser could not read the file ({message}).
 */
export interface ReadError {
	readonly code:
		| 'empty'
		| 'no-text'
		| 'binary'
		| 'too-large'
		| 'unknown-format'
		| 'no-topic'
		| 'refused'
		| 'bad-json'
		| 'bad-data'
		| 'newer-version'
		| 'unreadable';
	readonly params: Readonly<Record<string, string | number>>;
}

/** From one floor to another, both in it, the lower number first. */
export type FloorRange = readonly [FloorNumber, FloorNumber];

/** Is the floor in the range? Null stands for all floors. */
export function isWithin(floor: FloorNumber, range: FloorRange | null): boolean {
	return range === null || (floor >= range[0] && floor <= range[1]);
}

/**
 * Seconds since 1970 in UTC; null where the text is no time. A time without an offset counts as UTC, so that a file
 * means the same wherever it is opened.
 */
export function secondsOf(time: PostTime): number | null {
	const isLocal = time.includes('T') && !/(Z|[+-]\d\d:?\d\d)$/i.test(time);
	const milliseconds = Date.parse(isLocal ? `${time}Z` : time);
	return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
}
