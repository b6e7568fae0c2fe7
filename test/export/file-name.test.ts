import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../../src/export/save.ts';

test('a name is never hidden or a path', () => {
	expect(fileName(' ./.. ', 'png')).toBe('loutu.png');
	expect(fileName('\u0000.hidden', 'png')).toBe('hidden.png');
	expect(fileName('the end…..', 'png')).toBe('the end….png');
});

test('no name shows its characters in another order', () => {
	expect(fileName('photo\u202Egnp.exe', 'svg')).toBe('photo gnp.exe.svg');
});

test.each(['con', 'NUL', 'com1', 'LPT¹', 'aux.notes', 'CON .x'])('%s names a device on Windows', (title) => {
	expect(fileName(title, 'json')).toBe(`loutu ${title}.json`);
});

test.each(['console', 'com10', 'nullable'])('%s names none', (title) => {
	expect(fileName(title, 'json')).toBe(`${title}.json`);
});

test('a long title is cut between characters as people see them', () => {
	expect(fileName('楼'.repeat(1000), 'svg')).toBe(`${'楼'.repeat(60)}.svg`);
	expect(fileName('👨‍👩‍👧'.repeat(100), 'svg')).toMatch(/^(👨‍👩‍👧)+\.svg$/u);
	expect(fileName(`a${'\u0301'.repeat(5000)}`, 'svg')).toBe('loutu.svg');
});

test('every name has room in a directory and ends in one dot', () => {
	const title = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 200 }),
		fc.string({ unit: 'grapheme', maxLength: 200 }),
	);
	fc.assert(
		fc.property(title, (text) => {
			const name = fileName(text, 'json');
			expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
			expect(name).not.toMatch(/[. ]\.json$|\p{Cs}/u);
		}),
	);
});
