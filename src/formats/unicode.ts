/** The bytes of a file read as UTF-8. */
export interface Utf8Scan {
	/** Well-formed sequences of two bytes or more: characters outside ASCII. */
	readonly multibyte: number;
	/** Sequences that a decoder replaces, each by one U+FFFD. */
	readonly broken: number;
	/** Where the first broken sequence begins; null if there is none. */
	readonly firstBroken: number | null;
}

/**
 * Counts well-formed and broken sequences, the latter as the WHATWG Encoding Standard replaces them: a sequence that
 * stops early is one, and the byte that stops it is looked at anew.
 */
export function scanUtf8(bytes: Uint8Array): Utf8Scan {
	let multibyte = 0;
	let broken = 0;
	let firstBroken: number | null = null;
	for (let at = 0; at < bytes.length; ) {
		const lead = bytes[at] ?? 0;
		if (lead < 0x80) {
			at++;
			continue;
		}
		const wanted = sequenceLength(lead);
		const length = wellFormedLength(bytes, at, wanted);
		if (length === wanted) multibyte++;
		else {
			broken++;
			firstBroken ??= at;
		}
		at += Math.max(1, length);
	}
	return { multibyte, broken, firstBroken };
}

/** Bytes that a sequence with this lead has; -1 for bytes that lead none. Table 3-7 of the Unicode Standard. */
function sequenceLength(lead: number): number {
	if (lead >= 0xc2 && lead <= 0xdf) return 2;
	if (lead >= 0xe0 && lead <= 0xef) return 3;
	if (lead >= 0xf0 && lead <= 0xf4) return 4;
	return -1;
}

/** How many of the `wanted` bytes at `at` fit together, the lead included. */
function wellFormedLength(bytes: Uint8Array, at: number, wanted: number): number {
	const lead = bytes[at] ?? 0;
	let length = 1;
	while (length < wanted && isContinuation(bytes[at + length], length === 1 ? lead : 0)) length++;
	return length;
}

/** `lead` narrows what may come second: no overlong forms, no surrogates, nothing above U+10FFFF. */
function isContinuation(byte: number | undefined, lead: number): boolean {
	if (byte === undefined) return false;
	const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
	const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
	return byte >= lowest && byte <= highest;
}

type Utf16 = 'utf-16le' | 'utf-16be';

const sampleSize = 65_536;

/**
 * UTF-16 without a byte order mark, known by what its units would be: nearly all of them characters that posts are
 * written in, some of them ASCII (which puts NULs into the bytes). Pairs of ASCII letters look like Chinese characters
 * too; so where the bytes could be UTF-8, nearly all units must be ASCII.
 *
 * @param isUtf8 whether the bytes are valid UTF-8
 */
export function guessUtf16(bytes: Uint8Array, isUtf8: boolean): Utf16 | null {
	const sample = bytes.subarray(0, sampleSize);
	if (bytes.length % 2 !== 0 || !sample.includes(0)) return null;
	const found = (['utf-16le', 'utf-16be'] as const).find((encoding) => {
		const { plausible, ascii } = unitShares(sample, encoding);
		return isUtf8 ? ascii > 0.9 : plausible > 0.9 && ascii > 0;
	});
	return found ?? null;
}

function unitShares(bytes: Uint8Array, encoding: Utf16): { plausible: number; ascii: number } {
	const high = encoding === 'utf-16le' ? 1 : 0;
	const units = bytes.length >> 1;
	let plausible = 0;
	let ascii = 0;
	for (let at = 0; at + 1 < bytes.length; at += 2) {
		const unit = ((bytes[at + high] ?? 0) << 8) | (bytes[at + 1 - high] ?? 0);
		if (isAsciiText(unit)) ascii++;
		else if (isPlausible(unit)) plausible++;
	}
	return { plausible: (plausible + ascii) / units, ascii: ascii / units };
}

function isAsciiText(unit: number): boolean {
	return (unit >= 0x20 && unit < 0x7f) || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

/** Punctuation, kana, Chinese characters, surrogates (emoji), full-width forms; Latin letters with accents. */
function isPlausible(unit: number): boolean {
	return (
		(unit >= 0xa0 && unit < 0x180) ||
		(unit >= 0x2010 && unit < 0x2700) ||
		(unit >= 0x3000 && unit < 0xa000) ||
		(unit >= 0xd800 && unit < 0xe000) ||
		(unit >= 0xfe00 && unit < 0xfff0)
	);
}
