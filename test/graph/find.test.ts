import { describe, expect, test } from 'vitest';
import { findCalled, findNamed, isCommandMeant, namedFloor } from '../../src/graph/find.ts';
import { type Person, personId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';

const person = (handle: string, activity: number): Person => ({
	id: personId(handleKey(handle)),
	handle,
	key: handleKey(handle),
	floors: Array.from({ length: activity }, (_, index) => index),
	inDegree: 0,
	outDegree: activity,
	firstFloor: 0,
});

describe('people', () => {
	const people = [person('Banana', 1), person('anna', 2), person('Ann', 9), person('bob', 5)];
	const found = (typed: string, most = 10) => findCalled(people, typed, most).map(({ handle }) => handle);

	test('whose handle begins with what is typed come first, then the busier', () => {
		expect(found('ann')).toEqual(['Ann', 'anna']);
		expect(found('AN')).toEqual(['Ann', 'anna', 'Banana']);
		expect(found(' @b ')).toEqual(['bob', 'Banana']);
	});
	test('all of them where nothing is typed, and never more than asked for', () => {
		expect(found('')).toEqual(['Ann', 'bob', 'anna', 'Banana']);
		expect(found('', 2)).toEqual(['Ann', 'bob']);
		expect(found('zoe')).toEqual([]);
	});
});

test.each([
	['12', 12],
	['#12', 12],
	[' 12楼 ', 12],
	['12L', 12],
	['12#', 12],
	['0', 0],
	['', null],
	['12 x', null],
	['ann12', null],
	['1234567890', null],
])('%j names floor %j', (typed, floor) => expect(namedFloor(typed)).toBe(floor));

test('a command holds every word typed', () => {
	const all = [{ name: 'Show as matrix' }, { name: 'Show as table of ties' }, { name: '深色主题' }];
	expect(findNamed(all, 'show tie')).toEqual([all[1]]);
	expect(findNamed(all, '主题')).toEqual([all[2]]);
	expect(findNamed(all, '')).toEqual(all);
});

test('a command is meant where its name begins with what is typed and no handle does', () => {
	const people = [person('learnshare', 3), person('Openly', 1)];
	const commands = [{ name: 'Copy the share link' }, { name: 'Share…' }, { name: 'Open a file' }];
	const meant = (typed: string) =>
		isCommandMeant({ people: findCalled(people, typed, 9), commands: findNamed(commands, typed) }, typed);
	expect(findNamed(commands, 'share').map(({ name }) => name)).toEqual(['Share…', 'Copy the share link']);
	expect(['share', 'SHA', 'Open a'].map(meant)).toEqual([true, true, true]);
	expect(['', 'learn', 'open', 'link'].map(meant)).toEqual([false, false, false, false]);
});
