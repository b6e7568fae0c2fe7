import { expect, test } from 'vitest';
import type { InboxItem } from '../../../src/model/reading.ts';
import { begun, countOf, next, noSitting, previous, questionAt } from '../../../src/views/corrections/questions.ts';

const item = (floor: number): InboxItem => ({
	type: 'author',
	subject: `author:${floor}`,
	floor,
	gain: 1,
	best: 0.5,
	candidates: [],
});
const inbox = [1, 2, 3].map(item);
const none = () => false;
const floorAt = (sitting: typeof noSitting) => questionAt(sitting)?.floor ?? null;

test('questions are counted as they are skipped, and lead back', () => {
	const first = begun(noSitting, inbox);
	expect([floorAt(first), countOf(first, inbox)]).toEqual([1, [1, 3]]);
	expect(previous(first)).toBeNull();
	const second = next(first, inbox, none);
	expect([floorAt(second), countOf(second, inbox)]).toEqual([2, [2, 3]]);
	const back = previous(second) ?? noSitting;
	expect([floorAt(back), countOf(back, inbox)]).toEqual([1, [1, 3]]);
	expect(next(back, inbox, none)).toEqual(second);
});

test('those skipped come back after the last, those answered do not', () => {
	const isAnswered = (subject: string) => subject === 'author:2';
	const second = next(begun(noSitting, inbox), inbox, none);
	const left = inbox.filter(({ subject }) => !isAnswered(subject));
	const third = next(second, left, isAnswered);
	expect([floorAt(third), countOf(third, left)]).toEqual([3, [3, 3]]);
	expect(floorAt(next(third, left, isAnswered))).toBe(1);
	expect(floorAt(previous(third) ?? noSitting)).toBe(2);
});

test('what an answer settles is not asked any more, and new questions come', () => {
	const first = begun(noSitting, inbox);
	const after = [item(9), item(3)];
	const onward = next(first, after, (subject) => subject === 'author:1');
	expect([floorAt(onward), countOf(onward, after)]).toEqual([9, [2, 3]]);
});

test('with every question answered none is asked, until a new one comes; the way back stays', () => {
	const only = begun(noSitting, [item(1)]);
	const done = next(only, [], () => true);
	expect([floorAt(done), countOf(done, [])]).toEqual([null, [1, 1]]);
	expect(floorAt(previous(done) ?? noSitting)).toBe(1);
	expect(floorAt(begun(done, [item(4)]))).toBe(4);
	expect(next(only, [item(1)], none)).toEqual(only);
});
