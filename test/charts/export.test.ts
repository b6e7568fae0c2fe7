import { expect, test } from 'vitest';
import { measureText } from '../../src/charts/measure.ts';
import { element } from '../../src/charts/svg.ts';
import { paper } from '../../src/charts/theme.ts';
import { measuresOf } from '../../src/export/figure-size.ts';
import { kindSample, markSample } from '../../src/export/legend.ts';
import { toPixels } from '../../src/export/png.ts';
import { composeSheet } from '../../src/export/sheet.ts';

const measures = measuresOf({ unit: 'px', width: 500, height: 400, margin: 12, text: 12, dpi: 96 });

function figureOf(name: string): string {
	const composed = composeSheet({
		...{ measures, title: name, facts: name },
		charts: new Map([
			['graph', () => element('g', { id: name }, element('text', { x: 10, y: 40, 'font-size': 24 }, name))],
		]),
		legend: [
			[
				{ sample: markSample('anonymous', paper), label: name },
				{ sample: kindSample('mention', 'kind', paper), label: name },
			],
		],
		caption: [name],
		reserved: { legend: [], caption: [] },
		...{ theme: paper, ground: paper.ground, language: 'zh-CN', measure: measureText },
		names: { title: 't', facts: 'f', graph: 'g', timeline: 'l', lanes: 'a', matrix: 'm', legend: 'e', caption: 'c' },
	});
	if (!composed.ok) throw new Error(composed.error);
	return composed.value.svg;
}

test.each([
	'</text><script>alert(1)</script>',
	`"'><g onload="x">&nbsp;&#0;]]>`,
	'\u0000\u0008\uD800 \uDFFF\uFFFF',
	'<!-- <![CDATA[ <?xml ?>',
	'__proto__ 楼主 😀 \u202E',
])('a figure is well-formed with the name %j', (name) => {
	const parsed = new DOMParser().parseFromString(figureOf(name), 'image/svg+xml');
	expect(parsed.querySelector('parsererror')).toBeNull();
	expect(parsed.documentElement.localName).toBe('svg');
	expect(parsed.querySelectorAll('script, [onload]')).toHaveLength(0);
	expect(parsed.querySelector('#figure-graph text')?.textContent).toContain(name.at(0) === '\u0000' ? '\uFFFD' : name);
});

test('no text of a figure leaves it as the browser draws it', () => {
	const svg = figureOf(`楼主 https://example.org/${'long/'.repeat(12)}`);
	const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
	const drawn = document.body.appendChild(document.importNode(parsed.documentElement, true));
	const frame = drawn.getBoundingClientRect();
	const texts = Array.from(drawn.querySelectorAll('[id^=figure-]:not(#figure-graph) text'));
	const boxes = texts.map((text) => text.getBoundingClientRect());
	drawn.remove();
	expect(boxes.length).toBeGreaterThan(4);
	for (const { left, right, top, bottom } of boxes) {
		expect(left).toBeGreaterThanOrEqual(frame.left);
		expect(right).toBeLessThanOrEqual(frame.right);
		expect(top).toBeGreaterThanOrEqual(frame.top);
		expect(bottom).toBeLessThanOrEqual(frame.bottom);
	}
});

test('a document that is none is told, not drawn', async () => {
	expect(await toPixels('<svg', measures.pixels, 'png', 96)).toMatchObject({ ok: false, error: { code: 'failed' } });
});

test('a picture that draws nothing is told, not saved', async () => {
	const empty = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
	const size = { width: 9, height: 9 };
	expect(await toPixels(empty, size, 'png', 96)).toMatchObject({ ok: false, error: { code: 'failed' } });
});

test('texts are measured in the size and weight they are drawn in', () => {
	expect(measureText('楼图', 20, 400)).toBeCloseTo(2 * measureText('楼图', 10, 400), 0);
	expect(measureText('Thread', 40, 600)).not.toBe(measureText('Thread', 40, 400));
});
