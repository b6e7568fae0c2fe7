import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Correction } from '../../src/model/correction.ts';
import { personId } from '../../src/model/graph.ts';
import type { Reading } from '../../src/model/reading.ts';
import { handleKey } from '../../src/model/thread.ts';
import { click, correct, takeBack } from '../../src/store/actions.ts';
import { useChoices } from '../../src/store/choices.ts';
import { followJournal, keepingOf, setRemembering, startJournal, useJournal } from '../../src/store/journal.ts';
import { useResults } from '../../src/store/results.ts';
import { memoryOf } from '../../src/sync/memory/memory.ts';
import { followMemory } from '../../src/sync/remember.ts';
import { dismissRecalled, keepOwn, restoreRecalled, takeOtherTab } from '../../src/sync/restore.ts';
import { initialView, viewOf } from '../../src/view/view.ts';
import { ThreadHolder } from '../../src/worker/thread-holder.ts';
import { fakeStore } from '../support/fake-store.ts';
import { openThreadOf } from '../support/open-thread.ts';

const texts = ['### title\n\nopening', 'one', 'two', '@ann #1 three', 'four'];
const separator = `\n\n${'-'.repeat(51)}\n\n`;
const settings = new Map<string, string>();
let end = () => {};

let store = fakeStore();

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	vi.stubGlobal('localStorage', {
		getItem: (name: string) => settings.get(name) ?? null,
		setItem: (name: string, value: string) => settings.set(name, value),
	});
	settings.clear();
	store = fakeStore();
	setRemembering(true);
	settings.clear();
	useResults.setState({ thread: null, reading: null, recalled: null, otherTab: null, memoryProblem: null });
	useJournal.setState({ unstored: [] });
	useChoices.setState(initialView);
	const ends = [followJournal(), followMemory(memoryOf(store))];
	end = () => {
		for (const each of ends) each();
	};
});
afterEach(() => {
	end();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** Opens a thread as the page does: results first, then the choices that go with it. */
async function open(
	floors: readonly string[] = texts,
	corrections: readonly Correction[] = [],
	wanted?: string,
): Promise<Reading> {
	const worker = new ThreadHolder();
	const file = { name: 'a.txt', from: new Blob([floors.join(separator)]) };
	const outcome = await worker.read([file], () => {}, false, wanted);
	if (!outcome.ok) throw new Error(outcome.error.code);
	const { reading } = outcome.value;
	// Hashing takes real time, which the fake clock does not wait for.
	const prints = await worker.fingerprints();
	useResults.setState({
		thread: openThreadOf(worker, { fingerprints: async () => prints }),
		reading,
		recalled: null,
	});
	const view = { ...initialView, corrections };
	startJournal(view);
	useChoices.setState(view);
	await rest();
	return reading;
}

/** Until everything under way is written. */
async function rest(): Promise<void> {
	for (let turn = 0; turn < 6; turn++) {
		await vi.advanceTimersByTimeAsync(1000);
		for (let wait = 0; wait < 20; wait++) await new Promise(setImmediate);
	}
}

const ann = { type: 'author', floor: 2, handle: 'ann' } as const;

test('a file that is opened again is offered its corrections and its view, and takes them', async () => {
	await open();
	correct(ann);
	click({ type: 'floor', floor: 3 });
	await rest();
	await open();
	expect(viewOf(useChoices.getState())).toEqual(initialView);
	expect(useResults.getState().recalled).toMatchObject({
		name: 'a.txt',
		isSameFile: true,
		corrections: [ann],
		lost: [],
	});
	restoreRecalled();
	const { selection, corrections } = viewOf(useChoices.getState());
	expect(selection).toEqual({ type: 'floor', floor: 3 });
	expect(corrections).toEqual([ann]);
	expect(useResults.getState().recalled).toBeNull();
});

test('an offer that nobody answers loses nothing', async () => {
	await open();
	correct(ann);
	await rest();
	await open();
	click({ type: 'floor', floor: 1 });
	await rest();
	await open();
	expect(useResults.getState().recalled).toMatchObject({ corrections: [ann] });
	dismissRecalled();
	click({ type: 'floor', floor: 1 });
	await rest();
	await open();
	expect(useResults.getState().recalled).toMatchObject({ corrections: [ann], view: { floor: ['1'] } });
});

test('a longer save is offered what still fits', async () => {
	await open();
	correct(ann);
	correct({ type: 'author', floor: 4, handle: 'bob' });
	await rest();
	await open([...texts.slice(0, 4), 'changed', 'five', 'six']);
	expect(useResults.getState().recalled).toMatchObject({
		isSameFile: false,
		corrections: [ann],
		lost: [{ floor: 4 }],
		view: null,
		lostParts: [],
	});
});

test('a longer save is offered the view of the earlier one, where its floors are now, and takes it', async () => {
	await open();
	click({ type: 'floor', floor: 3 });
	useChoices.setState({ range: [1, 3] });
	await rest();
	// Floor 1 was deleted, two floors were added.
	await open([...texts.slice(0, 1), ...texts.slice(2), 'five', 'six']);
	expect(useResults.getState().recalled).toMatchObject({
		isSameFile: false,
		corrections: [],
		view: { floor: ['2'], floors: ['1-2'] },
		lostParts: [],
	});
	restoreRecalled();
	const { selection, range } = viewOf(useChoices.getState());
	expect(selection).toEqual({ type: 'floor', floor: 2 });
	expect(range).toEqual([1, 2]);
});

test('what of the view was about a floor that is gone is named', async () => {
	await open();
	click({ type: 'floor', floor: 4 });
	useChoices.setState({ showAs: 'table' });
	await rest();
	await open([...texts.slice(0, 4), 'changed', 'five', 'six']);
	expect(useResults.getState().recalled).toMatchObject({ view: { 'show-as': ['table'] }, lostParts: ['selection'] });
});

test('somebody who is in the thread only since a correction is selected again', async () => {
	const { floors } = await open();
	expect(floors.length).toBe(5);
	correct({ ...ann, handle: 'zoe' });
	useChoices.setState({ selection: { type: 'people', people: [personId(handleKey('zoe'))] } });
	await rest();
	await open();
	restoreRecalled();
	expect(viewOf(useChoices.getState()).selection).toEqual({ type: 'people', people: ['p:zoe'] });
});

test('what was taken back is not offered', async () => {
	await open();
	correct(ann);
	await rest();
	takeBack('author:2');
	await rest();
	await open();
	expect(useResults.getState().recalled).toBeNull();
});

test('what is done last is written although another thread is opened at once', async () => {
	await open();
	correct(ann);
	await open([...texts, 'another']);
	expect(useResults.getState().recalled).toMatchObject({ corrections: [ann] });
});

describe('two tabs on one thread', () => {
	const bob = { type: 'author', floor: 4, handle: 'bob' } as const;

	/** What the other tab stores, and that it tells so; until it is heard here. */
	async function otherTabStores(...changed: readonly (readonly [string, Correction | null])[]): Promise<void> {
		const file = { hash: useResults.getState().reading?.source.hash ?? '', name: 'a.txt', title: null };
		await memoryOf(store).noteCorrections(file, new Map(changed));
		const other = new BroadcastChannel('loutu-memory');
		const heard = new Promise<void>((resolve) => {
			const end = useResults.subscribe(() => {
				end();
				resolve();
			});
		});
		other.postMessage(file.hash);
		await heard;
		other.close();
	}

	const keeping = (subject: string) => keepingOf(subject, useJournal.getState(), useResults.getState(), false);
	const corrections = () => viewOf(useChoices.getState()).corrections;

	test('what the other corrects is said here, and taken over', async () => {
		await open();
		correct(ann);
		await rest();
		await otherTabStores(['author:4', bob]);
		expect(useResults.getState().otherTab).toEqual(new Map([['author:4', bob]]));
		expect(keeping('author:2')).toBe('stored');
		takeOtherTab();
		expect(corrections()).toEqual([ann, bob]);
		await rest();
		expect(useResults.getState().otherTab).toBeNull();
	});

	test('what the other says otherwise or takes back is no longer said to be stored, until one of both is chosen', async () => {
		await open();
		correct(ann);
		correct(bob);
		await rest();
		await otherTabStores(['author:2', { ...ann, handle: 'cat' }], ['author:4', null]);
		expect([keeping('author:2'), keeping('author:4')]).toEqual(['here-only', 'here-only']);
		keepOwn();
		expect([keeping('author:2'), keeping('author:4')]).toEqual(['saving', 'saving']);
		await rest();
		expect([keeping('author:2'), keeping('author:4')]).toEqual(['stored', 'stored']);
		expect(useResults.getState().otherTab).toBeNull();
		await otherTabStores(['author:2', { ...ann, handle: 'cat' }], ['author:4', null]);
		takeOtherTab();
		expect(corrections()).toEqual([{ ...ann, handle: 'cat' }]);
		await rest();
		expect(keeping('author:2')).toBe('stored');
		await open();
		expect(useResults.getState().recalled).toMatchObject({ corrections: [{ ...ann, handle: 'cat' }] });
	});
});

test('what a link brings along overwrites nothing until the offer is answered', async () => {
	const storedNow = () => Array.from(store.records).filter(([key]) => key.startsWith('correction:'));
	await open();
	correct(ann);
	await rest();
	await open(texts, [{ ...ann, handle: 'cat' }]);
	expect(useResults.getState().recalled).toMatchObject({ corrections: [ann] });
	expect(storedNow()).toMatchObject([[expect.stringMatching(/author:2$/), { correction: ann }]]);
	dismissRecalled();
	await rest();
	expect(storedNow()).toMatchObject([[expect.stringMatching(/author:2$/), { correction: { handle: 'cat' } }]]);
});

test('nothing is written once nothing is to be remembered', async () => {
	setRemembering(false);
	await open();
	correct(ann);
	await rest();
	expect(store.records.size).toBe(0);
});

test('nor where that is asked for while the thread is being looked up', async () => {
	let fingerprinted = (_: unknown) => {};
	const worker = new ThreadHolder();
	const outcome = await worker.read([{ name: 'a.txt', from: new Blob([texts.join(separator)]) }], () => {});
	if (!outcome.ok) throw new Error(outcome.error.code);
	const prints = new Promise((resolve) => {
		fingerprinted = resolve;
	});
	useResults.setState({
		thread: openThreadOf(worker, { fingerprints: () => prints as never }),
		reading: outcome.value.reading,
		recalled: null,
	});
	await rest();
	setRemembering(false);
	fingerprinted(await worker.fingerprints());
	await rest();
	expect(store.records.size).toBe(0);
});

test('of a file that holds several threads, each has what is remembered of itself', async () => {
	const two = [...texts.slice(0, 4), `four\n### Boots\n\npost`, 'one', '@bob #1 two', 'three', 'more'];
	const first = await open(two, [], '1');
	correct(ann);
	await rest();
	const second = await open(two, [], '2');
	expect(second.source.hash).toBe(first.source.hash);
	expect([first.title, second.title]).toEqual(['title', 'Boots']);
	expect(useResults.getState().recalled).toBeNull();
	await open(two, [], '1');
	expect(useResults.getState().recalled?.corrections).toEqual([ann]);
});

test('no text of the thread is in what is stored', async () => {
	await open(texts.map((text) => `${text} and some words of its own`));
	correct(ann);
	await rest();
	expect(store.records.size).toBe(3);
	expect(JSON.stringify(Array.from(store.records))).not.toContain('words of its own');
});

test.each([
	['QuotaExceededError', 'full'],
	['SecurityError', 'denied'],
])('storage that fails (%s) is said and does no harm', async (name, code) => {
	store.problem = name;
	await open();
	correct(ann);
	await rest();
	expect(useResults.getState().memoryProblem).toEqual({ code, message: 'no' });
	expect(viewOf(useChoices.getState()).corrections).toEqual([ann]);
});

test('what was searched for is not remembered', async () => {
	await open();
	useChoices.setState({ find: 'secret', hitsOnly: true });
	click({ type: 'floor', floor: 3 });
	await rest();
	expect(JSON.stringify(Array.from(store.records))).toContain('view');
	expect(JSON.stringify(Array.from(store.records))).not.toContain('secret');
});
