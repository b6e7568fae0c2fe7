import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningsOf } from '../../src/worker/pseudonyms/text.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', '张', '\ud83d'), maxLength: 6 });

test('finds every word that a text begins with at a place, the longest first', () => {
	fc.assert(
		fc.property(fc.array(letters.filter((word) => word !== '')), letters, fc.nat(6), (words, text, at) => {
			const begins = [...new Set(words)].filter((word) => text.startsWith(word, at));
			expect(beginningsOf(words)(text, at)).toEqual(begins.sort((a, b) => b.length - a.length));
		}),
	);
});
