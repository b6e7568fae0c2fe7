import { describe, expect, test } from 'vitest';
import type { Measure } from '../../src/charts/chart.ts';
import { element } from '../../src/charts/svg.ts';
import { fontStack, paper } from '../../src/charts/theme.ts';
import { composeFigure, type FigureInput } from '../../src/export/figure.ts';
import { kindSample, markSample } from '../../src/export/legend.ts';
import { legendLines } from '../../src/export/legend-lines.ts';
import { readElement, textsOf } from './read-svg.ts';

/** Every code unit as wide as the font is high: wider than any real one. */
const measure: Measure = (text, fontSize) => text.length * fontSize;
const size = { width: 400, height: 100 };
const input: FigureInput = {
	title: 'A thread',
	picture: element('g', { id: 'chart' }, element('text', { x: 0, y: 10, 'font-size': 10 }, 'drawn')),
	size,
	legend: ['proven', 'likely', 'unknown', 'a name alone'].map((label) => ({
		sample: markSample('solid', paper),
		label,
	})),
	caption: ['63 of 147 floors are proven', 'made with Loutu'],
	theme: paper,
	measure,
};

const compose = (change: Partial<FigureInput> = {}) => composeFigure({ ...input, ...change });
const textsIn = (svg: string, id: string) =>
	textsOf(readElement(svg))
		.filter(({ groups }) => groups.includes(id))
		.map(({ text }) => text);

test('title, picture, legend and caption follow each other from top to bottom', () => {
	const { svg } = compose();
	const groups = textsOf(readElement(svg)).map(({ groups }) => groups[0]);
	expect(Array.from(new Set(groups))).toEqual(['title', 'picture', 'legend', 'caption']);
	const tops = textsOf(readElement(svg)).map(({ y }) => y);
	expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});

test('the root says the fonts and the size, and the ground fills it', () => {
	const { svg, size: whole } = compose();
	const root = readElement(svg);
	expect(root.attributes.get('font-family')).toBe(fontStack);
	expect(root.attributes.get('viewBox')).toBe(`0 0 ${whole.width} ${whole.height}`);
	const [ground] = root.children;
	expect(ground?.attributes.get('fill')).toBe('#ffffff');
	expect(Number(ground?.attributes.get('width'))).toBe(whole.width);
	expect(Number(ground?.attributes.get('height'))).toBe(whole.height);
});

describe('no text leaves the figure', () => {
	const long = 'abcdefghij'.repeat(50);
	test.each<[string, Partial<FigureInput>]>([
		['as it is', {}],
		['with a long title', { title: long }],
		['with a long label', { legend: [{ sample: kindSample('mention', 'kind', paper), label: long }] }],
		['with a long word in the caption', { caption: [`see https://example.org/${long}`] }],
		['with many words in the caption', { caption: ['words and '.repeat(60)] }],
	])('%s', (_, change) => {
		const { svg, size: whole } = compose(change);
		for (const { x, y, fontSize, text } of textsOf(readElement(svg))) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x + measure(text, fontSize, 400)).toBeLessThanOrEqual(whole.width);
			expect(y - fontSize).toBeGreaterThanOrEqual(0);
			expect(y + fontSize / 2).toBeLessThanOrEqual(whole.height);
		}
	});
});

test('a wrapped caption keeps all of its text and makes the figure higher', () => {
	const address = `https://example.org/${'path'.repeat(30)}`;
	const { svg, size: whole } = compose({ caption: [address] });
	expect(textsIn(svg, 'caption').length).toBeGreaterThan(1);
	expect(textsIn(svg, 'caption').join('')).toBe(address);
	expect(whole.height).toBeGreaterThan(compose({ caption: ['short'] }).size.height);
});

test('a title that is too long ends with an ellipsis', () => {
	expect(textsIn(compose({ title: 'x'.repeat(99) }).svg, 'title')).toEqual([`${'x'.repeat(21)}…`]);
});

test('what is empty takes no room', () => {
	const whole = compose();
	const { svg, size: smaller } = compose({ title: ' ', legend: [], caption: [] });
	expect(textsOf(readElement(svg)).map(({ text }) => text)).toEqual(['drawn']);
	expect(smaller).toEqual({ width: whole.size.width, height: size.height + 48 });
});

test('the legend wraps before an item that has no room', () => {
	const items = ['aa', 'bb', 'cc'].map((label) => ({ sample: markSample('dashed', paper), label }));
	const width = 2 * (26 + 7 + 26) + 22;
	const wrapped = (room: number) => legendLines(items, room, measure).map((line) => line.map(({ label }) => label));
	expect(wrapped(width)).toEqual([['aa', 'bb'], ['cc']]);
	expect(wrapped(width - 1)).toEqual([['aa'], ['bb'], ['cc']]);
	expect(wrapped(1000)).toEqual([['aa', 'bb', 'cc']]);
	expect(wrapped(0)).toEqual([['…'], ['…'], ['…']]);
});
