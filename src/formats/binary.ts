/** The kind of a file that is no text. */
export type BinaryKind = 'image' | 'archive' | 'pdf' | 'unknown';

interface Signature {
	readonly kind: BinaryKind;
	readonly offset: number;
	readonly bytes: readonly number[];
}

/** From the IANA media type registrations and the formats' own specifications. */
const signatures: readonly Signature[] = [
	{ kind: 'image', offset: 0, bytes: [0x89, ...ascii('PNG\r\n')] },
	{ kind: 'image', offset: 0, bytes: [0xff, 0xd8, 0xff] },
	{ kind: 'image', offset: 0, bytes: ascii('GIF87a') },
	{ kind: 'image', offset: 0, bytes: ascii('GIF89a') },
	{ kind: 'image', offset: 8, bytes: ascii('WEBP') },
	{ kind: 'image', offset: 4, bytes: ascii('ftypavif') },
	{ kind: 'image', offset: 4, bytes: ascii('ftypheic') },
	{ kind: 'archive', offset: 0, bytes: ascii('PK\x03\x04') },
	{ kind: 'archive', offset: 0, bytes: ascii('PK\x05\x06') },
	{ kind: 'archive', offset: 0, bytes: [0x1f, 0x8b] },
	{ kind: 'archive', offset: 0, bytes: [...ascii('7z'), 0xbc, 0xaf, 0x27, 0x1c] },
	{ kind: 'archive', offset: 0, bytes: ascii('Rar!\x1a\x07') },
	{ kind: 'pdf', offset: 0, bytes: ascii('%PDF-') },
];

function ascii(text: string): number[] {
	return Array.from(text, (character) => character.charCodeAt(0));
}

/** The kind of binary file that the first bytes announce, or null. */
export function signedKind(bytes: Uint8Array): BinaryKind | null {
	const found = signatures.find(({ offset, bytes: wanted }) =>
		wanted.every((byte, index) => bytes[offset + index] === byte),
	);
	return found?.kind ?? (isBitmap(bytes) ? 'image' : null);
}

/** `BM` may begin a text too, so the four bytes that a bitmap reserves as zeros must follow. */
function isBitmap(bytes: Uint8Array): boolean {
	const announced = bytes[0] === 0x42 && bytes[1] === 0x4d;
	return announced && bytes.length > 26 && bytes.subarray(6, 10).every((byte) => byte === 0);
}

/** The share of `bytes` that are control characters no text has; 0 for no bytes. */
export function controlShare(bytes: Uint8Array): number {
	let controls = 0;
	for (const byte of bytes) {
		if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++;
	}
	return bytes.length === 0 ? 0 : controls / bytes.length;
}
