import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stretchOf } from '../../../src/charts/timeline/paths.ts';
import { type TimelineAnswer, type TimelineScene, timelineScene } from '../../../src/charts/timeline/scene.ts';
import type { TimelineFloor } from '../../../src/charts/timeline/types.ts';
import { floor, floors, id, words } from './sample.ts';

/** A font in which every character is as wide as 0.6 of its size. */
const measure = (text: string, fontSize: number) => text.length * fontSize * 0.6;
const colours = new Map([
	[id('Ann'), 0],
	[id('constructor'), 1],
]);

function draw(some: readonly TimelineFloor[], answers: readonly TimelineAnswer[] = [], width = 1000, height = 200) {
	return timelineScene({ floors: some, answers, size: { width, height }, colours, words, measure });
}

describe('bars', () => {
	test('are filled as their author, hollow where nobody knows', () => {
		const { bars } = draw([floor(0, 9), floor(1, 9, 'Ann'), floor(2, 9, 'Bob'), floor(3, 9, 'constructor')]);
		expect(bars.map(({ fill }) => fill)).toEqual(['unknown', 0, 'others', 1]);
	});

	test('stand on the axis in order, side by side', () => {
		const { bars, frame } = draw(floors(148));
		for (const [index, bar] of bars.entries()) {
			expect(bar.y + bar.height).toBe(frame.barBase);
			expect(bar.x).toBeGreaterThan((bars[index - 1]?.x ?? -1) + (bars[index - 1]?.width ?? 0));
		}
	});

	test('grow with the square root of the length', () => {
		const { bars } = draw([floor(0, 400, 'Ann'), floor(1, 100, 'Ann'), floor(2, 0, 'Ann')], [], 1000, 400);
		const [long, quarter, empty] = bars.map(({ height }) => height);
		expect(quarter).toBe(Math.round((long ?? 0) / 2));
		expect(empty).toBeGreaterThan(0);
	});

	test('can be told apart beside a floor of 2 MB', () => {
		const some = [floor(0, 2_000_000), ...Array.from({ length: 99 }, (_, n) => floor(n + 1, n < 50 ? 20 : 180))];
		const { bars } = draw(some);
		expect(bars[99]?.height).toBeGreaterThan((bars[1]?.height ?? 0) + 5);
		expect(bars[99]?.height).toBeLessThan(bars[0]?.height ?? 0);
	});

	test('stand for a pixel column each where there is no room: its longest floor, its most frequent known author', () => {
		const some = floors(10_000).map((each, index) => ({
			...each,
			length: index === 5000 ? 900 : 30,
			author: index < 3000 ? null : id(index % 3 === 0 ? 'Bob' : 'Ann'),
		}));
		const { bars, frame } = draw(some);
		expect(bars.length).toBeLessThanOrEqual(Math.ceil(frame.right - frame.left) + 1);
		expect(bars.flatMap(({ first, last }) => [first, last])).toEqual(
			bars.flatMap(({ last }, index) => [(bars[index - 1]?.last ?? -1) + 1, last]),
		);
		const tallest = bars.reduce((a, b) => (b.height > a.height ? b : a));
		expect([tallest.first <= 5000, tallest.last >= 5000]).toEqual([true, true]);
		expect(bars.filter(({ last }) => last < 3000).every(({ fill }) => fill === 'unknown')).toBe(true);
		expect(bars.filter(({ first }) => first > 3000).every(({ fill }) => fill === 0)).toBe(true);
	});
});

describe('floors with gaps in their numbers', () => {
	const some = [0, 1, 2, 7, 8, 21, 22].map((number) => floor(number, 10, 'Ann'));

	test('stand without gaps, named by their numbers', () => {
		const { bars, ticks, frame } = draw(some);
		const steps = bars.slice(1).map((bar, index) => bar.x - (bars[index]?.x ?? 0));
		expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
		expect(ticks.map(({ text }) => text)).toEqual(['post', '#1', '#2', '#7', '#8', '#21', '#22']);
		expect(frame.slot).toBeLessThan(50);
	});

	test('make ranges of the floors that are there', () => {
		const scene = draw(some);
		const { left, slot } = scene.frame;
		expect(stretchOf(scene, [2, 8])).toEqual({ x: left + 2 * slot, width: 3 * slot });
		expect(stretchOf(scene, [5, 20])).toEqual({ x: left + 3 * slot, width: 2 * slot });
		expect(stretchOf(scene, [9, 20])).toBeNull();
	});

	test('are named by the next number where the round one is missing', () => {
		const { ticks } = draw(
			floors(100).filter(({ number }) => number !== 20),
			[],
			700,
		);
		expect(ticks.map(({ text }) => text)).toContain('#21');
		expect(ticks.map(({ text }) => text)).not.toContain('#20');
	});
});

