import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spread } from '../../src/layout/spread.ts';

const turn = 2 * Math.PI;

describe('marks on a circle', () => {
	test('stay where they are when nobody is near', () => {
		const marks = [1, 2, 3].map((angle) => ({ angle, width: 0.5 }));
		expect(spread(marks)).toEqual([1, 2, 3]);
	});

	test('share the way when two want the same place', () => {
		const [first = 0, second = 0] = spread([
			{ angle: 1, width: 0.2 },
			{ angle: 1, width: 0.2 },
		]);
		expect(first).toBeCloseTo(0.9);
		expect(second).toBeCloseTo(1.1);
	});

	test('never cross the top', () => {
		const [first = 0, second = 0] = spread([
			{ angle: 0, width: 0.4 },
			{ angle: turn, width: 0.4 },
		]);
		expect(first).toBeCloseTo(0.2);
		expect(second).toBeCloseTo(turn - 0.2);
	});

	test('keep their order and their room, or all give way alike', () => {
		const anyMarks = fc
			.array(
				fc.record({
					angle: fc.double({ min: 0, max: turn, noNaN: true }),
					width: fc.double({ min: 0.001, max: 1, noNaN: true }),
				}),
			)
			.map((marks) => marks.toSorted((a, b) => a.angle - b.angle));
		fc.assert(
			fc.property(anyMarks, (marks) => {
				const angles = spread(marks);
				const narrow = Math.min(1, turn / marks.reduce((sum, { width }) => sum + width, Number.MIN_VALUE));
				const edges = marks.flatMap(({ width }, index) => {
					const angle = angles[index] ?? Number.NaN;
					return [angle - (width * narrow) / 2, angle + (width * narrow) / 2];
				});
				for (const [index, edge] of [...edges, turn].entries())
					expect(edge).toBeGreaterThan((edges[index - 1] ?? 0) - 1e-9);
			}),
		);
	});
});
