import type { RecordStore } from '../../src/sync/memory/store.ts';

/** A store in a map, as a browser's is: what is written is there a moment later, in the order asked for. */
export interface FakeStore extends RecordStore {
	readonly records: Map<string, unknown>;
	/** The name of the error that every write ends with; null: none. */
	problem: string | null;
	/** Lets no write through until it is called off. */
	hold(): () => void;
}

export function fakeStore(): FakeStore {
	const records = new Map<string, unknown>();
	let gate: Promise<void> = Promise.resolve();
	const store: FakeStore = {
		records,
		problem: null,
		hold() {
			let release = () => {};
			gate = new Promise((resolve) => {
				release = resolve;
			});
			return () => release();
		},
		entries: async () => Array.from(records),
		async change(keys, changed) {
			await gate;
			if (store.problem !== null) throw Object.assign(new Error('no'), { name: store.problem });
			for (const [key, record] of changed(keys.map((each) => records.get(each)))) records.set(key, record);
		},
		async delMany(keys) {
			for (const key of keys) records.delete(key);
		},
	};
	return store;
}
