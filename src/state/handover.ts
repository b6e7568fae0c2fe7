import { clear, createStore, del, get, set, type UseStore } from 'idb-keyval';
import type { Input } from '../worker/protocol.ts';
import { readSetting, writeSetting } from './storage.ts';

/** Which record is this tab's; in its session, so that no other tab takes it. */
const tabKey = 'loutu.handover';
/** Set while there may be a record: its tab may never have come back. */
const leftKey = 'handover';

let opened: UseStore | null = null;

/** A database that is opened by whoever needs it first, so that one that is denied rejects. */
async function store(): Promise<UseStore> {
	opened ??= createStore('loutu-handover', 'files');
	return opened;
}

/** Keeps the files of the thread that is open for the next page of this tab. False where the browser cannot, or must not. */
export async function handOver(inputs: readonly Input[]): Promise<boolean> {
	if (readSetting('remember') === 'no') return false;
	try {
		const id = `${Date.now()} ${Math.random()}`;
		await set(id, inputs, await store());
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
		const inputs = await get<readonly Input[]>(id, await store());
		await del(id, await store());
		return inputs ?? null;
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
		await clear(await store());
	} catch {
		// What cannot be opened holds nothing that could be deleted.
	}
}
