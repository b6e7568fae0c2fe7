import { expect, test } from 'vitest';
import { largestScale, rasterise } from '../../src/export/png.ts';

test('the largest scale is limited by the longer side or by all pixels', () => {
	expect(largestScale({ width: 65_535, height: 1 })).toBe(1);
	expect(largestScale({ width: 1, height: 655.35 })).toBe(100);
	expect(largestScale({ width: 16_384, height: 16_384 })).toBe(1);
	expect(largestScale({ width: 8192, height: 8192 })).toBe(2);
});

test('what no canvas holds is refused before anything is drawn', async () => {
	expect(await rasterise('<svg/>', { width: 40_000, height: 10 }, 2)).toEqual({
		ok: false,
		error: { code: 'too-large', scale: 1.63 },
	});
});
