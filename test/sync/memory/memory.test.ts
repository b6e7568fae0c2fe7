import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Correction } from '../../../src/model/correction.ts';
import type { FloorPrints } from '../../../src/sync/memory/carry.ts';
import { type KnownThread, type Memory, memoryOf } from '../../../src/sync/memory/memory.ts';
import { browserStore, type RecordStore, type StoredRecord } from '../../../src/sync/memory/store.ts';

const floors: FloorPrints = [
	[0, 'o'],
	[1, 'a'],
	[2, 'b'],
];
const thread: KnownThread = { hash: 'aa11', name: 'a.txt', title: 'A', floors };
const ann: Correction = { type: 'author', floor: 1, handle: 'ann' };
const bob: Correction = { type: 'author', floor: 2, handle: 'bob' };

let time = 0;
let memory: Memory;
beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	time = 100;
	memory = memoryOf(browserStore(), () => time++);
});

function wanted<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

const recalled = async (hash: string, prints: FloorPrints) => wanted(await memory.recall(hash, prints)).recalled;

/** Puts records there as they are, as another Loutu would. */
const put = (...records: readonly StoredRecord[]) => browserStore().change([], () => records);

const made = (...corrections: readonly (readonly [string, Correction | null])[]) => new Map(corrections);

describe('a file that was open before', () => {
	test('gives back its corrections and its view', async () => {
		await memory.noteThread(thread);
		await memory.noteCorrections(thread, made(['author:1', ann], ['author:2', bob]));
		await memory.noteView('aa11', { person: ['ann'] });
		expect(await recalled('aa11', floors)).toEqual({
			name: 'a.txt',
			isSameFile: true,
			corrections: [ann, bob],
			lost: [],
			view: { person: ['ann'] },
			lostParts: [],
		});
	});

	test('nothing is known of one that was not', async () => {
		await memory.noteThread(thread);
		const other: FloorPrints = [
			[0, 'x'],
			[1, 'y'],
			[2, 'z'],
		];
		expect(await recalled('bb22', other)).toBeNull();
	});

	test('a longer save gets what its floors still have, and says what it has not', async () => {
		await memory.noteThread({ ...thread, floors: [...floors, [3, 'c'], [4, 'd']] });
		await memory.noteCorrections(thread, made(['author:2', bob], ['author:3', { ...ann, floor: 3 } as Correction]));
		const later: FloorPrints = [
			[0, 'o'],
			[1, 'a'],
			[2, 'c'],
			[3, 'd'],
			[4, 'e'],
		];
		expect(await recalled('bb22', later)).toEqual({
			name: 'a.txt',
			isSameFile: false,
			corrections: [{ ...ann, floor: 2 }],
			lost: [bob],
			view: null,
			lostParts: [],
		});
	});

	test('is known by its corrections alone until its floors are noted, and is then no other thread’s', async () => {
		await memory.noteCorrections(thread, made(['author:1', ann]));
		expect(await recalled('aa11', floors)).toMatchObject({ name: 'a.txt', isSameFile: true, corrections: [ann] });
		expect(await recalled('bb22', floors)).toBeNull();
		await memory.noteThread(thread);
		await memory.noteCorrections({ ...thread, name: 'b.txt' }, made(['author:2', bob]));
		expect(await recalled('bb22', floors)).toMatchObject({ name: 'a.txt', corrections: [ann, bob] });
	});

	test('no text of it is stored, and what is has a size', async () => {
		await memory.noteThread(thread);
		await memory.noteCorrections(thread, made(['author:1', ann]));
		const { threads } = wanted(await memory.recent());
		expect(threads).toMatchObject([{ hash: 'aa11', name: 'a.txt', title: 'A', corrections: 1 }]);
		const stored = JSON.stringify(await browserStore().entries());
		expect(threads[0]?.size).toBe(new TextEncoder().encode(stored).length);
	});
});

describe('two tabs', () => {
	test('correct different subjects of one thread side by side', async () => {
		const other = memoryOf(browserStore(), () => time++);
		await memory.noteThread(thread);
		await Promise.all([
			memory.noteCorrections(thread, made(['author:1', ann])),
			other.noteCorrections(thread, made(['author:2', bob])),
		]);
		expect((await recalled('aa11', floors))?.corrections).toEqual([ann, bob]);
	});

	test('on one subject the later holds; one that was taken back stays so', async () => {
		const other = memoryOf(browserStore(), () => time++);
		await memory.noteThread(thread);
		await memory.noteCorrections(thread, made(['author:1', ann], ['author:2', bob]));
		await other.noteCorrections(thread, made(['author:1', { ...ann, handle: 'cat' }], ['author:2', null]));
		expect((await recalled('aa11', floors))?.corrections).toEqual([{ ...ann, handle: 'cat' }]);
	});
});

