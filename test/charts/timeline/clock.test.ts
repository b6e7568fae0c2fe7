import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockAxis, longestRise } from '../../../src/charts/timeline/clock.ts';
import { positionAt, timelineFrameOf, xOf } from '../../../src/charts/timeline/frame.ts';
import { timelineScene } from '../../../src/charts/timeline/scene.ts';
import { known } from '../../../src/lib/assert.ts';
import { floor, words as plainWords } from './sample.ts';

const words = {
	gap: (seconds: number) => `${Math.round(seconds / 3600)} h`,
	tick: (time: Date) => time.toISOString().slice(5, 16),
};
const measure = (text: string, fontSize: number) => text.length * fontSize * 0.6;
const hour = 3600;
const axisOf = (times: readonly (number | null)[]) => known(clockAxis(times, words), 'axis');
/** Every ten minutes, with three days between the 20th and the 21st. */
const twoDays = Array.from({ length: 40 }, (_, n) => n * 600 + (n >= 20 ? 72 * hour : 0));
const anyTimes = fc.array(fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: null }), { maxLength: 200 });

describe('the clock', () => {
	test('leaves no more of a long gap than shows it, and says how long it is', () => {
		const { places, breaks } = axisOf(twoDays);
		expect(breaks.map(({ text }) => text)).toEqual(['72 h']);
		const step = (places[1] ?? 0) - (places[0] ?? 0);
		expect((places[20] ?? 0) - (places[19] ?? 0)).toBeLessThan(4 * step);
		expect((places[39] ?? 0) - (places[38] ?? 0)).toBeCloseTo(step);
	});

	test('is linear where no gap is long', () => {
		const { places, breaks } = axisOf([0, 100, 200, 400, 500]);
		expect(breaks).toEqual([]);
		const [a = 0, b = 0, , d = 0] = places;
		expect((d - a) / (b - a)).toBeCloseTo(4);
	});

	test('places floors without a time between their neighbours, and marks them', () => {
		const { places, unsure, outOfOrder } = axisOf([0, null, null, 300, 400, 500]);
		expect([...unsure]).toEqual([1, 2]);
		expect(outOfOrder.size).toBe(0);
		expect(places[1]).toBeCloseTo((places[0] ?? 0) + ((places[3] ?? 0) - (places[0] ?? 0)) / 3);
	});

	test('lets one wrong time not displace all others', () => {
		const { places, outOfOrder } = axisOf([0, 100, 9e9, 200, 300, 400, 50, 500]);
		expect([...outOfOrder]).toEqual([2, 6]);
		expect(places.every((place, index) => place >= (places[index - 1] ?? 0))).toBe(true);
	});

	test.each<[(number | null)[], string]>([
		[[], 'no floors'],
		[[null, null, 5], 'a single time'],
		[[5, 5, 5], 'one and the same time'],
		[[1, null, null, null, null, 2], 'hardly any times'],
		[[9, 8, 7, 6, 5, 4, 3, 2, 1], 'times that run backwards'],
	])('is not there for %j: %s', (times) => {
		expect(clockAxis(times, words)).toBeNull();
	});

	test('never falls, and stays within the thread, whatever the times', () => {
		fc.assert(
			fc.property(anyTimes, (times) => {
				const axis = clockAxis(times, words);
				if (axis === null) return;
				expect(axis.places).toHaveLength(times.length);
				axis.places.forEach((place, index) => {
					expect(place).toBeGreaterThanOrEqual(axis.places[index - 1] ?? 0);
					expect(place).toBeLessThanOrEqual(times.length + 1e-6);
				});
			}),
		);
	});

	test('keeps as many times as possible', () => {
		const slow = (times: readonly (number | null)[]) => {
			const best: number[] = [];
			times.forEach((time, at) => {
				const before = times
					.slice(0, at)
					.map((each, index) => (time !== null && each !== null && each <= time ? (best[index] ?? 0) : 0));
				best.push(time === null ? 0 : 1 + Math.max(0, ...before));
			});
			return Math.max(0, ...best);
		};
		const few = fc.array(fc.option(fc.nat(20), { nil: null }), { maxLength: 30 });
		fc.assert(
			fc.property(few, (times) => {
				const rise = longestRise(times);
				expect(rise).toHaveLength(slow(times));
				for (const [index, at] of rise.entries()) {
					expect(times[at]).toBeGreaterThanOrEqual(times[rise[index - 1] ?? at] ?? 0);
				}
			}),
		);
	});
});

describe('a timeline by the clock', () => {
	const draw = (times: readonly (number | null)[], width = 1000) => {
		const some = times.map((_, number) => floor(number, 30, 'Ann'));
		const size = { width, height: 200 };
		const axis = axisOf(times);
		return timelineScene({ floors: some, answers: [], axis, size, colours: new Map(), words: plainWords, measure });
	};

	test('names times, none over another', () => {
		const { ticks } = draw(twoDays);
		expect(ticks.length).toBeGreaterThan(3);
		const edges = ticks.flatMap(({ text, textX }) => [textX - measure(text, 11) / 2, textX + measure(text, 11) / 2]);
		expect(edges.every((edge, index) => edge >= (edges[index - 1] ?? 0))).toBe(true);
	});

	test('has a bar for each floor or column, and no two bars overlap', () => {
		const { bars } = draw(Array.from({ length: 300 }, (_, n) => Math.floor(n / 7) * 1000 + n));
		expect(bars.at(0)?.first).toBe(0);
		expect(bars.at(-1)?.last).toBe(299);
		bars.slice(1).forEach(({ x, first }, index) => {
			expect(x).toBeGreaterThanOrEqual((bars[index]?.x ?? 0) + (bars[index]?.width ?? 0));
			expect(first).toBe((bars[index]?.last ?? 0) + 1);
		});
	});

	test('finds each floor that has a place of its own where it stands', () => {
		const { frame } = draw(twoDays);
		for (const position of twoDays.keys()) expect(positionAt(frame, xOf(frame, position), 40)).toBe(position);
	});

	test('shows a window of the thread with the floors in it', () => {
		const axis = axisOf(twoDays);
		const frame = timelineFrameOf({ width: 500, height: 200 }, { count: 40, window: [10, 20], places: axis.places }, 0);
		const [first = 0] = axis.places.flatMap((place, position) => (place >= 10 ? [position] : []));
		expect(xOf(frame, first)).toBeGreaterThanOrEqual(frame.left);
		expect(xOf(frame, first - 1)).toBeLessThan(frame.left);
	});
});
