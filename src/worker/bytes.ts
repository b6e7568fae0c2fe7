import { uint8ArrayToHex } from 'uint8array-extras';
import { binaryHead, headSize } from '../formats/head.ts';
import { largest, limitHere, tooLarge } from '../formats/limits.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Floor, FloorNumber, ReadError } from '../model/thread.ts';
import type { Input } from './protocol.ts';

/**
 * All bytes of the input, `onShare` told of the share read so far where the size is known beforehand. What a file is that
 * is no text, or more than `most` bytes, is known before it is loaded. Errors: `binary`, `too-large`, `unreadable`.
 */
export async function loadBytes(
	{ from }: Input,
	onShare: (share: number) => void,
	most = limitHere(largest.text),
): Promise<Result<Uint8Array<ArrayBuffer>, ReadError>> {
	try {
		if (typeof from !== 'string') {
			const kind = binaryHead(new Uint8Array(await from.slice(0, headSize).arrayBuffer()));
			if (kind !== null) return fail({ code: 'binary', params: { kind } });
			if (from.size > most) return tooLarge(from.size, most);
		}
		const { stream, size } =
			typeof from === 'string' ? await fetchStream(from) : { stream: from.stream(), size: from.size };
		return await collect(stream, size, most, onShare);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return fail({ code: 'unreadable', params: { message } });
	}
}

async function fetchStream(address: string): Promise<{ stream: ReadableStream<Uint8Array>; size: number | null }> {
	const response = await fetch(address);
	if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status}`);
	// A compressed answer states its compressed length, which says nothing of what will come.
	const stated = response.headers.has('content-encoding') ? null : response.headers.get('content-length');
	return { stream: response.body, size: stated === null ? null : Number(stated) };
}

/** Where no size is known, or a wrong one, room is made as it is needed. */
const firstRoom = 65_536;

async function collect(
	stream: ReadableStream<Uint8Array>,
	size: number | null,
	most: number,
	onShare: (share: number) => void,
): Promise<Result<Uint8Array<ArrayBuffer>, ReadError>> {
	let bytes = new Uint8Array(Math.min(most, size || firstRoom));
	let length = 0;
	const reader = stream.getReader();
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		const end = length + next.value.length;
		if (end > most) {
			await reader.cancel();
			return tooLarge(Math.max(end, size ?? 0), most);
		}
		if (end > bytes.length) {
			const larger = new Uint8Array(Math.min(most, 2 * end));
			larger.set(bytes.subarray(0, length));
			bytes = larger;
		}
		bytes.set(next.value, length);
		length = end;
		if (size) onShare(Math.min(1, length / size));
	}
	return ok(length === bytes.length ? bytes : bytes.slice(0, length));
}

/** SHA-256 in hex; null where the browser offers none, as on an insecure address. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
	if (globalThis.crypto?.subtle === undefined) return null;
	const digest = await crypto.subtle.digest('SHA-256', bytes);
	return uint8ArrayToHex(new Uint8Array(digest));
}

/** 48 bits: two of 100,000 floors are alike by chance once in 50,000 threads. */
const digits = 12;

/** By floor, in order; null where the browser offers no SHA-256. */
export async function fingerprintsOf(
	floors: readonly Floor[],
): Promise<readonly (readonly [FloorNumber, string])[] | null> {
	const encoder = new TextEncoder();
	const prints: (readonly [FloorNumber, string])[] = [];
	for (const { number, text } of floors) {
		const hash = await hashOf(encoder.encode(text));
		if (hash === null) return null;
		prints.push([number, hash.slice(0, digits)]);
	}
	return prints;
}
