import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insideBox, insideLine } from '../../../src/charts/network/region.ts';

const coordinate = fc.integer({ min: -50, max: 50 });
const point = fc.record({ x: coordinate, y: coordinate });

test('a rectangle is the same from whichever corner it is drawn', () => {
	fc.assert(
		fc.property(point, point, point, (a, b, p) => {
			expect(insideBox(a, b)(p)).toBe(insideBox(b, a)(p));
			expect(insideBox(a, b)(a)).toBe(true);
		}),
	);
});

test('a line around a rectangle holds what the rectangle holds, off its rim', () => {
	fc.assert(
		fc.property(point, point, point, (a, b, at) => {
			const p = { x: at.x + 0.5, y: at.y + 0.5 };
			const corners = [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
			expect(insideLine(corners)(p)).toBe(insideBox(a, b)(p));
			expect(insideLine(corners.toReversed())(p)).toBe(insideBox(a, b)(p));
		}),
	);
});

test('a line that goes around twice holds its middle, and one that turns holds no notch', () => {
	const twice = [0, 1, 2, 3, 4, 5, 6, 7].map((step) => {
		const radius = step < 4 ? 10 : 6;
		return { x: radius * Math.cos((step * Math.PI) / 2), y: radius * Math.sin((step * Math.PI) / 2) };
	});
	expect(insideLine(twice)({ x: 0.3, y: 0.2 })).toBe(true);
	const notched = [
		{ x: 0, y: 0 },
		{ x: 10, y: 0 },
		{ x: 10, y: 10 },
		{ x: 5, y: 2 },
		{ x: 0, y: 10 },
	];
	expect(insideLine(notched)({ x: 5, y: 8 })).toBe(false);
	expect(insideLine(notched)({ x: 1, y: 5 })).toBe(true);
	expect(insideLine([])({ x: 0, y: 0 })).toBe(false);
});
