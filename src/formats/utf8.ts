/** What the bytes of a file are as UTF-8. */
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
