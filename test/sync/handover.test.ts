import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { handOver, isHandedOver, sweepHandover, takeOver } from '../../src/sync/handover.ts';

const inputs = [{ name: 'mine.txt', from: 'http://x/mine.txt' }];

/** A `Storage` of this test's. */
function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
	const items = new Map<string, string>();
	return {
		getItem: (key) => items.get(key) ?? null,
		setItem: (key, value) => void items.set(key, value),
		removeItem: (key) => void items.delete(key),
	};
}

beforeEach(() => {
	vi.stubGlobal('sessionStorage', storage());
	vi.stubGlobal('localStorage', storage());
	return () => vi.unstubAllGlobals();
});

test('files are handed to the next page of the tab, once', async () => {
	expect(await handOver(inputs)).toBe(true);
	expect(isHandedOver()).toBe(true);
	expect(await takeOver()).toEqual(inputs);
	expect(isHandedOver()).toBe(false);
	expect(await takeOver()).toBeNull();
});

test('another tab takes nothing, and what is never taken is deleted', async () => {
	await handOver(inputs);
	const mine = sessionStorage;
	vi.stubGlobal('sessionStorage', storage());
	expect(await takeOver()).toBeNull();
	await sweepHandover();
	vi.stubGlobal('sessionStorage', mine);
	expect(await takeOver()).toBeNull();
});

test('nothing is kept where somebody has asked that nothing be, or where the browser cannot', async () => {
	localStorage.setItem('loutu.remember', 'no');
	expect(await handOver(inputs)).toBe(false);
	localStorage.setItem('loutu.remember', 'yes');
	vi.stubGlobal('sessionStorage', undefined);
	expect(await handOver(inputs)).toBe(false);
	expect(await takeOver()).toBeNull();
	expect(isHandedOver()).toBe(false);
});
