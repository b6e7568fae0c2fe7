import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitText } from '../../src/charts/fit-text.ts';

/** Every UTF-16 unit is ten pixels wide, of whatever size. */
const measure = (text: string) => text.length * 10;
const shorten = (text: string, width: number) => fitText(text, width, 10, 400, measure);

test.each([
	['short', 50, 'short'],
	['shortened', 60, 'short…'],
	['a b c d', 50, 'a b…'],
	['谁回复了谁', 40, '谁回复…'],
	['👨‍👩‍👧‍👦 family', 60, '…'],
	['👨‍👩‍👧‍👦 family', 130, '👨‍👩‍👧‍👦…'],
	['', 0, ''],
])('%j in %i pixels is %j', (text, width, shown) => expect(shorten(text, width)).toBe(shown));

test('is the longest beginning that fits, whatever the text', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: 'grapheme-ascii', maxLength: 80 }),
			fc.integer({ min: 10, max: 500 }),
			(text, width) => {
				const shown = shorten(text, width);
				expect(measure(shown)).toBeLessThanOrEqual(width);
				if (shown === text) return;
				const kept = shown.slice(0, -1);
				expect(text.startsWith(kept)).toBe(true);
				const next = text.slice(kept.length).search(/\S/) + 1;
				const oneMore = text.slice(0, kept.length + next);
				expect(measure(`${oneMore}…`)).toBeGreaterThan(width);
			},
		),
	);
});

test('a text of a million characters is not measured as a whole', () => {
	const lengths: number[] = [];
	const counting = (text: string) => {
		lengths.push(text.length);
		return measure(text);
	};
	fitText('长'.repeat(1_000_000), 300, 12, 600, counting);
	expect(Math.max(...lengths)).toBeLessThan(1000);
});
