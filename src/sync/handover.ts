import { type IDBPDatabase, openDB } from 'idb';
import { isRemembering } from '../store/journal.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import type { Input } from '../worker/protocol.ts';

/*
 * A reload keeps all but what could be undone. View and corrections are in the address; files are handed to the next
 * page of the tab in a database of their own and deleted there as soon as they are read.
 */

/** Which record is this tab's; in its session, so that no other tab takes it. */
const tabKey = 'loutu.handover';
/** Set while there may be a record: its tab may never have come back. */
const leftKey = 'handover';

const files = 'files';

/** A database of its own, open for one action: what is not there for long is not to be in anybody's way. */
async function inStore<T>(act: (store: IDBPDatabase) => Promise<T>): Promise<T> {
	const store = await openDB('loutu-handover', 1, { upgrade: (fresh) => void fresh.createObjectStore(files) });
	try {
		return await act(store);
	} finally {
		store.close();
	}
}

/** Keeps the files of the thread that is open for the next page of this tab. False where the browser cannot, or must not. */
export async function handOver(inputs: readonly Input[]): Promise<boolean> {
	if (!isRemembering()) return false;
	try {
		const id = `${Date.now()} ${Math.random()}`;
		await inStore((store) => store.put(files, inputs, id));
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
		return await inStore(async (store) => {
			const inputs: readonly Input[] | undefined = await store.get(files, id);
			await store.delete(files, id);
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
		await inStore((store) => store.clear(files));
	} catch {
		// What cannot be opened holds nothing that could be deleted.
	}
}
