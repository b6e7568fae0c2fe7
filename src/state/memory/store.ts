import { createStore, delMany, entries, getMany, setMany, type UseStore } from 'idb-keyval';
import { fail, ok, type Result } from '../../lib/result.ts';

/** Where records are kept. Each has its own key, so that two tabs write side by side. Failures reject. */
export interface RecordStore {
	entries(): Promise<readonly (readonly [string, unknown])[]>;
	/** In the order asked for; undefined where there is none. */
	getMany(keys: readonly string[]): Promise<readonly unknown[]>;
	setMany(records: readonly (readonly [string, unknown])[]): Promise<void>;
	delMany(keys: readonly string[]): Promise<void>;
}

/** Why nothing could be remembered: the browser forbids it, has no room for more, or failed otherwise. */
export interface MemoryProblem {
	readonly code: 'denied' | 'full' | 'failed';
	readonly message: string;
}

/** The browser's own, in a database of Loutu's. */
export function browserStore(): RecordStore {
	// Opened with each call's own promise, so that a database that is denied rejects instead of throwing.
	let opened: UseStore | null = null;
	const store = () => {
		opened ??= createStore('loutu', 'memory');
		return opened;
	};
	return {
		entries: async () => entries<string, unknown>(store()),
		getMany: async (keys) => getMany([...keys], store()),
		setMany: async (records) =>
			setMany(
				records.map(([key, record]) => [key, record]),
				store(),
			),
		delMany: async (keys) => delMany([...keys], store()),
	};
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
	// What browsers throw where storage is switched off, in private windows of some, or without a database at all.
	return ['SecurityError', 'InvalidStateError', 'ReferenceError', 'NotAllowedError'].includes(name)
		? 'denied'
		: 'failed';
}
