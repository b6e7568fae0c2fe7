import { type BinaryKind, controlShare, signedKind } from './binary.ts';
import { markedEncoding } from './decode.ts';
import { guessUtf16 } from './unicode.ts';

/** So many bytes of a file are looked at before the rest is loaded. */
export const headSize = 1_048_576;

const sampleSize = 65_536;
/** Text has not so many control characters in its beginning, whatever its encoding is and whatever follows. */
const mostControls = 0.3;

/** What a file is that is no text, as its first bytes tell; null where it may be one. */
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
