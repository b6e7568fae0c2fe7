import { type IDBPDatabase, openDB } from 'idb';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { MemoryProblem } from '../../store/remembered.ts';

/** Where records are kept. Each has its own key, so that two tabs write side by side. Failures reject. */
export interface RecordStore {
	entries(): Promise<readonly (readonly [string, unknown])[]>;
	/**
	 * Writes what `changed` makes of the records under the keys (in the order asked for; undefined where there is none),
	 * all or nothing, and no other write comes in between. Writes happen in the order asked for. Resolves once it is on
	 * the disk, as far as the browser can tell.
	 */
	change(keys: readonly string[], changed: (stored: readonly unknown[]) => Iterable<StoredRecord>): Promise<void>;
	delMany(keys: readonly string[]): Promise<void>;
}

/** A key and its record. */
export type StoredRecord = readonly [string, unknown];

/**
 * The browser's own, in a database of Loutu's. `closed`: told when the browser has closed it, whose records may be gone;
 * the next call opens it again.
 */
export function browserStore(closed: () => void = () => {}): RecordStore {
	let opened: Promise<IDBPDatabase> | null = null;
	const close = (database: IDBPDatabase) => {
		database.close();
		opened = null;
	};
	const open = async (): Promise<IDBPDatabase> => {
		// Left out of some private windows; naming it where it is forbidden throws.
		if (globalThis.indexedDB === undefined) throw new DOMException('no IndexedDB', 'SecurityError');
		const database: IDBPDatabase = await openDB(databaseName, databaseVersion, {
			upgrade: (fresh) => void fresh.createObjectStore(storeName),
			// A later Loutu wants to change it: what is written here afterwards fails, and says why.
			blocking: () => close(database),
			terminated: () => {
				opened = null;
				closed();
			},
		});
		return database;
	};
	const database = (): Promise<IDBPDatabase> => {
		if (opened === null) {
			const opening = open();
			opened = opening;
			opening.catch(() => {
				if (opened === opening) opened = null;
			});
		}
		return opened;
	};
	/** A database may be closed between two calls, which is known only by trying. */
	const using = async <T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> => {
		try {
			return await work(await database());
		} catch (error) {
			if (!isOfClosed(error)) throw error;
			opened = null;
			return work(await database());
		}
	};
	return {
		entries: () =>
			using(async (open) => {
				const { store } = open.transaction(storeName);
				const [keys, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
				return keys.map((key, index) => [String(key), records[index]]);
			}),
		change: (keys, changed) => using((open) => writeTo(open, keys, changed)),
		delMany: (keys) =>
			using(async (open) => {
				const { store, done } = open.transaction(storeName, 'readwrite', { durability: 'strict' });
				await Promise.all([...keys.map((key) => store.delete(key)), done]);
			}),
	};
}

const databaseName = 'loutu';
const databaseVersion = 1;
const storeName = 'memory';

async function writeTo(open: IDBPDatabase, ...[keys, changed]: Parameters<RecordStore['change']>): Promise<void> {
	const transaction = open.transaction(storeName, 'readwrite', { durability: 'strict' });
	const { store, done } = transaction;
	// Where reading fails nobody is left to wait for it.
	done.catch(() => {});
	const stored = await Promise.all(keys.map((key) => store.get(key)));
	const writes: Promise<unknown>[] = [done];
	try {
		for (const [key, record] of changed(stored)) writes.push(store.put(record, key));
	} catch (error) {
		transaction.abort();
		await Promise.allSettled(writes);
		throw error;
	}
	await Promise.all(writes);
}

function isOfClosed(error: unknown): boolean {
	return error instanceof Error && (error.name === 'InvalidStateError' || error.name === 'AbortError');
}

/** Failures as values: nobody loses anything but the memory. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T, MemoryProblem>> {
	try {
		return ok(await work());
	} catch (error) {
		const name = error instanceof Error ? error.name : '';
		return fail({ code: codeOf(name), message: error instanceof Error ? error.message : String(error) });
	}
}

function codeOf(name: string): MemoryProblem['code'] {
	if (name === 'QuotaExceededError') return 'full';
	// The database has a higher version than this Loutu knows.
	if (name === 'VersionError') return 'later';
	// What browsers throw where storage is switched off, in private windows of some, or without a database at all.
	return ['SecurityError', 'InvalidStateError', 'ReferenceError', 'NotAllowedError'].includes(name)
		? 'denied'
		: 'failed';
}
