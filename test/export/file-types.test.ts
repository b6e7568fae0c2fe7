import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileTypeOf, largestOf, type RasterType } from '../../src/export/file-types.ts';

const types: readonly RasterType[] = ['png', 'jpeg', 'webp'];
const side = fc.integer({ min: 1, max: 400_000 });

test('what fits stays as it is; what does not keeps its shape and fits', () => {
	fc.assert(
		fc.property(fc.constantFrom(...types), side, side, (type, width, height) => {
			const largest = largestOf({ width, height }, type);
			expect(largestOf(largest, type)).toEqual(largest);
			expect(largest.width * largest.height).toBeLessThanOrEqual(fileTypeOf(type).most?.pixels ?? 0);
			expect(largest.width).toBeLessThanOrEqual(width);
			if (Math.min(largest.width, largest.height) > 100) {
				expect(largest.width / largest.height / (width / height)).toBeCloseTo(1, 1);
			}
		}),
	);
});

test('12,000 pixels are no problem for a PNG, 70,000 are; a WebP has at most 16,383', () => {
	expect(largestOf({ width: 12_000, height: 6750 }, 'png')).toEqual({ width: 12_000, height: 6750 });
	expect(largestOf({ width: 70_000, height: 100 }, 'png')).toEqual({ width: 65_535, height: 93 });
	expect(largestOf({ width: 20_000, height: 100 }, 'webp')).toEqual({ width: 16_383, height: 81 });
	expect(largestOf({ width: 32_768, height: 32_768 }, 'png')).toEqual({ width: 32_768, height: 32_768 });
	expect(largestOf({ width: 65_536, height: 65_536 }, 'png')).toEqual({ width: 32_768, height: 32_768 });
	expect(largestOf({ width: 32_768, height: 32_768 }, 'jpeg')).toEqual({ width: 16_384, height: 16_384 });
});
