import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOf, traceDashes } from '../../../src/charts/network/dashes.ts';
import type { Curve } from '../../../src/charts/network/types.ts';
import type { Point } from '../../../src/model/graph.ts';

function dashesOf(curve: Curve, pattern: readonly [number, number]): (readonly [Point, Point])[] {
	const dashes: [Point, Point][] = [];
	let from: Point = { x: Number.NaN, y: Number.NaN };
	const pen = {
		moveTo: (x: number, y: number) => {
			from = { x, y };
		},
		lineTo: (x: number, y: number) => void dashes.push([from, { x, y }]),
	};
	traceDashes(pen, curve, pattern);
	return dashes;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const straight = (length: number): Curve => ({
	start: { x: 0, y: 0 },
	control: { x: length / 2, y: 0 },
	end: { x: length, y: 0 },
});

test('dashes and gaps along a straight line are as long as asked for', () => {
	const dashes = dashesOf(straight(30), [5, 3]);
	expect(dashes.map(([a, b]) => [a.x, b.x].map((x) => Math.round(x * 1000) / 1000))).toEqual([
		[0, 5],
		[8, 13],
		[16, 21],
		[24, 29],
	]);
});

test('the last dash ends where the curve does', () => {
	expect(dashesOf(straight(10), [5, 3]).at(-1)?.[1]).toEqual({ x: 10, y: 0 });
});

test('a curve of no length has one dash of none', () => {
	const point = { x: 4, y: 5 };
	const dashes = dashesOf({ start: point, control: point, end: point }, [5, 3]);
	expect(dashes).toHaveLength(1);
	expect(dashes[0]?.[1]).toEqual(point);
});

test('as bent as ties are, dashes differ by little from those asked for', () => {
	const pixels = fc.double({ min: 60, max: 800, noNaN: true });
	fc.assert(
		fc.property(pixels, fc.double({ min: -0.36, max: 0.36, noNaN: true }), (length, bend) => {
			const curve = { ...straight(length), control: { x: length / 2, y: bend * length } };
			const dashes = dashesOf(curve, [5, 3.5]).slice(0, -1);
			for (const [a, b] of dashes) expect(Math.abs(distance(a, b) - 5)).toBeLessThan(1);
			expect(dashes.length).toBeGreaterThan(lengthOf(curve) / 8.5 - 2);
		}),
	);
});
