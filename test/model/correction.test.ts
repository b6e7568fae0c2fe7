import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	type Correction,
	correctionOn,
	inStableOrder,
	subjectOf,
	withCorrection,
	withoutSubject,
} from '../../src/model/correction.ts';
import { readCorrections } from '../../src/model/correction-schema.ts';
import { correction, corrections } from '../fixtures/corrections.ts';

test('a later one on the same subject replaces the earlier, whatever was said besides', () => {
	fc.assert(
		fc.property(corrections, correction, correction, (given, first, second) => {
			const both = withCorrection(withCorrection(given, first), second);
			expect(correctionOn(both, subjectOf(second))).toEqual(second);
			expect(new Set(both.map(subjectOf)).size).toBe(both.length);
			if (subjectOf(first) === subjectOf(second)) expect(both).toEqual(withCorrection(given, second));
			else expect(correctionOn(both, subjectOf(first))).toEqual(first);
		}),
	);
});

test('who wrote a floor and who did not is one subject, what it answers another, handles compare without case', () => {
	const author: Correction = { type: 'author', floor: 3, handle: 'ann' };
	const given = withCorrection([author], { type: 'not-author', floor: 3, handles: ['ann'] });
	expect(given.map(({ type }) => type)).toEqual(['not-author']);
	const answers: Correction = { type: 'answers', floor: 3, targets: [] };
	expect(withCorrection(given, answers)).toHaveLength(2);
	expect(subjectOf({ type: 'same-person', handle: 'Ann', as: 'bob' })).toBe(
		subjectOf({ type: 'same-person', handle: 'ANN', as: 'cat' }),
	);
	expect(withoutSubject([author, answers], subjectOf(author))).toEqual([answers]);
});

test('their order depends on nothing but what they say', () => {
	fc.assert(
		fc.property(corrections, fc.infiniteStream(fc.double({ noNaN: true })), (given, keys) => {
			const shuffled = given
				.map((each) => ({ each, key: keys.next().value }))
				.sort((a, b) => a.key - b.key)
				.map(({ each }) => each);
			expect(inStableOrder(shuffled)).toEqual(given);
		}),
	);
});

test('data that is no correction of this version is kept apart as it is', () => {
	const later = [{ type: 'mood', floor: 1 }, { type: 'author', floor: -1, handle: 'ann' }, {}];
	const known = { type: 'answers', floor: 2, targets: [1] };
	expect(readCorrections([later[0] ?? {}, known, ...later.slice(1)])).toEqual({ corrections: [known], unread: later });
});
