import { describe, expect, test } from 'vitest';
import {
	defaultOptions,
	presetIds,
	presetOf,
	presets,
	readOptions,
	withPart,
	withTheme,
} from '../../src/export/figure-options.ts';

describe('what was chosen last time', () => {
	test('is read back', () => {
		const chosen = { ...defaultOptions, names: 12, size: presets.column, fileType: 'svg' as const };
		expect(readOptions(JSON.stringify(chosen))).toEqual(chosen);
	});

	test.each([
		['nothing', null],
		['no JSON', '{'],
		['another shape', '[]'],
		['a size of nothing', JSON.stringify({ ...defaultOptions, size: { ...presets.post, width: 0 } })],
		['a size that is no number', JSON.stringify({ ...defaultOptions, size: { ...presets.post, width: null } })],
		['an unknown part', JSON.stringify({ ...defaultOptions, parts: ['map'] })],
	])('falls back to the defaults: %s', (_, stored) => {
		expect(readOptions(stored)).toEqual(defaultOptions);
	});
});

test('a size is told to be a preset only while all of it is', () => {
	expect(presetIds.map((id) => presetOf({ ...presets[id] }))).toEqual([...presetIds]);
	expect(presetOf({ ...presets.post, width: 1201 })).toBeNull();
	expect(presetOf({ ...presets.post, text: 13 })).toBeNull();
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
