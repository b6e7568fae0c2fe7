import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Measure } from '../../src/charts/chart.ts';
import { wrap } from '../../src/export/wrap.ts';

/** One pixel for each code unit. */
const measure: Measure = (text) => text.length;
const wrapped = (text: string, width: number) => wrap(text, width, 12, measure);

test('lines break between words', () => {
	expect(wrapped('one two three', 7)).toEqual(['one two', 'three']);
});

test('nothing but spaces makes no line', () => {
	expect(wrapped('', 10)).toEqual([]);
	expect(wrapped('   ', 10)).toEqual([]);
});

test('an address with no room on a line of its own is broken between characters', () => {
	expect(wrapped('at aaaaaaaaaaaa', 5)).toEqual(['at aa', 'aaaaa', 'aaaaa']);
});

test('an emoji of several code points is not broken', () => {
	const family = '👨‍👩‍👧';
	expect(wrapped(family.repeat(3), family.length)).toEqual([family, family, family]);
});

test('punctuation stays with its word', () => {
	expect(wrapped('苹果，香蕉。', 5)).toEqual(['苹果，', '香蕉。']);
	expect(wrapped('苹果，香蕉', 2)).not.toContain('，香蕉');
	expect(wrapped('ab (cd)', 4)).toEqual(['ab', '(cd)']);
	expect(wrapped('floor #12', 7)).toEqual(['floor', '#12']);
});

test('every line fits and no visible character is lost', () => {
	const visible = (text: string) => text.replace(/\s+/g, '');
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 20, max: 40 }), (text, width) => {
			const lines = wrapped(text, width);
			expect(visible(lines.join(''))).toBe(visible(text));
			for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
		}),
	);
});
