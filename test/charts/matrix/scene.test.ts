import { rgb } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowTop, spotAt } from '../../../src/charts/matrix/frame.ts';
import { namesWithRoom } from '../../../src/charts/matrix/names.ts';
import { type MatrixScene, matrixScene } from '../../../src/charts/matrix/scene.ts';
import { shapePath } from '../../../src/charts/matrix/shapes.ts';
import { stepOf, weightSteps } from '../../../src/charts/matrix/steps.ts';
import { dark, light, paper, type Theme } from '../../../src/charts/theme.ts';
import { type MatrixOrderId, matrixOrderIds, matrixOrderOf } from '../../../src/graph/matrix-orders.ts';
import type { NodeId } from '../../../src/model/graph.ts';
import type { MatrixData } from '../../../src/model/matrix.ts';
import { cell, crowd, id, person, small, words } from './sample.ts';

/** A font in which every character is as wide as 0.6 of its size. */
const measure = (text: string, fontSize: number) => text.length * fontSize * 0.6;

function draw(data: MatrixData, order: MatrixOrderId = 'firstFloor', width = 800, height = 600): MatrixScene {
	return matrixScene({ data, order: matrixOrderOf(order), size: { width, height }, words, measure });
}
const order = ({ people }: MatrixScene) => people.map(({ name }) => name);
const at = ({ cells }: MatrixScene, tie: string) => cells.find(({ ties }) => ties.includes(tie));

describe('rows and columns', () => {
	test('stand by first floor, by activity, or by community and then activity', () => {
		expect(order(draw(small, 'firstFloor'))).toEqual(['Ann', 'Bob', 'Cat', 'Dan']);
		expect(order(draw(small, 'activity'))).toEqual(['Ann', 'Bob', 'Dan', 'Cat']);
		const scene = draw(small, 'community');
		expect(order(scene)).toEqual(['Bob', 'Dan', 'Ann', 'Cat']);
		expect(scene.blocks).toEqual([
			{ first: 0, last: 1 },
			{ first: 2, last: 3 },
		]);
		expect(draw(small, 'activity').blocks).toEqual([]);
	});

	test('rows answer columns: a mark in Ann’s row and Bob’s column where Ann answers Bob', () => {
		const scene = draw(small);
		expect(at(scene, 'Ann>Bob')).toMatchObject({ row: 0, column: 1 });
		expect(at(scene, 'Bob>Ann')).toMatchObject({ row: 1, column: 0 });
	});

	test('floors of unknown author share the last row, which is not there without them', () => {
		const scene = draw(small);
		expect(scene.frame.rows).toBe(5);
		expect(at(scene, '?>Dan')).toMatchObject({ row: 4, column: 3 });
		expect(scene.names.filter(({ id: node }) => node === null).map(({ axis, text }) => [axis, text])).toEqual([
			['row', words.unknown],
		]);
		const known = { ...small, cells: small.cells.filter(({ source }) => source !== null) };
		expect(draw(known).frame.rows).toBe(4);
	});

	test('beyond 200 people the most active have rows, and the rest are counted', () => {
		const scene = draw(crowd(1000), 'firstFloor', 1600, 1400);
		expect(scene.people).toHaveLength(200);
		expect(scene.leftOut).toBe(800);
		expect(scene.foot.text).toContain('800 people left out');
		const least = Math.min(...scene.people.map(({ activity }) => activity));
		const rows = new Set(scene.people.map(({ id: node }) => node));
		const others = crowd(1000).people.filter((one) => !rows.has(one.id));
		expect(Math.max(...others.map(({ activity }) => activity))).toBeLessThanOrEqual(least);
		expect(draw(small).foot.text).toBe(words.axes);
	});

	test('the words below stand right under the last row, in a high pane too', () => {
		const { frame } = draw(small, 'firstFloor', 500, 1400);
		const last = rowTop(frame, frame.rows - 1) + frame.cellHeight;
		expect(frame.footBaseline - last).toBeGreaterThanOrEqual(11);
		expect(frame.footBaseline - last).toBeLessThanOrEqual(24);
	});

	test('cells are wider than high where there is room, up to twice, and never narrower', () => {
		const sides = (width: number, height: number) => {
			const { cellWidth, cellHeight, left, columns } = draw(crowd(60), 'activity', width, height).frame;
			expect(left + columns * cellWidth).toBeLessThanOrEqual(width);
			return [cellWidth, cellHeight];
		};
		const [square] = [sides(600, 1400)];
		expect(square[0]).toBe(square[1]);
		const [wide = 0, high = 0] = sides(2_000, 500);
		expect(wide).toBe(2 * high);
		const [between = 0, low = 0] = sides(700, 600);
		expect(between).toBeGreaterThan(low);
		expect(between).toBeLessThan(2 * low);
		// A few people are no stripes.
		const few = draw(small, 'activity', 1_400, 300).frame;
		expect(few.cellWidth).toBe(few.cellHeight);
	});

	test('a person who is left out takes their cells along', () => {
		const scene = draw(crowd(1000), 'activity', 390, 300);
		expect(scene.leftOut).toBe(1000 - scene.people.length);
		expect(scene.people.length).toBeGreaterThan(10);
		expect(scene.cells.length).toBeGreaterThan(10);
		expect(scene.foot.text).toContain('left out');
		expect(scene.cells.filter(({ row, column }) => row > scene.people.length || column >= scene.people.length)).toEqual(
			[],
		);
	});
});

