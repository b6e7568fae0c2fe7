import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteFailed, noteSaved, noteStored, setRemembering, useJournal } from '../../src/store/journal.ts';
import { askToLeave, followLeaving, setDraft, useLeaving, wouldLose } from '../../src/store/leaving.ts';

const page = new EventTarget();
const unstored = {
	file: { hash: 'aa', name: 'a.txt', title: null },
	subject: 'author:2',
	correction: null,
	hasFailed: false,
} as const;
let end = () => {};

beforeEach(() => {
	useJournal.setState({ isOn: true, unstored: [] });
	useLeaving.setState({ drafts: new Set(), answer: null });
	end = followLeaving(page as never);
});
afterEach(() => end());

/** Whether the browser would ask now. */
function asks(): boolean {
	const event = new Event('beforeunload', { cancelable: true });
	page.dispatchEvent(event);
	return event.defaultPrevented;
}

test('the browser asks while a field is half filled in, and no longer once it is done with', () => {
	expect(asks()).toBe(false);
	setDraft('a', true);
	setDraft('b', true);
	setDraft('a', false);
	expect([asks(), wouldLose()]).toEqual([true, true]);
	setDraft('b', false);
	expect([asks(), wouldLose()]).toEqual([false, false]);
});

test('it asks while a correction is on its way, which no other thread would lose', () => {
	useJournal.setState({ unstored: [unstored] });
	expect([asks(), wouldLose()]).toEqual([true, false]);
	noteStored([unstored]);
	expect(asks()).toBe(false);
});

test('it asks about what could not be stored, until that is in a file; not where nobody wants it stored', () => {
	useJournal.setState({ unstored: [unstored] });
	noteFailed([unstored]);
	expect([asks(), wouldLose()]).toEqual([true, true]);
	setRemembering(false);
	expect([asks(), wouldLose()]).toEqual([false, false]);
	setRemembering(true);
	expect(asks()).toBe(true);
	noteSaved();
	expect([asks(), wouldLose()]).toEqual([false, false]);
});

test('the question is answered once, and a second one takes its place', async () => {
	setDraft('a', true);
	const first = askToLeave();
	const second = askToLeave();
	expect(await first).toBe(false);
	useLeaving.getState().answer?.(true);
	expect(await second).toBe(true);
	expect([useLeaving.getState().answer, asks()]).toEqual([null, false]);
});
