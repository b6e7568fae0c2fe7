import { base64ToUint8Array, uint8ArrayToBase64 } from 'uint8array-extras';

/** Bytes as text that an address holds as it is: Base64 with the URL alphabet, unpadded (RFC 4648, section 5). */
export function toBase64Url(bytes: Uint8Array): string {
	return uint8ArrayToBase64(bytes, { urlSafe: true });
}

/** Null where it is no such text. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
	if (!/^[\w-]*$/.test(text)) return null;
	try {
		return new Uint8Array(base64ToUint8Array(text));
	} catch {
		return null;
	}
}
