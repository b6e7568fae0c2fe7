import { expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import { networkPicture } from '../../../src/charts/network/picture.ts';
import { networkScene } from '../../../src/charts/network/scene.ts';
import type { NetworkScene } from '../../../src/charts/network/types.ts';
import { dark, paper, type Theme } from '../../../src/charts/palette.ts';
import type { Figure } from '../../../src/export/figure.ts';
import { type Measures, measuresOf } from '../../../src/export/figure-size.ts';
import { markSample } from '../../../src/export/legend.ts';
import { measureText } from '../../../src/export/measure.ts';
import { toPixels } from '../../../src/export/png.ts';
import { composeSheet } from '../../../src/export/sheet.ts';
import { around, propsFor, seedGraph } from '../network/seed.ts';

const size = { unit: 'px', width: 1200, height: 675, margin: 24, text: 12, dpi: 96 } as const;
const measures = measuresOf(size);

/** The seed's graph in a figure, and the scene that it shows. */
async function figureOf(theme: Theme, of: Measures = measures): Promise<{ figure: Figure; scene: NetworkScene }> {
	const props = propsFor(await seedGraph(), around('iMiata'));
	const scenes: NetworkScene[] = [];
	const composed = composeSheet({
		measures: of,
		title: '谁回复了谁：龙与虎',
		charts: new Map([
			[
				'graph',
				(room) => {
					const scene = networkScene({ ...props, size: room });
					scenes.push(scene);
					return networkPicture(scene, theme);
				},
			],
		]),
		legend: [[{ sample: markSample('dashed', theme), label: '作者很可能' }]],
		caption: ['说明：圆是人'],
		reserved: { legend: [], caption: [] },
		theme,
		ground: theme.ground,
		names: { title: 't', graph: 'g', timeline: 'l', matrix: 'm', legend: 'e', caption: 'c' },
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

async function pixelsOf(source: Blob | string): Promise<ImageData> {
	const image = new Image();
	image.src = typeof source === 'string' ? `data:image/png;base64,${source}` : URL.createObjectURL(source);
	await image.decode();
	const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
	const context = canvas.getContext('2d');
	context?.drawImage(image, 0, 0);
	const data = context?.getImageData(0, 0, canvas.width, canvas.height);
	if (data === undefined) throw new Error('no canvas');
	return data;
}

/** Mean difference of a channel, and the share of pixels that differ by more than a quarter of its range. */
function difference(a: ImageData, b: ImageData): { mean: number; share: number } {
	let sum = 0;
	let far = 0;
	for (let at = 0; at < a.data.length; at += 4) {
		const [red, green, blue] = [0, 1, 2].map((channel) =>
			Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)),
		);
		const most = Math.max(red ?? 0, green ?? 0, blue ?? 0);
		sum += most;
		if (most > 64) far += 1;
	}
	return { mean: sum / (a.data.length / 4), share: far / (a.data.length / 4) };
}

test.each([
	['light', paper],
	['dark', dark],
])('SVG and PNG of one scene are the same picture (%s)', async (name, theme) => {
	await page.viewport(1300, 800);
	const { figure } = await figureOf(theme);
	const drawn = show(figure.svg);
	const base64 = await page.screenshot({
		element: page.elementLocator(drawn),
		base64: true,
		save: false,
	} as Parameters<typeof page.screenshot>[0]);
	drawn.parentElement?.remove();
	const png = await toPixels(figure.svg, measures.pixels, 'png', measures.dpi);
	if (!png.ok) throw new Error(png.error.code);
	const screen = await pixelsOf(String(base64));
	const saved = await pixelsOf(png.value);
	expect([screen.width, screen.height]).toEqual([saved.width, saved.height]);
	const { mean, share } = difference(screen, saved);
	console.log(
		`SVG against PNG (${name}): mean ${mean.toFixed(2)} of 255, ${(100 * share).toFixed(2)}% of pixels far off`,
	);
	expect(mean).toBeLessThan(1.5);
	expect(share).toBeLessThan(0.01);
	// The picture is no empty page that anything would agree with.
	const ground = await pixelsOf(await blank(theme));
	expect(difference(saved, ground).share).toBeGreaterThan(0.02);
	await commands.writeFile(`test/out/figure-pixels-${name}.svg`, figure.svg);
});

async function blank(theme: Theme): Promise<Blob> {
	const { width, height } = measures.pixels;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${theme.ground}"/></svg>`;
	const png = await toPixels(svg, measures.pixels, 'png', 96);
	if (!png.ok) throw new Error(png.error.code);
	return png.value;
}

test('every label of the scene is in the figure, and none is cut', async () => {
	const { figure, scene } = await figureOf(paper);
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
		const svg = (await figureOf(paper)).figure.svg.replace('龙与虎', text);
		const png = await toPixels(svg, measures.pixels, 'png', 96);
		if (!png.ok) throw new Error(png.error.code);
		return pixelsOf(png.value);
	};
	const [first, other, none] = [
		await picture('龙与虎'),
		await picture('虎与龙'),
		await picture('\u{10FFFD}\u{10FFFD}\u{10FFFD}'),
	];
	expect(difference(first, other).share).toBeGreaterThan(0.0001);
	expect(difference(first, none).share).toBeGreaterThan(0.0001);
	expect(difference(first, await picture('龙与虎'))).toEqual({ mean: 0, share: 0 });
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