describe('recent threads', () => {
	test('stand with the last first; one is forgotten alone, or all are', async () => {
		await memory.noteThread(thread);
		await memory.noteThread({ ...thread, hash: 'bb22', name: 'b.txt' });
		await memory.noteCorrections({ ...thread, hash: 'bb22', name: 'b.txt' }, made(['author:1', ann]));
		const names = async () => wanted(await memory.recent()).threads.map(({ name }) => name);
		expect(await names()).toEqual(['b.txt', 'a.txt']);
		await memory.forget('bb22');
		expect(await names()).toEqual(['a.txt']);
		expect((await browserStore().entries()).filter(([key]) => key.includes('bb22'))).toEqual([]);
		await memory.forgetAll();
		expect(await browserStore().entries()).toEqual([]);
	});

	test('records of another version, or spoilt ones, are set aside and left as they are', async () => {
		await memory.noteThread(thread);
		const later = ['thread:cc33', { version: 2, everything: 'new' }] as const;
		const earlier = ['view:dd44', { version: 0, view: 'person=ann' }] as const;
		const spoilt = ['correction:aa11:author:1', { version: 1, at: 'yesterday' }] as const;
		const noTime = [
			'thread:ee55',
			{ version: 1, name: 'x.txt', title: null, openedAt: Number.POSITIVE_INFINITY, floors: [] },
		] as const;
		await put(later, earlier, spoilt, noTime);
		await memory.noteCorrections(thread, made(['author:2', bob]));
		expect(wanted(await memory.recent())).toMatchObject({ threads: [{ hash: 'aa11', corrections: 1 }], unreadable: 4 });
		expect(await browserStore().entries()).toEqual(expect.arrayContaining([later, earlier, spoilt, noTime]));
	});
});

test('what a later version has stored of the same thread is not written over; what an earlier one has, is', async () => {
	const later = [
		['thread:aa11', { version: 2, everything: 'new' }],
		['view:aa11', { version: 2, everything: 'new' }],
		['correction:aa11:author:1', { version: 3 }],
	] as const;
	await put(...later, ['correction:aa11:author:2', { version: 0 }]);
	const refused = { ok: false, error: { code: 'later' } };
	expect(await memory.noteThread(thread)).toMatchObject(refused);
	expect(await memory.noteView('aa11', { person: ['ann'] })).toMatchObject(refused);
	const outcome = await memory.noteCorrections(thread, made(['author:1', ann], ['author:2', bob]));
	expect(outcome).toEqual({ ok: true, value: ['author:1'] });
	const entries = await browserStore().entries();
	expect(entries).toEqual(expect.arrayContaining([...later]));
	expect(new Map(entries).get('correction:aa11:author:2')).toMatchObject({ version: 1, correction: bob });
});

test('a record that no JSON can hold takes nothing along', async () => {
	await memory.noteThread(thread);
	await memory.noteCorrections(thread, made(['author:1', ann]));
	const circle: unknown[] = [1n];
	circle.push(circle);
	await put(['view:aa11', circle]);
	expect(await recalled('aa11', floors)).toMatchObject({ corrections: [ann], view: null });
	expect(wanted(await memory.recent())).toMatchObject({ threads: [{ hash: 'aa11', size: 0 }], unreadable: 1 });
});

test('what of a thread cannot be read is counted, and the rest is recalled', async () => {
	await memory.noteCorrections(thread, made(['author:1', ann], ['author:2', bob]));
	await put(
		['thread:aa11', { version: 1, name: 3 }],
		['correction:aa11:author:2', 'spoilt'],
		['view:aa11', { version: 2 }],
		['view:bb22', 'another thread’s'],
	);
	const known = wanted(await memory.recall('aa11', floors, 'now.txt'));
	expect(known).toMatchObject({ later: 1, unreadable: 2, recalled: { name: 'now.txt', corrections: [ann] } });
	await put(['correction:aa11:author:1', null]);
	expect(wanted(await memory.recall('aa11', floors))).toEqual({ recalled: null, later: 1, unreadable: 3 });
});

describe('storage that fails', () => {
	const failing = (name: string): RecordStore => {
		const reject = () => Promise.reject(Object.assign(new Error(`no: ${name}`), { name }));
		return { entries: reject, change: reject, delMany: reject };
	};

	test.each([
		['QuotaExceededError', 'full'],
		['SecurityError', 'denied'],
		['UnknownError', 'failed'],
	])('%s is said as %s, by every call', async (name, code) => {
		const broken = memoryOf(failing(name));
		const results = await Promise.all([
			broken.noteThread(thread),
			broken.noteCorrections(thread, made(['author:1', ann])),
			broken.noteView('aa11', {}),
			broken.recall('aa11', floors),
			broken.recent(),
			broken.forget('aa11'),
			broken.forgetAll(),
		]);
		expect(results).toEqual(results.map(() => ({ ok: false, error: { code, message: `no: ${name}` } })));
	});

	test('a browser without a database denies it', async () => {
		Reflect.deleteProperty(globalThis, 'indexedDB');
		const outcome = await memoryOf(browserStore()).noteThread(thread);
		expect(outcome).toMatchObject({ ok: false, error: { code: 'denied' } });
	});
});
