import { type BinaryKind, controlShare, signedKind } from './binary.ts';
import { markedEncoding } from './decode.ts';
import { guessUtf16 } from './unicode.ts';

/** Bytes at the beginning of a file that are looked at before the rest is loaded. */
export const headSize = 1_048_576;

const sampleSize = 65_536;
/** No text, in any encoding, has this many control characters in its beginning. */
const mostControls = 0.3;

/** The kind of a file that is no text, told by its first bytes; null where it may be text. */
export function binaryHead(head: Uint8Array): BinaryKind | null {
	const kind = signedKind(head);
	if (kind !== null) return kind;
	const sample = head.subarray(0, sampleSize & ~1);
	return shareIn(sample) > mostControls ? 'unknown' : null;
}

function shareIn(sample: Uint8Array): number {
	const encoding = markedEncoding(sample);
	if (encoding !== null) return controlShare(new TextEncoder().encode(new TextDecoder(encoding).decode(sample)));
	const pairs = sample.subarray(0, sample.length & ~1);
	const isUtf16 = guessUtf16(pairs, false) !== null || guessUtf16(pairs, true) !== null;
	return isUtf16 ? 0 : controlShare(sample);
}
