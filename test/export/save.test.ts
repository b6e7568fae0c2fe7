import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../../src/export/save.ts';
import { wrap } from '../../src/export/wrap.ts';

test.each([
	['谁回复了谁', '谁回复了谁.svg'],
	['a/b:c*d?"e"<f>|g', 'a b c d e f g.svg'],
	['...', 'loutu.svg'],
	['', 'loutu.svg'],
	['CON', 'loutu CON.svg'],
	['line\nbreak\u0000', 'line break.svg'],
])('%j becomes %j', (title, name) => expect(fileName(title, 'svg')).toBe(name));

test('no title makes a name that a system refuses', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
			const name = fileName(title, 'png');
			expect(name).not.toMatch(/[\p{Cc}/\\:*?"<>|]/u);
			expect(name).toMatch(/^[^.\s].*\.png$/su);
			expect(Array.from(new Intl.Segmenter().segment(name)).length).toBeLessThanOrEqual(70);
		}),
	);
});

test('lines are no wider than asked, and lose no words', () => {
	const measure = (text: string) => text.length * 10;
	fc.assert(
		fc.property(fc.array(fc.constantFrom('word', '词', '回复', 'a', '，'), { maxLength: 60 }), (words) => {
			const text = words.join(' ');
			const lines = wrap(text, 100, 12, measure);
			for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(100);
			expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
		}),
	);
});