describe('ink', () => {
	const luminance = (colour: string) => {
		const { r, g, b } = rgb(colour);
		const [red = 0, green = 0, blue = 0] = [r, g, b].map((part) => {
			const share = part / 255;
			return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	/** WCAG 2.2's contrast of ink so opaque on the theme's ground. */
	const contrast = ({ ink, ground }: Theme, opacity: number) => {
		const [over, under] = [rgb(ink), rgb(ground)];
		const mix = (a: number, b: number) => a * opacity + b * (1 - opacity);
		const mixed = rgb(mix(over.r, under.r), mix(over.g, under.g), mix(over.b, under.b)).formatRgb();
		const [dim = 0, bright = 0] = [luminance(mixed), luminance(ground)].sort((a, b) => a - b);
		return (bright + 0.05) / (dim + 0.05);
	};

	test.each([light, dark, paper])('has 3:1 against the ground from the smallest weight on ($id, $ground)', (theme) => {
		const contrasts = weightSteps.map(({ opacity }) => contrast(theme, opacity));
		expect(contrasts[0]).toBeGreaterThanOrEqual(3);
		expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b));
	});

	test('grows in steps with the weight', () => {
		expect([1, 2, 3, 4, 5, 8, 9, 500].map(stepOf)).toEqual([0, 1, 2, 2, 3, 3, 4, 4]);
		expect(at(draw(small), 'Cat>Ann')?.step).toBe(4);
	});
});

test('each grade has a shape of its own at any size, inside its place', () => {
	const sides = Array.from({ length: 51 }, (_, index) => 3 + index / 2);
	for (const [width, height] of sides.flatMap((side) => [1, 1.4, 2].map((wider) => [side * wider, side] as const))) {
		const place = { x: 0, y: 0, width, height };
		const paths = (['full', 'half', 'quarter', 'empty'] as const).map((shape) => shapePath(shape, place));
		expect(new Set(paths).size).toBe(4);
		for (const path of paths) {
			for (const start of path.matchAll(/M([\d.]+),([\d.]+)/g)) {
				expect(Number(start[1])).toBeLessThan(width);
				expect(Number(start[2])).toBeLessThan(height);
			}
			// No side is negative: backwards only on the way back.
			expect(path).not.toMatch(/M[\d.,]+h-/);
		}
	}
});

test('what is drawn at a point is found there', () => {
	for (const scene of [draw(small), draw(crowd(150), 'community', 900, 700)]) {
		const { frame } = scene;
		for (const { row, column, x, y } of scene.cells) {
			expect(spotAt(frame, x + frame.cellWidth / 2, y + frame.cellHeight / 2)).toEqual({ row, column });
		}
		expect(spotAt(frame, frame.left - 20, frame.top + frame.cellHeight / 2)).toEqual({ row: 0, column: -1 });
		expect(spotAt(frame, frame.left + frame.cellWidth / 2, frame.top - 20)).toEqual({ row: -1, column: 0 });
		expect(spotAt(frame, frame.left - 5, frame.top - 5)).toBeNull();
		expect(spotAt(frame, frame.left + frame.columns * frame.cellWidth + 1, frame.top + 1)).toBeNull();
	}
});

describe('names', () => {
	const scene = draw(crowd(150), 'community', 700, 560);

	test('keep a line’s height apart, the most active first', () => {
		const shown = namesWithRoom(scene.names, new Set());
		expect(shown.length).toBeLessThan(scene.names.length);
		for (const axis of ['row', 'column'] as const) {
			const middles = shown
				.filter((name) => name.axis === axis)
				.map(({ middle }) => middle)
				.sort((a, b) => a - b);
			expect(middles.length).toBeGreaterThan(15);
			const gaps = middles.slice(1).map((middle, index) => middle - (middles[index] ?? 0));
			expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15);
		}
		expect(shown.some(({ id: node }) => node === null)).toBe(true);
		expect(shown.some(({ id: node }) => node === id('person_0'))).toBe(true);
	});

	test('of people selected come before all', () => {
		const quiet = scene.people.toSorted((a, b) => a.activity - b.activity)[0]?.id ?? id('');
		const isNamed = (first: Set<typeof quiet>) =>
			namesWithRoom(scene.names, first).some(({ id: node }) => node === quiet);
		expect(isNamed(new Set())).toBe(false);
		expect(isNamed(new Set([quiet]))).toBe(true);
	});

	test('of people picked out come after those selected and before all others', () => {
		const isNamed = (node: NodeId, ...before: readonly ReadonlySet<NodeId>[]) =>
			namesWithRoom(scene.names, ...before).some((name) => name.id === node);
		const unnamed = scene.people.flatMap(({ id: node }, row) => (isNamed(node) ? [] : { node, row }));
		const [selected] = unnamed;
		const [near, far] = [unnamed[1], unnamed.at(-1)];
		if (selected === undefined || near === undefined || far === undefined) throw new Error('all have room');
		expect(far.row - selected.row).toBeGreaterThan(20);
		const first = new Set([selected.node]);
		expect(isNamed(far.node, first)).toBe(false);
		expect(isNamed(far.node, first, new Set([far.node]))).toBe(true);
		expect(near.row - selected.row).toBe(1);
		expect(isNamed(near.node, new Set(), new Set([near.node]))).toBe(true);
		expect(isNamed(near.node, first, new Set([near.node]))).toBe(false);
	});

	test('of any length are shortened', () => {
		const long = draw({ people: [person('x'.repeat(5000), 1, 0, null)], cells: [cell('?>x', 1, 'unknown')] });
		for (const { text } of long.names) expect(measure(text, 11)).toBeLessThanOrEqual(130);
	});
});

test('any matrix at any size is drawn inside, with finite numbers', () => {
	const size = fc.record({ width: fc.nat(2000), height: fc.nat(1500) });
	fc.assert(
		fc.property(fc.nat(60), size, fc.constantFrom(...matrixOrderIds), (count, { width, height }, by) => {
			const { cells, frame, foot, leftOut, people } = draw(crowd(count + 1), by, width, height);
			expect(leftOut + people.length).toBe(count + 1);
			for (const { x, y } of cells) {
				expect(x >= 0 && x + frame.cellWidth <= width).toBe(true);
				expect(y >= 0 && y + frame.cellHeight <= height).toBe(true);
			}
			for (const { x } of foot.key) expect(x).toBeGreaterThanOrEqual(0);
			expect(frame.footBaseline).toBeLessThanOrEqual(height);
			expect(Object.values(frame).every(Number.isFinite)).toBe(true);
		}),
		{ numRuns: 60 },
	);
});

test('without anybody there is nothing to draw', () => {
	expect(draw({ people: [], cells: [] })).toMatchObject({ cells: [], names: [], blocks: [], leftOut: 0 });
});
