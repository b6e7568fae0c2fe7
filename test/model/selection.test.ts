import { describe, expect, test } from 'vitest';
import { personId } from '../../src/model/graph.ts';
import { type Selection, select, type Target } from '../../src/model/selection.ts';
import { handleKey } from '../../src/model/thread.ts';

const ann = personId(handleKey('Ann'));
const bob = personId(handleKey('bob'));
const onAnn: Target = { type: 'person', person: ann };
const onBob: Target = { type: 'person', person: bob };
const people = (...ids: (typeof ann)[]): Selection => ({ type: 'people', people: ids });

describe('a click', () => {
	test('selects, whatever was selected', () => {
		expect(select(null, onAnn, false)).toEqual(people(ann));
		expect(select({ type: 'floor', floor: 3 }, onAnn, false)).toEqual(people(ann));
		expect(select(people(ann, bob), onAnn, false)).toEqual(people(ann));
	});

	test('lets go of what alone was selected', () => {
		expect(select(people(ann), onAnn, false)).toBeNull();
		expect(select({ type: 'floor', floor: 3 }, { type: 'floor', floor: 3 }, false)).toBeNull();
		expect(select({ type: 'ties', ties: ['a'] }, { type: 'ties', ties: ['a'] }, false)).toBeNull();
	});

	test('on nothing lets go of everything', () => {
		expect(select(people(ann, bob), null, true)).toBeNull();
	});
});

describe('a click that adds', () => {
	test('lets a person join and leave', () => {
		expect(select(people(ann), onBob, true)).toEqual(people(ann, bob));
		expect(select(people(ann, bob), onAnn, true)).toEqual(people(bob));
		expect(select(people(ann), onAnn, true)).toBeNull();
	});

	test('starts anew where no people are selected', () => {
		expect(select({ type: 'floor', floor: 3 }, onAnn, true)).toEqual(people(ann));
	});
});
