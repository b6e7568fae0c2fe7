import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { attempt, browserStore, type RecordStore } from '../../../src/sync/memory/store.ts';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

/** The browser's side of the connections that are opened from here on. */
function watchConnections(): IDBDatabase[] {
	const opened: IDBDatabase[] = [];
	const open = indexedDB.open.bind(indexedDB);
	vi.spyOn(indexedDB, 'open').mockImplementation((...given) => {
		const request = open(...given);
		request.addEventListener('success', () => opened.push(request.result));
		return request;
	});
	return opened;
}

const put = (store: RecordStore, key: string, record: unknown) => store.change([], () => [[key, record]]);

test('what is written is on the disk before that is said', async () => {
	const durability: unknown[][] = [];
	const begin = IDBDatabase.prototype.transaction;
	const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
		durability.push([given[1], given[2]?.durability]);
		return begin.apply(this, given);
	});
	const store = browserStore();
	await put(store, 'a', 1);
	await store.delMany(['a']);
	spy.mockRestore();
	expect(durability.filter(([mode]) => mode === 'readwrite')).toEqual([
		['readwrite', 'strict'],
		['readwrite', 'strict'],
	]);
});

test('two tabs that change one record lose nothing of each other', async () => {
	const count = (store: RecordStore) => store.change(['n'], ([n]) => [['n', Number(n ?? 0) + 1]]);
	const tabs = [browserStore(), browserStore()];
	await Promise.all([0, 1, 2, 3, 4].flatMap(() => tabs.map(count)));
	expect(await browserStore().entries()).toEqual([['n', 10]]);
});

test('a write that fails in the middle writes nothing', async () => {
	const store = browserStore();
	const spoilt = store.change([], () => [
		['a', 1],
		['b', () => 'cannot be stored'],
	]);
	await expect(spoilt).rejects.toThrow();
	expect(await store.entries()).toEqual([]);
});

describe('a database', () => {
	test('that the browser closes is said and opened again', async () => {
		const opened = watchConnections();
		const closed = vi.fn();
		const store = browserStore(closed);
		await put(store, 'a', 1);
		// As where somebody deletes what the site has stored.
		forceCloseDatabase(opened[0] as never);
		await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
		await put(store, 'b', 2);
		expect(opened.length).toBe(2);
		expect(await store.entries()).toEqual([
			['a', 1],
			['b', 2],
		]);
	});

	test('that was closed without a word is opened again', async () => {
		const opened = watchConnections();
		const store = browserStore();
		await put(store, 'a', 1);
		opened[0]?.close();
		await put(store, 'b', 2);
		expect((await store.entries()).length).toBe(2);
	});

	test('that a later version wants to change is let go of; what is written here afterwards says why it fails', async () => {
		const store = browserStore();
		await put(store, 'a', 1);
		const upgraded = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open('loutu', 2);
			request.onerror = () => reject(request.error);
			request.onsuccess = () => resolve(request.result);
		});
		expect(await attempt(() => put(store, 'b', 2))).toMatchObject({ ok: false, error: { code: 'later' } });
		upgraded.close();
	});

	test('that another tab keeps from being opened is waited for', async () => {
		const old = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open('loutu', 1);
			request.onupgradeneeded = () => request.result.createObjectStore('memory');
			request.onerror = () => reject(request.error);
			request.onsuccess = () => resolve(request.result);
		});
		const deleting = indexedDB.deleteDatabase('loutu');
		await new Promise((resolve) => deleting.addEventListener('blocked', resolve));
		const store = browserStore();
		const writing = put(store, 'a', 1);
		old.close();
		await writing;
		expect(await store.entries()).toEqual([['a', 1]]);
	});

	test.each([
		['is not there', undefined],
		['is forbidden to be named', null],
	])('that %s is denied', async (_, found) => {
		Object.defineProperty(globalThis, 'indexedDB', {
			configurable: true,
			get() {
				if (found === null) throw new DOMException('The operation is insecure.', 'SecurityError');
				return found;
			},
			set(next) {
				Object.defineProperty(globalThis, 'indexedDB', { configurable: true, writable: true, value: next });
			},
		});
		expect(await attempt(() => put(browserStore(), 'a', 1))).toMatchObject({ ok: false, error: { code: 'denied' } });
	});
});
