import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setRemembering } from '../../src/store/journal.ts';
import { markRead, nothingRead, useReadFloors } from '../../src/store/read-floors.ts';
import { useResults } from '../../src/store/results.ts';
import { type Memory, memoryOf } from '../../src/sync/memory/memory.ts';
import { followRead } from '../../src/sync/remember-read.ts';
import { fakeStore } from '../support/fake-store.ts';
import { openThreadOf } from '../support/open-thread.ts';

const settings = new Map<string, string>();
let end = () => {};

let records: ReadonlyMap<string, unknown>;
let memory: Memory;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	vi.stubGlobal('localStorage', {
		getItem: (name: string) => settings.get(name) ?? null,
		setItem: (name: string, value: string) => settings.set(name, value),
	});
	settings.clear();
	const store = fakeStore();
	records = store.records;
	memory = memoryOf(store);
	setRemembering(true);
	useResults.setState({ thread: null, reading: null });
	useReadFloors.setState(nothingRead);
	end = followRead(memory);
});
afterEach(() => {
	end();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** Opens a save with these floors, by their prints. */
async function open(hash: string, prints: readonly string[]): Promise<void> {
	const floors = prints.map((print, number) => [number, print] as const);
	await memory.noteThread({ hash, name: `${hash}.txt`, title: null, floors });
	useResults.setState({
		thread: openThreadOf({ fingerprints: async () => floors }),
		reading: { source: { hash } },
	} as never);
	await rest();
}

async function rest(): Promise<void> {
	for (let turn = 0; turn < 3; turn++) {
		await vi.advanceTimersByTimeAsync(1000);
		for (let wait = 0; wait < 10; wait++) await new Promise(setImmediate);
	}
}

test('what was read is read when the thread is opened again', async () => {
	await open('aa', ['o', 'a', 'b']);
	expect(useReadFloors.getState()).toMatchObject({ read: new Set(), isReturning: false });
	markRead([0, 2]);
	await rest();
	await open('bb', ['x', 'y', 'z']);
	expect(useReadFloors.getState().read).toEqual(new Set());
	await open('aa', ['o', 'a', 'b']);
	expect(useReadFloors.getState()).toMatchObject({ read: new Set([0, 2]), earlier: null, isReturning: true });
	markRead([2], false);
	await rest();
	expect(records.get('read:aa')).toMatchObject({ ranges: [[0, 0]] });
});

test('a longer save shows what is new, and remembers by itself what was read of the one before', async () => {
	await open('aa', ['o', 'a', 'b']);
	markRead([0, 1]);
	await rest();
	await open('bb', ['o', 'a', 'b', 'c']);
	expect(useReadFloors.getState()).toEqual({
		read: new Set([0, 1]),
		fresh: new Set([3]),
		earlier: 'aa.txt',
		isReturning: true,
	});
	await rest();
	expect(records.get('read:bb')).toMatchObject({ ranges: [[0, 1]] });
});

test('nothing is written where nothing is to be remembered', async () => {
	setRemembering(false);
	await open('aa', ['o', 'a', 'b']);
	markRead([0]);
	await rest();
	expect(records.has('read:aa')).toBe(false);
});
