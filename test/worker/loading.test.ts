import { describe, expect, test } from 'vitest';
import { headSize } from '../../src/formats/head.ts';
import { loadBytes } from '../../src/worker/bytes.ts';
import { readInputs } from '../../src/worker/inputs.ts';
import type { Input } from '../../src/worker/protocol.ts';

/** A blob of whatever size it says, of which only the beginning can be had. */
function hugeBlob(head: Uint8Array<ArrayBuffer>, size: number): Blob {
	const blob = new Blob([head]);
	const stream = () => {
		throw new Error('the whole of it was asked for');
	};
	return Object.defineProperties(new Blob(), {
		size: { value: size },
		slice: { value: blob.slice.bind(blob) },
		stream: { value: stream },
	});
}

const input = (from: Blob): Input => ({ name: 'x', from });
const errorOf = async (from: Blob, most?: number) => {
	const outcome = await loadBytes(input(from), () => {}, most);
	return outcome.ok ? null : outcome.error;
};
const text = (content: string) => new TextEncoder().encode(content);
const wide = (content: string, mark: string) =>
	new Uint8Array(Uint16Array.from(`${mark}${content}`, (sign) => sign.charCodeAt(0)).buffer);

describe('what is no text is known by its beginning', () => {
	test.each([
		['zeros', new Uint8Array(headSize), 'unknown'],
		['zeros after a mark of UTF-16', wide('\0'.repeat(1_000), '\uFEFF'), 'unknown'],
		['bytes of any kind', Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7) % 30), 'unknown'],
		['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0), 'archive'],
		['ZIP', text('PK\x03\x04'), 'archive'],
	])('%s', async (_, head, kind) => {
		expect(await errorOf(hugeBlob(head, 1_500_000_000))).toEqual({ code: 'binary', params: { kind } });
	});

	test.each([
		['UTF-8', text('### t\n\n楼主')],
		['UTF-8 with some NULs', text('abcdefghijklmnop\0\0')],
		['UTF-16 with a mark', wide('### t', '\uFEFF')],
		['UTF-16 without one', wide('### a thread', '')],
		['nothing', text('')],
	])('%s is loaded', async (_, bytes) => {
		const outcome = await loadBytes(input(new Blob([bytes])), () => {});
		expect(outcome).toEqual({ ok: true, value: bytes });
	});
});

describe('what is too large', () => {
	test('is not loaded, and its size and the limit are told', async () => {
		expect(await errorOf(hugeBlob(text('### t'), 1_500_000_000))).toEqual({
			code: 'too-large',
			params: { size: 1_500_000_000, most: 256_000_000 },
		});
	});

	test('is left off where its size turns out only as it comes', async () => {
		const blob = Object.defineProperty(new Blob([text('x'.repeat(100))]), 'size', { value: 10 });
		expect(await errorOf(blob, 50)).toEqual({
			code: 'too-large',
			params: { size: 100, most: 50 },
		});
	});

	test('leaves room for what has some: files given together are held together', async () => {
		const files = [hugeBlob(text('### t'), 300_000_000), new Blob(['### t\n\npost'])];
		const outcome = await readInputs(files.map(input), () => () => {});
		if (!outcome.ok) throw new Error(outcome.error.code);
		expect(outcome.value.leftOut).toEqual([
			{ name: 'x', why: { code: 'too-large', params: { size: 300_000_000, most: 256_000_000 } } },
		]);
	});

	test('a file that grows while it is read is read as it has become', async () => {
		const blob = Object.defineProperty(new Blob([text('grown')]), 'size', { value: 2 });
		expect(await loadBytes(input(blob), () => {})).toEqual({ ok: true, value: text('grown') });
	});
});
