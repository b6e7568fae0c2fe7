import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Disc, separate } from '../../src/lib/separate.ts';

/** How far the two that lie deepest in each other still do. */
function deepest(discs: readonly Disc[], places: readonly { x: number; y: number }[]): number {
	let deep = 0;
	for (const [one, a] of places.entries()) {
		for (const [other, b] of places.entries()) {
			if (other <= one) continue;
			const room = (discs[one]?.radius ?? 0) + (discs[other]?.radius ?? 0);
			deep = Math.max(deep, room - Math.hypot(a.x - b.x, a.y - b.y));
		}
	}
	return deep;
}

const disc = fc.record({
	x: fc.double({ min: -500, max: 500, noNaN: true }),
	y: fc.double({ min: -500, max: 500, noNaN: true }),
	radius: fc.double({ min: 0, max: 30, noNaN: true }),
});

describe('discs are parted', () => {
	test('whatever their sizes: a large one among small ones, and all of them in one place', () => {
		const large = { x: 0, y: 0, radius: 60 };
		const small = Array.from({ length: 40 }, (_, index) => ({ x: index - 20, y: index % 3, radius: 3 }));
		const discs = [...small, large];
		expect(deepest(discs, separate(discs, 60))).toBeLessThan(0.5);
		const heap = Array.from({ length: 30 }, () => ({ x: 7, y: 7, radius: 5 }));
		expect(deepest(heap, separate(heap, 60))).toBeLessThan(0.5);
	});

	test('and stay where they are if they do not overlap', () => {
		const discs = [0, 1, 2].map((index) => ({ x: index * 21, y: 0, radius: 10 }));
		expect(separate(discs, 40)).toEqual(discs.map(({ x, y }) => ({ x, y })));
	});

	test('in a row, in a column, at one point, none, and far apart', () => {
		for (const discs of [
			[],
			[{ x: 3, y: 4, radius: 0 }],
			Array.from({ length: 20 }, (_, index) => ({ x: 0, y: index * 1e6, radius: 0 })),
			Array.from({ length: 20 }, (_, index) => ({ x: index * 1e6, y: 0, radius: 1 })),
		]) {
			expect(separate(discs, 10)).toEqual(discs.map(({ x, y }) => ({ x, y })));
		}
	});

	test('the same way every time, the same number of places in the same order', () => {
		fc.assert(
			fc.property(fc.array(disc, { maxLength: 60 }), (discs) => {
				const places = separate(discs, 12);
				expect(separate(discs, 12)).toEqual(places);
				expect(places).toHaveLength(discs.length);
				for (const place of places) expect(Number.isFinite(place.x + place.y)).toBe(true);
				expect(deepest(discs, places)).toBeLessThanOrEqual(deepest(discs, discs) + 1);
			}),
		);
	});
});
