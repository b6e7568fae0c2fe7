import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTies, writeTies } from '../../src/view/selection.ts';

const tie = fc.oneof(
	fc
		.tuple(
			fc.nat({ max: 99 }).map((floor) => `f:${floor}`),
			fc.constantFrom('mention', 'op'),
			fc.constantFrom('p:a', 'p:"b\\'),
		)
		.map((parts) => JSON.stringify(parts)),
	fc.tuple(fc.string(), fc.string(), fc.string()).map((parts) => JSON.stringify(parts)),
	fc.string({ minLength: 1 }),
);

test('gives back the ties, in their order', () => {
	fc.assert(
		fc.property(fc.uniqueArray(tie, { maxLength: 12 }), (ties) => {
			expect(readTies(writeTies(ties))).toEqual(ties);
		}),
	);
});

test('hundreds of floors of unknown author to one person make one short text', () => {
	const ties = Array.from({ length: 500 }, (_, n) => JSON.stringify([`f:${n + 1000}`, 'mention', 'p:ann']));
	const texts = writeTies(ties);
	expect(texts).toHaveLength(1);
	expect(texts[0]?.length).toBeLessThan(2_600);
});

test('another kind, another person and people are told apart', () => {
	const ties = ['["f:1","mention","p:a"]', '["f:2","op","p:a"]', '["f:3","op","p:b"]', '["p:c","op","p:b"]'];
	expect(writeTies(ties)).toEqual(ties);
});
