import { expect, test } from 'vitest';
import { originalAddress } from '../../src/model/original.ts';
import type { Source } from '../../src/model/reading.ts';

const source: Source = { name: 'a.html', format: 'v2ex-page', hash: null, address: 'https://www.v2ex.com/t/77' };

test('a floor of V2EX stands on the page of its number, the opening post at the topic itself', () => {
	expect(originalAddress(source, { number: 0, id: null })).toBe('https://www.v2ex.com/t/77');
	expect(originalAddress(source, { number: 100, id: '5' })).toBe('https://www.v2ex.com/t/77?p=1#r_5');
	expect(originalAddress(source, { number: 101, id: '6' })).toBe('https://www.v2ex.com/t/77?p=2#r_6');
});

test('other addresses, and floors without an id, have none', () => {
	expect(originalAddress(source, { number: 1, id: null })).toBeNull();
	expect(originalAddress(source, { number: 1, id: '"><script>' })).toBeNull();
	for (const address of [null, 'javascript:alert(1)', 'https://a.example/t/1', 'https://www.v2ex.com/t/1?x']) {
		expect(originalAddress({ ...source, address }, { number: 0, id: null })).toBeNull();
	}
});
