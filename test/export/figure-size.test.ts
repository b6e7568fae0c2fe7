import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FigureSize, inUnit, lengthOfPixels, measuresOf, resized, units } from '../../src/export/figure-size.ts';
import { presetIds, presets } from '../../src/export/presets.ts';

const post: FigureSize = { unit: 'px', width: 1200, height: 675, margin: 24, text: 12, dpi: 300 };
const column: FigureSize = { unit: 'mm', width: 85, height: 110, margin: 2, text: 9, dpi: 300 };

describe('measures', () => {
	test('pixels are pixels, whatever the DPI field says', () => {
		const { css, pixels, dpi, width } = measuresOf(post);
		expect(css).toEqual({ width: 1200, height: 675 });
		expect(pixels).toEqual({ width: 1200, height: 675 });
		expect([dpi, width]).toEqual([96, '1200px']);
	});

	test('85 mm at 300 DPI are 1004 pixels', () => {
		const { pixels, dpi, width, height } = measuresOf(column);
		expect(pixels).toEqual({ width: 1004, height: 1299 });
		expect([dpi, width, height]).toEqual([300, '85mm', '110mm']);
	});

	test('an inch is 25.4 mm and 96 CSS pixels', () => {
		expect(measuresOf({ ...column, unit: 'in', width: 1 }).css.width).toBe(96);
		expect(measuresOf({ ...column, width: 25.4 }).css.width).toBeCloseTo(96, 9);
	});

	test('names as large as on screen, 12 px or 9 pt, lay out in CSS pixels; half as large, in twice as many', () => {
		expect(measuresOf(post).layout).toEqual({ width: 1200, height: 675 });
		expect(measuresOf(column).layout.width).toBeCloseTo(measuresOf(column).css.width, 9);
		const small = measuresOf({ ...post, text: 6 });
		expect(small.layout).toEqual({ width: 2400, height: 1350 });
		expect(small.margin).toBe(48);
		expect(small.css.width).toBe(1200);
	});

	test.each(presetIds)('the preset %s has whole pixels on every side', (id) => {
		const { pixels } = measuresOf(presets[id].size);
		expect(pixels.width).toBeGreaterThan(900);
		expect(pixels.height).toBeGreaterThanOrEqual(400);
	});
});

test('another unit is the same figure, as finely as it is written', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...units),
			fc.constantFrom(...units),
			fc.double({ min: 20, max: 5000, noNaN: true }),
			(from, to, length) => {
				const size = { ...column, unit: from, width: length, height: length };
				const before = measuresOf(size);
				const after = measuresOf(inUnit(size, to));
				expect(Math.abs(after.css.width - before.css.width)).toBeLessThanOrEqual(0.51);
				expect(after.width.endsWith(to)).toBe(true);
			},
		),
	);
});

test('a locked ratio is kept, a free one is not', () => {
	expect(resized(post, 'width', 2400, true)).toMatchObject({ width: 2400, height: 1350 });
	expect(resized(post, 'height', 1350, true)).toMatchObject({ width: 2400, height: 1350 });
	expect(resized(post, 'width', 2400, false)).toMatchObject({ width: 2400, height: 675 });
	expect(resized({ ...post, width: 50_000, height: 1 }, 'width', 10, true).height).toBeGreaterThan(0);
});

test('the largest pixels in a unit are never more than these pixels', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...units),
			fc.integer({ min: 100, max: 70_000 }),
			fc.integer({ min: 30, max: 2400 }),
			(unit, pixels, dpi) => {
				const length = lengthOfPixels(pixels, { unit, dpi });
				expect(measuresOf({ ...column, unit, dpi, width: length, height: length }).pixels.width).toBeLessThanOrEqual(
					pixels,
				);
			},
		),
	);
});
