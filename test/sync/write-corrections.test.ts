import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Correction } from '../../src/model/correction.ts';
import { correct, takeBack } from '../../src/store/actions.ts';
import { useChoices } from '../../src/store/choices.ts';
import {
	followJournal,
	keepingOf,
	keepingOfAll,
	setRemembering,
	startJournal,
	tryAgain,
	useJournal,
} from '../../src/store/journal.ts';
import { useResults } from '../../src/store/results.ts';
import { followSteps, redo, startSteps, undo } from '../../src/store/undo.ts';
import { memoryOf } from '../../src/sync/memory/memory.ts';
import { writeCorrections } from '../../src/sync/write-corrections.ts';
import { initialView } from '../../src/view/view.ts';
import { type FakeStore, fakeStore } from '../support/fake-store.ts';

const ann: Correction = { type: 'author', floor: 2, handle: 'ann' };
const bob: Correction = { type: 'author', floor: 4, handle: 'bob' };
let store: FakeStore;
let written: string[];
let ends: (() => void)[] = [];

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	store = fakeStore();
	written = [];
	setRemembering(true);
	useJournal.setState({ unstored: [] });
	useResults.setState({ memoryProblem: null });
	open('aa');
	ends = [followJournal(), followSteps(), writeCorrections(memoryOf(store), ({ hash }) => written.push(hash))];
});
afterEach(() => {
	for (const end of ends) end();
	useResults.setState({ thread: null, reading: null });
	vi.useRealTimers();
});

/** As the page does: results first, then the journal and the choices that go with them. `hash`: null where nobody knows it. */
function open(hash: string | null, corrections: readonly Correction[] = [], pseudonyms = false): void {
	const reading = { source: { hash, name: `${hash}.txt` }, title: null };
	useResults.setState({ thread: {}, reading, origin: null } as never);
	const view = { ...initialView, corrections, pseudonyms };
	startJournal(view);
	useChoices.setState(view);
	startSteps();
}

