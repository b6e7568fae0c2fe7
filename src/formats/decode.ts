import { fail, ok, type Result } from '../lib/result.ts';
import type { Problem, ReadError } from '../model/thread.ts';
import { type BinaryKind, controlShare, signedKind } from './binary.ts';
import { guessUtf16, scanUtf8, type Utf8Scan } from './unicode.ts';

/** A file as text. */
export interface Decoded {
	/** Without byte order mark and NULs; all lines end in LF. */
	readonly text: string;
	/** The encoding's name in the WHATWG Encoding Standard, in lower case. */
	readonly encoding: string;
	readonly problems: readonly Problem[];
}

/**
 * Decodes a file: by its byte order mark; else as UTF-8; else as UTF-16, GB18030 or whatever it looks like. Sequences
 * that are invalid become U+FFFD and a problem. Errors: `empty`, `binary`.
 */
export async function decode(bytes: Uint8Array): Promise<Result<Decoded, ReadError>> {
	const kind = signedKind(bytes);
	if (kind !== null) return binary(kind);
	const marked = markedEncoding(bytes);
	const hasNuls = bytes.includes(0);
	const text = marked === null && hasNuls ? null : validText(bytes, marked ?? 'utf-8');
	const decoded = text === null ? await decodeOdd(bytes, marked) : { text, encoding: marked ?? 'utf-8', problems: [] };
	if (decoded === null) return binary('unknown');
	const clean = hasNuls ? withoutNuls(decoded) : decoded;
	return /\S/.test(clean.text) ? ok(clean) : fail({ code: 'empty', params: {} });
}

function binary(kind: BinaryKind): Result<never, ReadError> {
	return fail({ code: 'binary', params: { kind } });
}

/** The encoding that a byte order mark tells. */
export function markedEncoding([first, second, third]: Uint8Array): string | null {
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	return null;
}

/** The text if the bytes are valid in the encoding, else null. */
function validText(bytes: Uint8Array, encoding: string): string | null {
	try {
		return withLineFeeds(new TextDecoder(encoding, { fatal: true }).decode(bytes));
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

/** Decodes what holds NULs or is not valid in the encoding that was tried first; null if it is no text. */
async function decodeOdd(bytes: Uint8Array, marked: string | null): Promise<Decoded | null> {
	const scan = scanUtf8(bytes);
	const encoding = marked ?? (await guessEncoding(bytes, scan));
	if (encoding === null) return null;
	const decoder = new TextDecoder(encoding);
	const text = withLineFeeds(decoder.decode(bytes));
	const count = encoding === 'utf-8' ? scan.broken : countReplaced(text);
	if (count === 0) return { text, encoding, problems: [] };
	const before =
		encoding === 'utf-8'
			? withLineFeeds(decoder.decode(bytes.subarray(0, scan.firstBroken ?? 0)))
			: text.slice(0, text.indexOf('\uFFFD'));
	const line = lineAtEnd(before);
	return { text, encoding, problems: [{ code: 'invalid-encoding', params: { count, encoding }, line }] };
}

const sampleSize = 65_536;
/** Text may hold a few NULs. Where the rest is UTF-8 nothing else speaks against text; elsewhere much does. */
const mostControls = { inUtf8: 0.3, elsewhere: 0.05 };

async function guessEncoding(bytes: Uint8Array, scan: Utf8Scan): Promise<string | null> {
	const utf16 = guessUtf16(bytes, scan.broken === 0);
	if (utf16 !== null) return utf16;
	const controls = controlShare(bytes.subarray(0, sampleSize));
	if (isMostlyUtf8(scan)) return controls > mostControls.inUtf8 ? null : 'utf-8';
	if (controls > mostControls.elsewhere) return null;
	return (await guessCharset(bytes, scan.firstBroken ?? 0)) ?? 'utf-8';
}

/** Text in another encoding has hardly a well-formed sequence, and more than a few broken ones. */
function isMostlyUtf8({ multibyte, broken }: Utf8Scan): boolean {
	return broken < 4 || broken * 3 <= multibyte;
}

function withLineFeeds(text: string): string {
	return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function withoutNuls({ text, encoding, problems }: Decoded): Decoded {
	const first = text.indexOf('\0');
	if (first === -1) return { text, encoding, problems };
	const clean = text.replaceAll('\0', '');
	const count = text.length - clean.length;
	const line = lineAtEnd(text.slice(0, first));
	return { text: clean, encoding, problems: [...problems, { code: 'nul-bytes', params: { count }, line }] };
}

/** The number of the line, from 1, that the text ends in. */
function lineAtEnd(text: string): number {
	let line = 1;
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line++;
	return line;
}

/** Statistics of a few words are guesses: below this, of 100, they do not decide. */
const sure = 50;
const worthTrying = 30;
const mostReplaced = 0.01;

/**
 * The encoding, by statistics, of text that is neither UTF-8 nor UTF-16: a name of the WHATWG Encoding Standard under
 * which the sample around `from` (an offset in bytes) has hardly an error; null if there is none. Where the statistics
 * are not sure, GB18030 is tried first: most threads are Chinese, and few other texts are well-formed in it.
 */
async function guessCharset(bytes: Uint8Array, from: number): Promise<string | null> {
	const { analyse } = await import('chardet');
	const start = bytes.lastIndexOf(0x0a, from) + 1;
	const sample = bytes.subarray(start, start + sampleSize);
	const matches = analyse(sample).filter(({ name }) => !name.startsWith('UTF-'));
	const [best] = matches;
	const guesses = matches.filter(({ confidence }) => confidence >= worthTrying).map(({ name }) => name);
	const candidates = best && best.confidence >= sure ? guesses : ['GB18030', ...guesses];
	return candidates.map((name) => acceptedName(sample, name)).find((name) => name !== null) ?? null;
}

/** The standard's name for the encoding if the sample decodes in it. */
function acceptedName(sample: Uint8Array, label: string): string | null {
	try {
		const decoder = new TextDecoder(label);
		// A sample may end within a character; `stream` forgives that.
		const text = decoder.decode(sample, { stream: true });
		return countReplaced(text) <= text.length * mostReplaced ? decoder.encoding : null;
	} catch {
		// The statistics know encodings that browsers do not.
		return null;
	}
}

/** How many replacement characters (U+FFFD) the text holds. */
function countReplaced(text: string): number {
	let count = 0;
	for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) count++;
	return count;
}
