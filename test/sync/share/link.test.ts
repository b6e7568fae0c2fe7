import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../../src/lib/base64url.ts';
import { readAddress } from '../../../src/sync/address.ts';
import { longestLink, mostUnpacked, shareLink, unpack } from '../../../src/sync/share.ts';
import { initialView } from '../../../src/view/view.ts';
import { ThreadHolder } from '../../../src/worker/thread-holder.ts';
import { corrections } from '../../fixtures/corrections.ts';

const page = 'https://loutu.example/app/';
const origin = { kind: 'file', name: 'a b.txt', hash: '0123456789abcdef' } as const;

async function worker(from: Blob, name: string) {
	const opened = new ThreadHolder();
	const outcome = await opened.read([{ name, from }], () => {});
	if (!outcome.ok) throw new Error(outcome.error.code);
	return { opened, reading: outcome.value.reading };
}

describe('bytes in an address', () => {
	test('come back as they were, in signs that an address leaves alone', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
				const text = toBase64Url(bytes);
				expect(text).toMatch(/^[\w-]*$/);
				expect(fromBase64Url(text)).toEqual(new Uint8Array(bytes));
			}),
		);
	});

	test('anything else is no bytes, and never throws', () => {
		fc.assert(fc.property(fc.string(), (text) => void unpack(text)));
		expect(fromBase64Url('a+b')).toBeNull();
		expect(unpack('')).toEqual({ ok: false, error: 'broken' });
		expect(unpack('AAAA')).toEqual({ ok: false, error: 'broken' });
	});

	test('a link that was cut off is broken', () => {
		const text = toBase64Url(deflateSync(new TextEncoder().encode('abcdefghij'.repeat(20) + Math.PI)));
		expect(unpack(text).ok).toBe(true);
		for (let length = 1; length < text.length - 2; length++) expect(unpack(text.slice(0, length)).ok).toBe(false);
	});

	test('a link that unpacks to more than any thread of its length is refused', () => {
		expect(unpack(toBase64Url(deflateSync(new Uint8Array(mostUnpacked + 1))))).toEqual({
			ok: false,
			error: 'too-large',
		});
	});
});

describe('a link', () => {
	test('carries the view and the corrections', () => {
		fc.assert(
			fc.property(corrections, (made) => {
				const view = { ...initialView, corrections: made };
				const { link, size, isTooLong } = shareLink(`${page}#old`, origin, view, null);
				expect(link.startsWith(`${page}#`)).toBe(true);
				expect(readAddress(link.slice(page.length + 1))).toEqual({ origin, view });
				expect(size).toBe(new TextEncoder().encode(link).length);
				expect(isTooLong).toBe(false);
			}),
		);
	});

	test('carries the seed, well within its limit, and the thread that comes out concludes the same', async () => {
		const { opened, reading } = await worker(new Blob([readFileSync('seeds/000_3eaef7a16f4ddd18.txt')]), 'seed.txt');
		const { link, size, isTooLong } = shareLink(page, origin, initialView, await opened.packed());
		expect(isTooLong).toBe(false);
		expect(size).toBeLessThan(40 * 1024);
		const data = readAddress(link.slice(page.length + 1)).origin?.data ?? '';
		const bytes = unpack(data);
		if (!bytes.ok) throw new Error(bytes.error);
		const again = await worker(new Blob([bytes.value]), 'link.json');
		expect(again.reading).toEqual(reading);
	});

	test('that is too long says so', () => {
		const { isTooLong, size } = shareLink(page, origin, initialView, new Uint8Array(longestLink));
		expect(isTooLong).toBe(true);
		expect(size).toBeGreaterThan(longestLink);
	});
});
