import { describe, expect, test } from 'vitest';
import type { Measure, Size } from '../../src/charts/chart.ts';
import { element, type SvgElement } from '../../src/charts/svg.ts';
import { paper } from '../../src/charts/theme.ts';
import { type ChartId, chartIds, type PartId } from '../../src/export/figure-parts.ts';
import { type FigureSize, measuresOf } from '../../src/export/figure-size.ts';
import { markSample } from '../../src/export/legend.ts';
import { presetIds, presetOf, presets } from '../../src/export/presets.ts';
import { composeSheet } from '../../src/export/sheet.ts';
import type { SheetInput } from '../../src/export/sheet-input.ts';
import { readXml } from '../support/read-xml.ts';
import { type PlacedText, readElement, textsOf } from './read-svg.ts';

/** Every code unit as wide as the font is high: wider than any real one. */
const measure: Measure = (text, fontSize) => text.length * fontSize * 0.6;

/** A chart that writes its size, at its own corner. */
const chart = (name: string) => (size: Size) =>
	element('g', { id: name }, element('text', { x: 0, y: 10, 'font-size': 10 }, `${size.width} × ${size.height}`));
const charts = (...ids: ChartId[]) => new Map<ChartId, (size: Size) => SvgElement>(ids.map((id) => [id, chart(id)]));
const post: FigureSize = { unit: 'px', width: 1200, height: 675, margin: 24, text: 12, dpi: 300 };
const item = (label: string) => ({ sample: markSample('solid', paper), label });

const input: SheetInput = {
	measures: measuresOf(post),
	title: 'A thread',
	facts: '147 floors',
	charts: charts('graph', 'timeline'),
	legend: [[item('proven'), item('likely')], [item('Ann')]],
	caption: ['63 of 147 floors are proven', 'made with Loutu'],
	reserved: { legend: [], caption: [] },
	theme: paper,
	ground: '#ffffff',
	names: {
		title: 'Title',
		facts: 'F',
		graph: 'Graph',
		timeline: 'T',
		lanes: 'Lanes',
		matrix: 'M',
		legend: 'L & <"',
		caption: 'C',
	},
	language: 'zh-CN',
	measure,
};

function compose(change: Partial<SheetInput> = {}): string {
	const composed = composeSheet({ ...input, ...change });
	if (!composed.ok) throw new Error(composed.error);
	return composed.value.svg;
}

function textsIn(svg: string, id: string): PlacedText[] {
	return textsOf(readElement(svg)).filter(({ groups }) => groups.includes(`figure-${id}`));
}

const chartSize = (svg: string, id: ChartId) => textsIn(svg, id)[0]?.text;
const sized = (change: Partial<FigureSize>) => ({ measures: measuresOf({ ...post, ...change }) });

describe('the document', () => {
	test('has the size that was asked for, in its unit', () => {
		const root = readElement(compose({ measures: measuresOf(presets.column.size) }));
		expect(root.attributes.get('width')).toBe('85mm');
		expect(root.attributes.get('height')).toBe('115mm');
		const { layout } = measuresOf(presets.column.size);
		const [, , width, height] = (root.attributes.get('viewBox') ?? '').split(' ').map(Number);
		expect([width, height]).toEqual([expect.closeTo(layout.width, 1), expect.closeTo(layout.height, 1)]);
	});

	test('has a named layer for each part, in order', () => {
		const layers = readElement(compose()).children.filter(({ tag }) => tag === 'g');
		expect(layers.map(({ attributes }) => attributes.get('id'))).toEqual([
			'figure-title',
			'figure-facts',
			'figure-graph',
			'figure-timeline',
			'figure-legend',
			'figure-caption',
		]);
		expect(layers.map(({ attributes }) => attributes.get('inkscape:label'))).toEqual([
			'Title',
			'F',
			'Graph',
			'T',
			'L & <"',
			'C',
		]);
	});

	test('is transparent where there is no ground', () => {
		const ids = (svg: string) => readElement(svg).children.map(({ attributes }) => attributes.get('id'));
		expect(ids(compose())).toContain('ground');
		expect(ids(compose({ ground: null }))).not.toContain('ground');
	});

	test.each(['</text><script>', `"'&<>]]>`, '\u0000\u0008\uD800 \uFFFF', '😀 \u202E', '楼主'])(
		'is well-formed with %j in it',
		(name) => {
			const svg = compose({ title: name, legend: [[item(name)]], caption: [name] });
			expect(readXml(svg)[0]?.name).toBe('svg');
		},
	);
});

