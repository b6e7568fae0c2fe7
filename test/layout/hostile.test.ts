import { expect, test } from 'vitest';
import { pack } from '../../src/layout/pack.ts';

test('thousands of pairs find a place each, no two the same', () => {
	const pairs = Array.from({ length: 20_000 }, () => [
		{ x: -20, y: 0 },
		{ x: 20, y: 0 },
	]);
	const places = pack(pairs, 46).flat();
	expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(40_000);
});
