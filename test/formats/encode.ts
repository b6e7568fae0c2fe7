/** The bytes of a text in UTF-16, without a byte order mark. */
export function utf16(text: string, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
	return bytes;
}

/** The bytes of a text in a double-byte encoding. `TextEncoder` knows UTF-8 only, so the decoder is turned round. */
export function doubleByte(text: string, encoding: 'gb18030' | 'big5' | 'shift_jis' | 'euc-kr'): Uint8Array {
	const codes = codesOf(encoding);
	return Uint8Array.from(
		Array.from(text).flatMap((character) => {
			const bytes = character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : codes.get(character);
			if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
			return bytes;
		}),
	);
}

function codesOf(encoding: string): Map<string, readonly number[]> {
	const decoder = new TextDecoder(encoding);
	const codes = new Map<string, readonly number[]>();
	for (let lead = 0x81; lead < 0xff; lead++) {
		for (let trail = 0x40; trail < 0xff; trail++) {
			const text = decoder.decode(Uint8Array.of(lead, trail));
			if (Array.from(text).length === 1 && text !== '\uFFFD') codes.set(text, [lead, trail]);
		}
	}
	return codes;
}

export function join(...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array {
	const encoder = new TextEncoder();
	return Uint8Array.from(parts.flatMap((part) => Array.from(typeof part === 'string' ? encoder.encode(part) : part)));
}