describe('parts', () => {
	test('that are left out take no room', () => {
		const graph = compose({ title: '', facts: '', charts: charts('graph'), legend: [], caption: [] });
		expect(chartSize(graph, 'graph')).toBe(`${1200 - 48} × ${675 - 48}`);
	});

	test('that have no room are refused', () => {
		expect(composeSheet({ ...input, ...sized({ width: 200, height: 120 }) })).toEqual({ ok: false, error: 'no-room' });
		expect(composeSheet({ ...input, ...sized({ margin: 700 }) })).toEqual({ ok: false, error: 'no-room' });
		expect(composeSheet({ ...input, ...sized({ text: 200 }) })).toEqual({ ok: false, error: 'no-room' });
	});

	test('words alone stand at the top', () => {
		const [first] = textsIn(compose({ title: '', facts: '', charts: new Map() }), 'legend');
		expect(first?.y).toBeLessThan(60);
	});

	test('beside the charts of a wide figure, below those of a tall one', () => {
		const wide = textsIn(compose(), 'legend')[0];
		const tall = textsIn(compose({ measures: measuresOf(presets.a4.size) }), 'legend')[0];
		expect(wide?.x).toBeGreaterThan(800);
		expect(tall?.x).toBeLessThan(200);
		expect(tall?.y).toBeGreaterThan(500);
	});
});

const shapes = presetIds.map((id) => [id, presetOf(id)] as const);

describe.each(shapes)('as %s', (_, { size, parts }) => {
	const measures = measuresOf(size);
	const drawn = charts(...chartIds.filter((id) => parts.includes(id)));
	const ifShown = <T>(part: PartId, words: T[]): T[] => (parts.includes(part) ? words : []);

	test('nothing leaves the margins, however long the words are', () => {
		const long = 'abcdefghij'.repeat(30);
		const svg = compose({
			measures,
			charts: drawn,
			title: long,
			facts: long,
			legend: ifShown('legend', [
				[item(long), item('short')],
				Array.from({ length: 9 }, (_, n) => item(`person ${n}`)),
			]),
			caption: ifShown('caption', [`https://example.org/${long.slice(0, 90)}`, 'words and '.repeat(20)]),
		});
		for (const { text, x, y, fontSize, groups } of textsOf(readElement(svg))) {
			expect(x).toBeGreaterThanOrEqual(measures.margin - 0.01);
			if (!groups.includes('figure-graph') && !groups.includes('figure-timeline')) {
				expect(x + measure(text, fontSize, 400)).toBeLessThanOrEqual(measures.layout.width - measures.margin + 0.01);
			}
			expect(y).toBeLessThanOrEqual(measures.layout.height - measures.margin + 0.01);
		}
	});

	test('the charts stay where they are while what is reserved has room for the words', () => {
		const legend = ifShown('legend', [...input.legend]);
		const reserved = { legend, caption: ifShown('caption', [...input.caption, 'all 95 ties']) };
		const whole = compose({ measures, reserved, charts: drawn, ...reserved });
		const few = { legend: ifShown('legend', [[item('proven')]]), caption: ifShown('caption', ['3 of 95 ties']) };
		const filtered = compose({ measures, reserved, charts: drawn, ...few });
		for (const id of drawn.keys()) expect(textsIn(filtered, id)).toEqual(textsIn(whole, id));
		expect(drawn.size).toBeGreaterThan(0);
	});
});
