import { type IDBPDatabase, openDB } from 'idb';
import type { Input } from '../worker/protocol.ts';
import { readSetting, writeSetting } from './storage.ts';

/** Which record is this tab's; in its session, so that no other tab takes it. */
const tabKey = 'loutu.handover';
/** Set while there may be a record: its tab may never have come back. */
const leftKey = 'handover';

const storeName = 'files';

/** The database of what is handed over, open for as long as `work` takes. Rejects where the browser denies it. */
async function within<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
	const database = await openDB('loutu-handover', 1, {
		upgrade: (fresh) => void fresh.createObjectStore(storeName),
	});
	try {
		return await work(database);
	} finally {
		database.close();
	}
}

/** Keeps the files of the thread that is open for the next page of this tab. False where the browser cannot, or must not. */
export async function handOver(inputs: readonly Input[]): Promise<boolean> {
	if (readSetting('remember') === 'no') return false;
	try {
		const id = `${Date.now()} ${Math.random()}`;
		await within((database) => database.put(storeName, inputs, id));
		sessionStorage.setItem(tabKey, id);
		writeSetting(leftKey, 'yes');
		return true;
	} catch {
		return false;
	}
}

/** The files that the page before this one kept for it, once; null where it kept none. */
export async function takeOver(): Promise<readonly Input[] | null> {
	try {
		const id = sessionStorage.getItem(tabKey);
		if (id === null) return null;
		sessionStorage.removeItem(tabKey);
		writeSetting(leftKey, 'no');
		return await within(async (database) => {
			const inputs: readonly Input[] | undefined = await database.get(storeName, id);
			await database.delete(storeName, id);
			return inputs ?? null;
		});
	} catch {
		return null;
	}
}

/** True where files wait for this tab. */
export function isHandedOver(): boolean {
	try {
		return sessionStorage.getItem(tabKey) !== null;
	} catch {
		return false;
	}
}

/** Deletes what a tab that never came back has left: files are kept for a reload and for nothing else. */
export async function sweepHandover(): Promise<void> {
	if (isHandedOver() || readSetting(leftKey) !== 'yes') return;
	writeSetting(leftKey, 'no');
	try {
		await within((database) => database.clear(storeName));
	} catch {
		// What cannot be opened holds nothing that could be deleted.
	}
}
