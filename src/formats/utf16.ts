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
