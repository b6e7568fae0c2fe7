import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, originOf } from '../../src/search/fold.ts';

/** What is hard about folding: marks, ligatures, half width, letters that compose, halves of characters. */
const hard = fc.array(
	fc.oneof(
		{ weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
		fc.constantFrom(
			'é',
			'\u0301',
			'ﬁ',
			'ß',
			'İ',
			'Σ',
			'ς',
			'ｶ',
			'\uff9e',
			'\u3099',
			'가',
			'ᄀ',
			'ᅡ',
			'ᆨ',
			'ㅋ',
			'ﾡ',
			'ￂ',
		),
		fc.constantFrom('你', '，', 'Ａ', '…', '\u3000', '\n', 'ﷺ', '👍', '👍🏽', '❤️', '\ud83d', '½', '゜', 'ヿ'),
	),
	{ maxLength: 12 },
);
const text = hard.map((parts) => parts.join(''));

function foldedAsAWhole(given: string): string {
	const signs = Array.from(given.normalize('NFKC').toUpperCase(), (sign) => sign.toLowerCase());
	return signs.join('').normalize('NFKC').replace(/\s/g, ' ');
}

describe('folding', () => {
	test('piece by piece gives what folding all at once gives', () => {
		fc.assert(
			fc.property(text, (given) => {
				expect(fold(given).text).toBe(foldedAsAWhole(given));
			}),
			{ numRuns: 2_000 },
		);
	});

	test('is the same however often it is done', () => {
		fc.assert(
			fc.property(text, (given) => {
				expect(fold(fold(given).text).text).toBe(fold(given).text);
			}),
		);
	});

	test('every passage leads back to one of the original that folds to something that holds it', () => {
		fc.assert(
			fc.property(text, fc.nat(), fc.nat(), (given, a, b) => {
				const folded = fold(given);
				if (folded.text === '') return;
				const [start, last] = [a % folded.text.length, b % folded.text.length].sort((x, y) => x - y) as [
					number,
					number,
				];
				const origin = originOf(folded, start, last + 1);
				expect(fold(given.slice(origin.start, origin.end)).text).toContain(folded.text.slice(start, last + 1));
			}),
			{ numRuns: 2_000 },
		);
	});

	test('what is taken for plain folds unit by unit, whatever plain sign is beside it', () => {
		const plain: string[] = [];
		for (let code = 0; code < 0x20000; code++) {
			const sign = String.fromCodePoint(code);
			if (fold(sign).origins === null) plain.push(sign);
		}
		expect(plain.length).toBeGreaterThan(32_000);
		const wrong = plain.filter((sign) => foldedAsAWhole(sign).length !== sign.length);
		expect(wrong).toEqual([]);
		const all = plain.join('');
		expect(fold(all).origins).toBeNull();
		expect(fold(all).text).toBe(foldedAsAWhole(all));
	});

	test.each([
		['ＡＰＩ', 'api'],
		['ｶﾞ', 'ガ'],
		['Ἀχιλλεύς', 'ἀχιλλεύσ'],
		['第１２楼', '第12楼'],
		['e\u0301', 'é'],
	])('%s is %s', (given, expected) => {
		expect(fold(given).text).toBe(expected);
	});
});
