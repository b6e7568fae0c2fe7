import fc from 'fast-check';
import { expect, test } from 'vitest';
import { windowOf } from '../../src/lib/row-window.ts';

test('the window has every row in sight and stays within the rows', () => {
	const size = fc.integer({ min: 1, max: 5_000 });
	fc.assert(
		fc.property(size, fc.nat(200_000), fc.nat(2_000), (count, scrolled, height) => {
			const { from, to } = windowOf(count, 30, scrolled, height);
			expect(from).toBeGreaterThanOrEqual(0);
			expect(to).toBeLessThanOrEqual(count);
			expect(to).toBeGreaterThanOrEqual(from);
			for (let row = Math.floor(scrolled / 30); row * 30 < scrolled + height && row < count; row++) {
				expect(from <= row && row < to).toBe(true);
			}
		}),
	);
});
