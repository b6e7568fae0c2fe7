import { describe, expect, test } from 'vitest';
import { defaultOptions, readOptions, withTheme } from '../../src/export/figure-options.ts';
import { withPart } from '../../src/export/figure-parts.ts';
import { presets } from '../../src/export/presets.ts';

describe('what was chosen last time', () => {
	test('is read back', () => {
		const chosen = { ...defaultOptions, names: 12, size: presets.column.size, fileType: 'svg' as const };
		expect(readOptions(JSON.stringify(chosen))).toEqual(chosen);
	});

	test.each([
		['nothing', null],
		['no JSON', '{'],
		['another shape', '[]'],
		['a size of nothing', JSON.stringify({ ...defaultOptions, size: { ...presets.post.size, width: 0 } })],
		['a size that is no number', JSON.stringify({ ...defaultOptions, size: { ...presets.post.size, width: null } })],
		['an unknown part', JSON.stringify({ ...defaultOptions, parts: ['map'] })],
	])('falls back to the defaults: %s', (_, stored) => {
		expect(readOptions(stored)).toEqual(defaultOptions);
	});
});

test('dark figures do not stand on white', () => {
	const white = { ...defaultOptions, background: 'white' as const };
	expect(withTheme(white, 'dark')).toMatchObject({ theme: 'dark', background: 'theme' });
	expect(withTheme(white, 'light')).toEqual(white);
	const clear = { ...defaultOptions, background: 'transparent' as const };
	expect(withTheme(clear, 'dark')).toMatchObject({ theme: 'dark', background: 'transparent' });
});

test('parts stay in their order', () => {
	expect(withPart(['legend', 'title'], 'graph', true)).toEqual(['title', 'graph', 'legend']);
	expect(withPart(['title', 'graph'], 'graph', false)).toEqual(['title']);
	expect(withPart(['title'], 'title', true)).toEqual(['title']);
});
