import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trimLines, withoutEndBlanks } from '../../src/formats/v2ex/paragraph.ts';

const anyText = fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\n') });

test('lines lose their blanks at both ends, the text its empty lines', () => {
	fc.assert(
		fc.property(anyText, (text) => {
			const expected = text.replace(/[ \t]*\n[ \t]*/g, '\n').replace(/^[ \t\n]+|[ \t\n]+$/g, '');
			expect(trimLines(text)).toBe(expected);
			expect(withoutEndBlanks(text)).toBe(text.replace(/[ \t]+$/, ''));
		}),
	);
});

test('a run of blanks is gone through once', () => {
	const blanks = ' '.repeat(2_000_000);
	expect(trimLines(`a${blanks}b${blanks}`)).toBe(`a${blanks}b`);
});
