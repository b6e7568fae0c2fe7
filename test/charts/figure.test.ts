import { expect, test } from 'vitest';
import { measureText } from '../../src/charts/measure.ts';
import { element } from '../../src/charts/svg.ts';
import { paper } from '../../src/charts/theme.ts';
import { composeFigure } from '../../src/export/figure.ts';
import { markSample } from '../../src/export/legend.ts';
import { rasterise } from '../../src/export/png.ts';

const figure = (title: string, characters: string) =>
	composeFigure({
		title,
		picture: element('text', { x: 20, y: 80, 'font-size': 60 }, characters),
		size: { width: 400, height: 120 },
		legend: Array.from({ length: 8 }, (_, index) => ({
			sample: markSample('solid', paper),
			label: `作者确定 ${index}`,
		})),
		caption: ['很长的说明'.repeat(40)],
		theme: paper,
		measure: measureText,
	});

test('nothing of a figure lies outside it, and its XML is well-formed', () => {
	const { svg, size } = figure(`<&"> ${'长标题'.repeat(60)}`, '龙');
	const holder = document.createElement('div');
	document.body.append(holder);
	const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
	expect(parsed.querySelector('parsererror')).toBeNull();
	holder.append(document.importNode(parsed.documentElement, true));
	const frame = holder.querySelector('svg')?.getBoundingClientRect();
	for (const text of holder.querySelectorAll('text')) {
		const { left, right, top, bottom } = text.getBoundingClientRect();
		expect(left).toBeGreaterThanOrEqual(frame?.left ?? 0);
		expect(right).toBeLessThanOrEqual((frame?.left ?? 0) + size.width);
		expect(top).toBeGreaterThanOrEqual(frame?.top ?? 0);
		expect(bottom).toBeLessThanOrEqual((frame?.top ?? 0) + size.height);
	}
	holder.remove();
});

async function inkOf(characters: string): Promise<string> {
	const { svg, size } = figure('', characters);
	const png = await rasterise(svg, size, 1);
	if (!png.ok) throw new Error(png.error.code);
	const bitmap = await createImageBitmap(png.value);
	const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
	const context = canvas.getContext('2d');
	context?.drawImage(bitmap, 0, 0);
	return String(context?.getImageData(44, 60, 120, 100).data);
}

test('Chinese is really drawn: two characters make two pictures, no boxes', async () => {
	expect(await inkOf('龙')).not.toBe(await inkOf('虎'));
	expect(await inkOf('龙')).not.toBe(await inkOf(''));
});

test('a picture that no canvas could hold is refused beforehand, with the largest scale that is possible', async () => {
	const outcome = await rasterise('<svg xmlns="http://www.w3.org/2000/svg"/>', { width: 10_000, height: 10_000 }, 3);
	expect(outcome).toEqual({ ok: false, error: { code: 'too-large', scale: 1.63 } });
});
