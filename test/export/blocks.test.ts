import { describe, expect, test } from 'vitest';
import type { Measure } from '../../src/charts/chart.ts';
import { document, serialise } from '../../src/charts/svg.ts';
import { paper } from '../../src/charts/theme.ts';
import { type Block, captionBlock, factsBlock, legendBlock, titleBlock } from '../../src/export/blocks.ts';
import { markSample, sizeSample } from '../../src/export/legend.ts';
import { legendGrid } from '../../src/export/legend-grid.ts';
import { readElement, textsOf } from './read-svg.ts';

/** Every code unit as wide as the font is high: wider than any real one. */
const measure: Measure = (text, fontSize) => text.length * fontSize;
const item = (label: string) => ({ sample: markSample('solid', paper), label });
const textsIn = ({ drawn }: Block) => textsOf(readElement(serialise(document(1000, 1000, ...drawn))));
const linesIn = (block: Block) => textsIn(block).map(({ text }) => text);

describe('a title', () => {
	test('is somewhat smaller rather than broken', () => {
		expect(textsIn(titleBlock('x'.repeat(10), 180, measure))).toMatchObject([{ text: 'x'.repeat(10), fontSize: 18 }]);
		expect(textsIn(titleBlock('x'.repeat(12), 180, measure))).toMatchObject([{ text: 'x'.repeat(12), fontSize: 15 }]);
	});

	test('breaks where that is not enough, in the size that titles have', () => {
		const texts = textsIn(titleBlock('one two three four', 180, measure));
		expect(texts.map(({ text }) => text)).toEqual(['one two', 'three four']);
		expect(texts[0]?.fontSize).toBe(18);
	});

	test('that is too long for three lines ends with an ellipsis', () => {
		const lines = linesIn(titleBlock('x'.repeat(99), 180, measure));
		expect(lines).toHaveLength(3);
		expect(lines.at(-1)).toBe(`${'x'.repeat(9)}…`);
	});

	test('of nothing takes no room', () => {
		expect(titleBlock(' ', 180, measure)).toEqual({ height: 0, drawn: [] });
	});
});

test('a line of figures goes on in a second one, and says where that does not end either', () => {
	expect(linesIn(factsBlock('147 floors', 200, '#000', measure))).toEqual(['147 floors']);
	const long = linesIn(factsBlock('147 floors without somebody and without somebody else', 250, '#000', measure));
	expect(long).toHaveLength(2);
	expect(long[1]).toMatch(/…$/);
	expect(factsBlock('', 200, '#000', measure).height).toBe(0);
});

test('a wrapped caption keeps all of its text', () => {
	const address = `https://example.org/${'path'.repeat(30)}`;
	const lines = linesIn(captionBlock([address], 300, '#000', measure));
	expect(lines.length).toBeGreaterThan(1);
	expect(lines.join('')).toBe(address);
});

describe('the legend', () => {
	const placesOf = (groups: Parameters<typeof legendGrid>[0], width: number) =>
		legendGrid(groups, width, measure).items.map(({ label, x, y }) => [label, x, y]);

	test('stands in columns that all groups share', () => {
		const groups = [['aaaa', 'bbbb', 'cccc', 'dddd', 'aa', 'bb'].map(item), ['ee', 'ffff'].map(item)];
		const grid = legendGrid(groups, 350, measure);
		const columns = [...new Set(grid.items.map(({ x }) => x))];
		expect(columns).toHaveLength(3);
		// All columns are equally wide.
		expect((columns[1] ?? 0) - (columns[0] ?? 0)).toBeCloseTo((columns[2] ?? 0) - (columns[1] ?? 0), 9);
		// The second group begins a row of its own.
		expect(grid.items[6]).toMatchObject({ label: 'ee', x: columns[0] });
		expect(grid.items[6]?.y).toBeGreaterThan(grid.items[5]?.y ?? Number.POSITIVE_INFINITY);
	});

	test('takes as many columns as make it lowest', () => {
		const few = ['aa', 'bb', 'cc', 'dd'].map(item);
		expect(new Set(placesOf([few], 1000).map(([, , y]) => y)).size).toBe(1);
		expect(new Set(placesOf([few], 70).map(([, , y]) => y)).size).toBe(4);
	});

	test('gives an item two columns where one is not enough', () => {
		const items = ['aaa', 'a label of many words', 'bbb', 'ccc', 'ddd'].map(item);
		const grid = legendGrid([items], 400, measure);
		const [first, wide, next] = grid.items;
		expect(wide?.lines).toEqual(['a label of many words']);
		const column = (grid.items.find(({ x }) => x > 0)?.x ?? 0) - (first?.x ?? 0);
		expect(next?.y !== wide?.y || (next?.x ?? 0) - (wide?.x ?? 0) >= 2 * column).toBe(true);
	});

	test('breaks a label that all columns together do not hold, and loses none of it', () => {
		const { items, height } = legendGrid([[item('words upon words'), item('x')]], 200, measure);
		expect(items[0]?.lines).toEqual(['words upon', 'words']);
		expect(items[1]?.y).toBeGreaterThan(21);
		expect(height).toBeGreaterThan(42);
	});

	test('has room for samples that are larger than a line', () => {
		const sized = { ...sizeSample(12, paper), label: '5' };
		const plain = legendGrid([[item('5')]], 300, measure).height;
		expect(legendGrid([[sized]], 300, measure).height).toBeGreaterThan(plain);
	});

	test('of nothing takes no room', () => {
		expect(legendBlock([[], []], 300, measure)).toEqual({ height: 0, drawn: [] });
	});
});
