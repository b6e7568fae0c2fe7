import { expect, test } from 'vitest';
import { measureText } from '../../../src/charts/measure.ts';
import { networkPicture } from '../../../src/charts/network/picture.ts';
import { networkScene } from '../../../src/charts/network/scene.ts';
import type { NetworkScene } from '../../../src/charts/network/types.ts';
import { paper } from '../../../src/charts/theme.ts';
import { measuresOf } from '../../../src/export/figure-size.ts';
import { markSample } from '../../../src/export/legend.ts';
import { imageOf, toPixels } from '../../../src/export/png.ts';
import { pngByStrips } from '../../../src/export/png-strips.ts';
import { composeSheet, type Figure } from '../../../src/export/sheet.ts';
import { around, propsFor, seedGraph } from '../network/seed.ts';

const size = { unit: 'px', width: 1200, height: 675, margin: 24, text: 12, dpi: 96 } as const;
const measures = measuresOf(size);

/** The seed's graph in a figure, and the scene that it shows. */
async function figureOf(): Promise<{ figure: Figure; scene: NetworkScene }> {
	const props = propsFor(await seedGraph(), around('iMiata'));
	const scenes: NetworkScene[] = [];
	const composed = composeSheet({
		measures,
		title: '谁回复了谁：龙与虎',
		facts: '147 楼',
		charts: new Map([
			[
				'graph',
				(room) => {
					const scene = networkScene({ ...props, size: room });
					scenes.push(scene);
					return networkPicture(scene, paper);
				},
			],
		]),
		legend: [[{ sample: markSample('dashed', paper), label: '作者很可能' }]],
		caption: ['说明：圆是人'],
		reserved: { legend: [], caption: [] },
		theme: paper,
		ground: paper.ground,
		names: {
			title: 't',
			facts: 'f',
			graph: 'g',
			timeline: 'l',
			lanes: 'Lanes',
			matrix: 'm',
			legend: 'e',
			caption: 'c',
		},
		language: 'zh-CN',
		measure: measureText,
	});
	const [scene] = scenes;
	if (!composed.ok || scene === undefined) throw new Error('no figure');
	return { figure: composed.value, scene };
}

/** The document as part of the page, at its corner. */
function show(svg: string): SVGElement {
	const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
	const holder = document.body.appendChild(document.createElement('div'));
	Object.assign(holder.style, { position: 'absolute', left: '0', top: '0', fontVariantNumeric: 'normal' });
	const drawn = document.importNode(parsed.documentElement, true) as unknown as SVGElement;
	holder.append(drawn);
	return drawn;
}

async function pixelsOf(png: Blob): Promise<ImageData> {
	const image = await createImageBitmap(png);
	const canvas = new OffscreenCanvas(image.width, image.height);
	const context = canvas.getContext('2d');
	context?.drawImage(image, 0, 0);
	const data = context?.getImageData(0, 0, canvas.width, canvas.height);
	if (data === undefined) throw new Error('no canvas');
	return data;
}

/** How many values of the two pictures differ clearly. */
function difference(a: ImageData, b: ImageData): number {
	return a.data.filter((value, index) => Math.abs(value - (b.data[index] ?? 0)) > 64).length;
}

test('every label of the scene is in the figure, and none is cut', async () => {
	const { figure, scene } = await figureOf();
	expect(scene.labels.length).toBeGreaterThan(30);
	const drawn = show(figure.svg);
	const frame = drawn.getBoundingClientRect();
	const labels = [...drawn.querySelectorAll('#labels text')];
	expect(labels.map(({ textContent }) => textContent)).toEqual(scene.labels.map(({ text }) => text));
	for (const text of drawn.querySelectorAll('text')) {
		const box = text.getBoundingClientRect();
		expect(box.width).toBeGreaterThan(0);
		expect(box.left).toBeGreaterThanOrEqual(frame.left);
		expect(box.right).toBeLessThanOrEqual(frame.right);
		expect(box.top).toBeGreaterThanOrEqual(frame.top);
		expect(box.bottom).toBeLessThanOrEqual(frame.bottom);
	}
	drawn.parentElement?.remove();
});

test('Chinese in a saved figure is glyphs: other characters, other pixels, and none that no font has', async () => {
	const picture = async (text: string) => {
		const svg = (await figureOf()).figure.svg.replaceAll('龙与虎', text);
		const png = await toPixels(svg, measures.pixels, 'png', 96);
		if (!png.ok) throw new Error(png.error.code);
		return pixelsOf(png.value);
	};
	const [first, other, none] = [
		await picture('龙与虎'),
		await picture('虎与龙'),
		await picture('\u{10FFFD}\u{10FFFD}\u{10FFFD}'),
	];
	expect(difference(first, other)).toBeGreaterThan(100);
	expect(difference(first, none)).toBeGreaterThan(100);
	expect(difference(first, await picture('龙与虎'))).toBe(0);
});

test('drawn strip by strip a picture is the same to the last pixel, transparent where nothing is', async () => {
	const { svg } = (await figureOf()).figure;
	const image = await imageOf(svg);
	const { width, height } = measures.pixels;
	const whole = await toPixels(svg, measures.pixels, 'png', 96);
	if (!whole.ok) throw new Error(whole.error.code);
	for (const rows of [97, height - 1, height]) {
		const strips = await pngByStrips(image, { width, height }, rows);
		if (strips === null) throw new Error('nothing was drawn');
		expect(difference(await pixelsOf(whole.value), await pixelsOf(strips))).toBe(0);
	}
	const half = await imageOf(
		'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="4" fill="#f00" opacity=".5"/></svg>',
	);
	const clear = await pngByStrips(half, { width: 8, height: 8 }, 3);
	if (clear === null) throw new Error('nothing was drawn');
	const { data } = await pixelsOf(clear);
	expect([...data.slice(0, 4)]).toEqual([255, 0, 0, 128]);
	expect([...data.slice(-4)]).toEqual([0, 0, 0, 0]);
	const nothing = await imageOf('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>');
	expect(await pngByStrips(nothing, { width: 8, height: 8 })).toBeNull();
});

test('so many names at most', async () => {
	const props = propsFor(await seedGraph(), around('iMiata'));
	const named = (mostLabels?: number) =>
		networkScene({ ...props, size: { width: 900, height: 600 }, mostLabels }).labels;
	expect(named(5)).toHaveLength(5);
	expect(named(0)).toEqual([]);
	expect(named().length).toBeGreaterThan(30);
	expect(named().slice(0, 5)).toEqual(named(5));
});
