import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitWindow, moveWindow, windowAround, zoomWindow } from '../../../src/charts/timeline/window.ts';

const anyWindow = fc
	.tuple(fc.integer({ min: -500, max: 5000 }), fc.nat(5000))
	.map(([start, span]) => [start, start + span] as const);
const anyCount = fc.integer({ min: 1, max: 5000 });

test('a window stays within the thread however it is moved and zoomed, and shows a dozen floors at least', () => {
	fc.assert(
		fc.property(anyWindow, anyCount, fc.integer({ min: -9000, max: 9000 }), (window, count, by) => {
			const fitted = fitWindow(window, count);
			const others = [moveWindow(fitted, by, count), zoomWindow(fitted, 2, by, count), windowAround(fitted, by, count)];
			for (const [start, end] of [fitted, ...others]) {
				expect(start).toBeGreaterThanOrEqual(0);
				expect(end).toBeLessThanOrEqual(count + 1e-6);
				expect(end - start).toBeGreaterThanOrEqual(Math.min(12, count) - 1e-6);
			}
		}),
	);
});

test('zooming keeps what is pointed at where it is', () => {
	expect(zoomWindow([100, 200], 0.5, 150, 1000)).toEqual([125, 175]);
	expect(zoomWindow([100, 200], 0.5, 100, 1000)).toEqual([100, 150]);
});

test('a floor that is shown moves nothing, another one comes into the middle', () => {
	expect(windowAround([100, 200], 150, 1000)).toEqual([100, 200]);
	expect(windowAround([100, 200], 700, 1000)).toEqual([650, 750]);
});
