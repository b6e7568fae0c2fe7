import { expect, test } from 'vitest';
import { isTyped, movedBy, typedTo } from '../../../src/views/people/moves.ts';

test('arrows go a row, pages ten, Home and End to the ends, none of them beyond', () => {
	const to = (key: string, at: number) => movedBy(key, at, 30);
	expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => to(key, 15))).toEqual([
		16, 14, 25, 5, 0, 29,
	]);
	expect(['ArrowDown', 'PageDown', 'End'].map((key) => to(key, 29))).toEqual([29, 29, 29]);
	expect(['ArrowUp', 'PageUp'].map((key) => to(key, 0))).toEqual([0, 0]);
	expect(to('Enter', 3)).toBeNull();
	expect(movedBy('End', 0, 0)).toBeNull();
});

test('a letter goes to the next name that begins with it, round to the first; more letters may stay', () => {
	const names = ['Ann', 'bob', 'Amy', 'Cat'];
	expect(typedTo('a', names, 0)).toBe(2);
	expect(typedTo('A', names, 2)).toBe(0);
	expect(typedTo('am', names, 2)).toBe(2);
	expect(typedTo('b', names, 1)).toBe(1);
	expect(typedTo('x', names, 1)).toBeNull();
	expect(typedTo('x', [], 0)).toBeNull();
});

test('letters and digits are typed alone, not with Ctrl, and keys that move or act are not', () => {
	const key = (name: string, held = {}) =>
		isTyped({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...held });
	expect(['a', 'Z', '7', '_', '楼'].map((name) => key(name))).toEqual([true, true, true, true, true]);
	expect([' ', 'Enter', '/', '@', '?', 'ArrowUp'].map((name) => key(name))).toEqual(Array(6).fill(false));
	expect(key('z', { ctrlKey: true })).toBe(false);
});
