import { expect, test } from 'vitest';
import { measureText } from '../../src/charts/measure.ts';
import { element } from '../../src/charts/svg.ts';
import { paper } from '../../src/charts/theme.ts';
import { composeFigure, type Figure } from '../../src/export/figure.ts';
import { kindSample, markSample } from '../../src/export/legend.ts';
import { rasterise } from '../../src/export/png.ts';

const size = { width: 300, height: 60 };

function figureOf(name: string): Figure {
	return composeFigure({
		title: name,
		picture: element('g', { id: name }, element('text', { x: 10, y: 40, 'font-size': 24 }, name)),
		size,
		legend: [
			{ sample: markSample('anonymous', paper), label: name },
			{ sample: kindSample('mention', 'kind', paper), label: name },
		],
		caption: [name],
		theme: paper,
		measure: measureText,
	});
}

test.each([
	'</text><script>alert(1)</script>',
	`"'><g onload="x">&nbsp;&#0;]]>`,
	'\u0000\u0008\uD800 \uDFFF\uFFFF',
	'<!-- <![CDATA[ <?xml ?>',
	'__proto__ 楼主 😀 \u202E',
])('a figure is well-formed with the name %j', (name) => {
	const parsed = new DOMParser().parseFromString(figureOf(name).svg, 'image/svg+xml');
	expect(parsed.querySelector('parsererror')).toBeNull();
	expect(parsed.documentElement.localName).toBe('svg');
	expect(parsed.querySelectorAll('script, [onload]')).toHaveLength(0);
	expect(parsed.querySelector('#picture text')?.textContent).toContain(name.at(0) === '\u0000' ? '\uFFFD' : name);
});

test('no text of a figure leaves it as the browser draws it', () => {
	const { svg, size: whole } = figureOf(`楼主 https://example.org/${'long/'.repeat(40)}`);
	const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
	const drawn = document.body.appendChild(document.importNode(parsed.documentElement, true));
	const frame = drawn.getBoundingClientRect();
	const texts = Array.from(drawn.querySelectorAll('#title text, #legend text, #caption text'));
	const boxes = texts.map((text) => text.getBoundingClientRect());
	drawn.remove();
	expect(boxes.length).toBeGreaterThan(4);
	for (const { left, right, top, bottom } of boxes) {
		expect(left).toBeGreaterThanOrEqual(frame.left);
		expect(right).toBeLessThanOrEqual(frame.left + whole.width);
		expect(top).toBeGreaterThanOrEqual(frame.top);
		expect(bottom).toBeLessThanOrEqual(frame.top + whole.height);
	}
});

test('a PNG has twice the pixels a side, white at its edges and ink within', async () => {
	const figure = figureOf('A thread');
	const { width, height, data } = await pixelsOf(figure);
	expect([width, height]).toEqual([Math.floor(figure.size.width * 2), Math.floor(figure.size.height * 2)]);
	expect(Array.from(data.subarray(0, 4))).toEqual([255, 255, 255, 255]);
	expect(Array.from(data.subarray(-4))).toEqual([255, 255, 255, 255]);
	expect(inkOf(data)).toBeGreaterThan(500);
});

test('a document that is none is told, not drawn', async () => {
	const result = await rasterise('<svg', size);
	expect(result).toMatchObject({ ok: false, error: { code: 'failed' } });
});

test('a picture that draws nothing is told, not saved', async () => {
	const empty = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
	expect(await rasterise(empty, { width: 9, height: 9 })).toMatchObject({ ok: false, error: { code: 'failed' } });
});

test('texts are measured in the size and weight they are drawn in', () => {
	expect(measureText('楼图', 20, 400)).toBeCloseTo(2 * measureText('楼图', 10, 400), 0);
	expect(measureText('Thread', 40, 600)).not.toBe(measureText('Thread', 40, 400));
});

async function pixelsOf({ svg, size: whole }: Figure): Promise<ImageData> {
	const png = await rasterise(svg, whole);
	if (!png.ok) throw new Error(png.error.code);
	expect(png.value.type).toBe('image/png');
	const bitmap = await createImageBitmap(png.value);
	const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
	if (context === null) throw new Error('no canvas');
	context.drawImage(bitmap, 0, 0);
	return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** How many pixels are dark. */
function inkOf(data: Uint8ClampedArray): number {
	return data.filter((value, index) => index % 4 === 0 && value < 128).length;
}