/** Until all that is done without waiting for a time is done. */
async function settled(): Promise<void> {
	for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

function keeping(subject: string): string {
	const { pseudonyms } = useChoices.getState();
	return keepingOf(subject, useJournal.getState(), useResults.getState(), pseudonyms);
}

const keepingAll = () => keepingOfAll(useJournal.getState(), useResults.getState(), useChoices.getState());

/** What is stored of a file, by subject. */
function stored(hash = 'aa'): unknown[] {
	const prefix = `correction:${hash}:`;
	return [...store.records].flatMap(([key, record]) => {
		return key.startsWith(prefix) ? [[key.slice(prefix.length), (record as { correction: unknown }).correction]] : [];
	});
}

test('a correction is being saved in the turn in which it is made, and stored without waiting for any time', async () => {
	expect(keepingAll()).toBeNull();
	correct(ann);
	expect([keeping('author:2'), keepingAll()]).toEqual(['saving', 'saving']);
	await settled();
	expect([keeping('author:2'), keepingAll()]).toEqual(['stored', 'stored']);
	expect(stored()).toEqual([['author:2', ann]]);
	expect(store.records.get('thread:aa')).toMatchObject({ name: 'aa.txt', floors: [] });
	expect(written).toEqual(['aa']);
});

test('taking back, undoing and redoing are stored as well', async () => {
	correct(ann);
	correct(bob);
	await settled();
	takeBack('author:2');
	expect(keeping('author:2')).toBe('saving');
	await settled();
	expect(stored()).toEqual([
		['author:2', null],
		['author:4', bob],
	]);
	undo();
	undo();
	expect([keeping('author:2'), keeping('author:4')]).toEqual(['saving', 'saving']);
	await settled();
	expect(stored()).toEqual([
		['author:2', ann],
		['author:4', null],
	]);
	redo();
	await settled();
	expect(stored()).toEqual([
		['author:2', ann],
		['author:4', bob],
	]);
});

test('what is done during a write is stored by the next, all at once, the last on each subject', async () => {
	const changes = vi.spyOn(store, 'change');
	const release = store.hold();
	correct(ann);
	correct({ ...ann, handle: 'cat' });
	correct(bob);
	correct({ ...ann, handle: 'dan' });
	await settled();
	expect(keepingAll()).toBe('saving');
	expect(stored()).toEqual([]);
	release();
	await settled();
	expect(stored()).toEqual([
		['author:2', { ...ann, handle: 'dan' }],
		['author:4', bob],
	]);
	expect(changes).toHaveBeenCalledTimes(2);
	expect(keepingAll()).toBe('stored');
});

test('what could not be stored says so, and is stored with what comes next or once there may be room', async () => {
	store.problem = 'QuotaExceededError';
	correct(ann);
	await settled();
	expect([keeping('author:2'), keepingAll()]).toEqual(['unsaved', 'unsaved']);
	expect(useResults.getState().memoryProblem?.code).toBe('full');
	store.problem = null;
	correct(bob);
	await settled();
	expect(stored().length).toBe(2);
	expect(keepingAll()).toBe('stored');
	expect(useResults.getState().memoryProblem).toBeNull();
	store.problem = 'QuotaExceededError';
	takeBack('author:2');
	await settled();
	expect(keeping('author:2')).toBe('unsaved');
	store.problem = null;
	tryAgain();
	await settled();
	expect(stored()[0]).toEqual(['author:2', null]);
});

test('what a later version has stored on a subject stays, and that one correction says that it is not stored', async () => {
	store.records.set('correction:aa:author:2', { version: 2, correction: 'new' });
	correct(ann);
	correct(bob);
	await settled();
	expect([keeping('author:2'), keeping('author:4')]).toEqual(['unsaved', 'stored']);
	expect(useResults.getState().memoryProblem?.code).toBe('later');
	expect(store.records.get('correction:aa:author:2')).toMatchObject({ version: 2 });
});

test('a browser that does not answer is said to be slow, until it does', async () => {
	const release = store.hold();
	correct(ann);
	await vi.advanceTimersByTimeAsync(9_000);
	expect(useResults.getState().memoryProblem).toBeNull();
	await vi.advanceTimersByTimeAsync(2_000);
	expect(useResults.getState().memoryProblem?.code).toBe('slow');
	expect(keeping('author:2')).toBe('saving');
	release();
	await settled();
	expect(useResults.getState().memoryProblem).toBeNull();
});

test('where nothing is to be remembered nothing is promised; once it is, what was corrected meanwhile is stored', async () => {
	setRemembering(false);
	correct(ann);
	await settled();
	expect([keeping('author:2'), keepingAll(), store.records.size]).toEqual(['here-only', 'here-only', 0]);
	setRemembering(true);
	expect(keeping('author:2')).toBe('saving');
	await settled();
	expect([keeping('author:2'), stored()]).toEqual(['stored', [['author:2', ann]]]);
});

test.each([
	['a file without a hash', () => open(null)],
	['pseudonyms', () => open('bb', [], true)],
])('nor is anything for %s', async (_, begin) => {
	begin();
	correct(ann);
	await settled();
	expect([keeping('author:2'), keepingAll(), store.records.size]).toEqual(['here-only', 'here-only', 0]);
});

test('what a link brings along is not said to be stored, until it is corrected here', async () => {
	open('bb', [ann, bob]);
	await settled();
	expect([keeping('author:2'), keepingAll(), store.records.size]).toEqual(['here-only', 'here-only', 0]);
	correct({ ...ann, handle: 'cat' });
	await settled();
	expect([keeping('author:2'), keeping('author:4')]).toEqual(['stored', 'here-only']);
});

test('what is on its way arrives in its own file although another is opened', async () => {
	const release = store.hold();
	correct(ann);
	await settled();
	correct(bob);
	open('bb');
	expect(keepingAll()).toBeNull();
	release();
	await settled();
	expect(stored('aa').length).toBe(2);
	expect(stored('bb')).toEqual([]);
});
