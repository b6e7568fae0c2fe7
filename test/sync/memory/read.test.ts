import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FloorPrints } from '../../../src/sync/memory/carry.ts';
import { type Memory, memoryOf } from '../../../src/sync/memory/memory.ts';
import { floorsOf, rangesOf } from '../../../src/sync/memory/records.ts';
import { browserStore } from '../../../src/sync/memory/store.ts';

const floors: FloorPrints = ['o', 'a', 'b', 'c', 'd'].map((print, number) => [number, print]);
const thread = { hash: 'aa11', name: 'a.txt', title: 'A', floors };

let memory: Memory;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	memory = memoryOf(browserStore(), () => 1);
});

async function recalled(hash: string, prints: FloorPrints) {
	const result = await memory.recallRead(hash, prints);
	if (!result.ok) throw new Error(result.error.message);
	return result.value;
}

const changes = (...changed: readonly (readonly [number, boolean])[]) => new Map(changed);

describe('what was read', () => {
	test('is known again, and what two tabs noted is known of both', async () => {
		await memory.noteThread(thread);
		await memory.noteRead('aa11', changes([0, true], [1, true], [3, true]));
		await memory.noteRead('aa11', changes([1, false], [4, true]));
		expect(await recalled('aa11', floors)).toEqual({ read: new Set([0, 3, 4]), earlier: null });
	});

	test('in an earlier save counts in a longer one, whose other floors are new', async () => {
		await memory.noteThread(thread);
		await memory.noteRead('aa11', changes([0, true], [1, true], [2, true]));
		// A floor was deleted meanwhile, two came.
		const later: FloorPrints = ['o', 'b', 'c', 'd', 'e', 'f'].map((print, number) => [number, print]);
		expect(await recalled('bb22', later)).toEqual({
			read: new Set([0, 1]),
			earlier: { name: 'a.txt', fresh: new Set([4, 5]) },
		});
	});

	test('of another thread says nothing', async () => {
		await memory.noteThread(thread);
		await memory.noteRead('aa11', changes([0, true]));
		expect(
			await recalled(
				'cc33',
				['x', 'y', 'z', 'w'].map((print, number) => [number, print]),
			),
		).toBeNull();
	});

	test('is forgotten with its thread', async () => {
		await memory.noteThread(thread);
		await memory.noteRead('aa11', changes([0, true]));
		await memory.forget('aa11');
		expect(await browserStore().entries()).toEqual([]);
		expect(await recalled('aa11', floors)).toBeNull();
	});

	test('holds numbers only', async () => {
		await memory.noteRead('aa11', changes([7, true], [8, true]));
		expect(await browserStore().entries()).toEqual([['read:aa11', { version: 1, at: 1, ranges: [[7, 8]] }]]);
	});
});

test('ranges are the floors, however many', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.nat({ max: 200 })), (some) => {
			expect(floorsOf(rangesOf(some))).toEqual([...some].sort((a, b) => a - b));
		}),
	);
	expect(
		floorsOf([
			[5, 3],
			[0.5, 2],
			[-1, 4],
			[0, 1e12],
		]),
	).toEqual([]);
});