describe('arcs', () => {
	const some = floors(100);

	test('lead from a floor to what it answers, higher the farther, at most to the top', () => {
		const { arcs, bars, frame } = draw(some, [
			{ from: 5, to: 4 },
			{ from: 20, to: 11 },
			{ from: 99, to: 0 },
		]);
		const middle = (position: number) => (bars[position]?.x ?? 0) + (bars[position]?.width ?? 0) / 2;
		expect(Math.abs((arcs[0]?.x1 ?? 0) - middle(4))).toBeLessThan(1);
		expect(Math.abs((arcs[0]?.x2 ?? 0) - middle(5))).toBeLessThan(1);
		const [near = 0, far = 0, farthest] = arcs.map(({ height }) => height);
		expect(far).toBeCloseTo(3 * near);
		expect(farthest).toBe(frame.arcBase - frame.top);
	});

	test('are one where two kinds of answer join the same floors, none where a floor is missing or answers itself', () => {
		const link = { from: 3, to: 1 };
		const { arcs } = draw(some, [link, { ...link }, { from: 3, to: 500 }, { from: 500, to: 3 }, { from: 4, to: 4 }]);
		expect(arcs).toHaveLength(1);
	});
});

describe('the axis', () => {
	test('never names two floors on the same place, at any width', () => {
		const seed = floors(148);
		for (let width = 200; width <= 3000; width += 7) {
			const { ticks } = draw(seed, [], width);
			expect(ticks[0]?.text).toBe('post');
			const edges = ticks.flatMap(({ text, textX }) => [textX - measure(text, 11) / 2, textX + measure(text, 11) / 2]);
			expect(edges.every((edge, index) => edge >= (edges[index - 1] ?? 0))).toBe(true);
			expect(edges.at(-1)).toBeLessThanOrEqual(width);
		}
	});

	test('names every tenth floor of the seed on a desktop', () => {
		const texts = draw(floors(148), [], 1110).ticks.map(({ text }) => text);
		expect(texts).toEqual(['post', ...Array.from({ length: 14 }, (_, n) => `#${(n + 1) * 10}`)]);
	});

	test('gives its words up on a narrow pane', () => {
		expect(draw(floors(9), [], 1000).labels.map(({ text }) => text)).toEqual(['answers', 'length']);
		expect(draw(floors(9), [], 390).labels).toEqual([]);
	});
});

describe('any thread at any size', () => {
	const anyFloors = fc
		.uniqueArray(fc.record({ number: fc.nat(5000), length: fc.nat(3_000_000), named: fc.boolean() }), {
			selector: ({ number }) => number,
			maxLength: 400,
		})
		.map((some) =>
			some
				.sort((a, b) => a.number - b.number)
				.map(({ number, length, named }) => floor(number, length, named ? `p${number % 7}` : null)),
		);
	const anyAnswers = fc.array(fc.record({ from: fc.nat(5000), to: fc.nat(5000) }), { maxLength: 200 });
	/** Every coordinate of the scene: those across, and those down. */
	function coordinates({ bars, arcs, ticks, frame }: TimelineScene): [number[], number[]] {
		return [
			[
				...bars.flatMap((bar) => [bar.x, bar.x + bar.width]),
				...arcs.flatMap(({ x1, x2 }) => [x1, x2]),
				...ticks.flatMap(({ x, textX }) => [x, textX]),
				...[frame.left, frame.right],
			],
			[
				...bars.flatMap((bar) => [bar.y, bar.y + bar.height]),
				...arcs.map((arc) => frame.arcBase - arc.height),
				...[frame.top, frame.arcBase, frame.barTop, frame.barBase],
			],
		];
	}

	test('is drawn wholly inside', () => {
		const anySize = fc.record({ width: fc.integer({ min: 40, max: 3000 }), height: fc.nat(1000) });
		fc.assert(
			fc.property(anyFloors, anyAnswers, anySize, (some, answers, { width, height }) => {
				const [across, down] = coordinates(draw(some, answers, width, height));
				expect(across.filter((x) => !(x >= 0 && x <= width))).toEqual([]);
				expect(down.filter((y) => !(y >= 0 && y <= height))).toEqual([]);
			}),
		);
	});

	test('is drawn with finite numbers even where there is no room', () => {
		fc.assert(
			fc.property(anyFloors, anyAnswers, fc.nat(40), fc.nat(40), (some, answers, width, height) => {
				expect(
					coordinates(draw(some, answers, width, height))
						.flat()
						.every(Number.isFinite),
				).toBe(true);
			}),
		);
	});
});
