import { fail, ok, type Result } from '../lib/result.ts';
import type { ReadError } from '../model/thread.ts';
import type { Input } from './protocol.ts';

/** All bytes of the input, `onShare` told of the share read so far where the size is known beforehand. */
export async function loadBytes(
	{ from }: Input,
	onShare: (share: number) => void,
): Promise<Result<Uint8Array<ArrayBuffer>, ReadError>> {
	try {
		const { stream, size } =
			typeof from === 'string' ? await fetchStream(from) : { stream: from.stream(), size: from.size };
		return ok(await collect(stream, size, onShare));
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

async function collect(
	stream: ReadableStream<Uint8Array>,
	size: number | null,
	onShare: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	const reader = stream.getReader();
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		chunks.push(next.value);
		length += next.value.length;
		if (size) onShare(Math.min(1, length / size));
	}
	return joinBytes(chunks);
}

/** The chunks one after the other. */
export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.length;
	}
	return bytes;
}

/** SHA-256 in hex; null where the browser offers none, as on an insecure address. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
	if (globalThis.crypto?.subtle === undefined) return null;
	const digest = await crypto.subtle.digest('SHA-256', bytes);
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
