import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { block, pack } from '../../src/layout/pack.ts';
import type { Point } from '../../src/model/graph.ts';

const spacing = 40;
const anyPoint = fc.record({ x: fc.integer({ min: -200, max: 200 }), y: fc.integer({ min: -200, max: 200 }) });

function nearest(points: readonly Point[], others: readonly Point[]): number {
	return Math.min(...points.flatMap((a) => others.map((b) => Math.hypot(a.x - b.x, a.y - b.y))));
}

describe('components side by side', () => {
	test('are moved as they are, and stand apart', () => {
		fc.assert(
			fc.property(fc.array(fc.array(anyPoint, { minLength: 1, maxLength: 8 }), { maxLength: 12 }), (components) => {
				const packed = pack(components, spacing);
				packed.forEach((points, index) => {
					const [from = { x: 0, y: 0 }] = components[index] ?? [];
					const [to = { x: 0, y: 0 }] = points;
					for (const [node, point] of points.entries()) {
						expect(point.x - to.x).toBeCloseTo((components[index]?.[node]?.x ?? Number.NaN) - from.x);
						expect(point.y - to.y).toBeCloseTo((components[index]?.[node]?.y ?? Number.NaN) - from.y);
					}
					for (const others of packed.slice(index + 1)) expect(nearest(points, others)).toBeGreaterThan(spacing * 0.5);
				});
			}),
		);
	});

	test('many pairs fill a block wider than high', () => {
		const pair = [
			{ x: -20, y: 0 },
			{ x: 20, y: 0 },
		];
		const points = pack(
			Array.from({ length: 300 }, () => pair),
			spacing,
		).flat();
		const width = Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x));
		const height = Math.max(...points.map(({ y }) => y)) - Math.min(...points.map(({ y }) => y));
		expect(width / height).toBeGreaterThan(1);
		expect(width / height).toBeLessThan(2.2);
	});
});

describe('people without ties', () => {
	test('stand in rows below everybody else', () => {
		const others = [
			{ x: -100, y: -50 },
			{ x: 300, y: 60 },
		];
		const rows = block(8, others, spacing);
		expect(rows).toHaveLength(8);
		expect(Math.min(...rows.map(({ y }) => y))).toBeGreaterThan(60);
		expect(new Set(rows.map(({ y }) => y)).size).toBe(1);
	});

	test('are a block wider than high where there is nobody else', () => {
		const rows = block(60, [], spacing);
		const width = Math.max(...rows.map(({ x }) => x)) - Math.min(...rows.map(({ x }) => x));
		const height = Math.max(...rows.map(({ y }) => y));
		expect(width).toBeGreaterThan(height);
		expect(width).toBeLessThan(height * 2);
		expect(block(0, [], spacing)).toEqual([]);
	});
});
