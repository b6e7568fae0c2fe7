import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { defaultOptions } from '../../../src/export/figure-options.ts';
import { known } from '../../../src/lib/assert.ts';
import { useScreenView } from '../../../src/store/page.ts';
import { FigureDialog } from '../../../src/views/figures/FigureDialog.tsx';
import { useFigureOptions } from '../../../src/views/figures/options.ts';
import { GraphPanel } from '../../../src/views/graph/GraphPanel.tsx';
import { show } from '../../support/mounted.tsx';
import { nodeOf, pointOnNode, visibleNodes, zoomAt } from '../../support/network.ts';
import { coloursIn, pixelsOf, savedBy, svgOf } from '../../support/saved.ts';
import { button, choose, figure, thread } from './figure-dialog.ts';

beforeEach(() => useFigureOptions.setState(defaultOptions, true));
afterEach(() => vi.restoreAllMocks());

const open = (view = {}) => show(<FigureDialog onClose={() => undefined} />, { thread, view });

async function download(name = 'Download') {
	await figure();
	return savedBy(() => button(name).click());
}

test('PNG and JPEG have the pixels asked for and their resolution, WebP the pixels; all are drawn', async () => {
	await open();
	await choose('Made for', 'column');
	for (const [type, ending, at, resolution] of [
		['png', 'png', 37, [...'pHYs'].map((sign) => sign.charCodeAt(0)).concat(0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23)],
		['jpeg', 'jpg', 13, [1, 1, 0x2c, 1, 0x2c]],
		['webp', 'webp', 8, [...'WEBP'].map((sign) => sign.charCodeAt(0))],
	] as const) {
		await choose('Type', type);
		const { name, content } = await download();
		expect(name).toBe(`一堆拿技术.${ending}`);
		expect(content.type).toBe(`image/${type}`);
		const pixels = await pixelsOf(content);
		expect([pixels.width, pixels.height]).toEqual([1004, 1358]);
		expect(coloursIn(pixels)).toBeGreaterThan(50);
		const bytes = new Uint8Array(await content.arrayBuffer());
		expect([...bytes.subarray(at, at + resolution.length)]).toEqual(resolution);
		await expect.element(page.getByText(`Saved as ${name}.`)).toBeVisible();
	}
});

test('a transparent PNG is so at its corner, and drawn all the same', async () => {
	await open();
	await choose('Background', 'transparent');
	const pixels = await pixelsOf((await download()).content);
	expect(pixels.data[3]).toBe(0);
	expect(coloursIn(pixels)).toBeGreaterThan(50);
});

test('SVG has text as text in fonts that have Chinese, and every id once', async () => {
	await open();
	await choose('Made for', 'column');
	await choose('Type', 'svg');
	const saved = await download();
	expect(saved.name).toBe('一堆拿技术.svg');
	const { documentElement: svg } = await svgOf(saved);
	expect([svg.getAttribute('width'), svg.getAttribute('height')]).toEqual(['85mm', '115mm']);
	const texts = Array.from(svg.querySelectorAll('text'), ({ textContent }) => textContent);
	expect(texts).toEqual(expect.arrayContaining(['一堆拿技术', 'Ann', 'Bob', 'Cat', 'Dan']));
	const ids = Array.from(svg.querySelectorAll('[id]'), ({ id }) => id);
	expect(ids.length).toBeGreaterThan(3);
	expect(new Set(ids).size).toBe(ids.length);
	expect(svg.outerHTML).toContain('Noto Sans CJK SC');
});

test('shows what is filtered, and everything on request, without moving anything', async () => {
	await open({ range: [1, 2] });
	await choose('Type', 'svg');
	const graphOf = async () => {
		const svg = await svgOf(await download());
		return {
			circles: Array.from(svg.querySelectorAll('#figure-graph circle'), (circle) =>
				circle.outerHTML.replace(/ (id|class)="[^"]*"/g, ''),
			),
			ties: svg.querySelectorAll('#ties > *').length,
		};
	};
	const part = await graphOf();
	await choose('Shows', 'all');
	const all = await graphOf();
	const placeOf = (circle: string) => `${/cx="[^"]*"/.exec(circle)} ${/cy="[^"]*"/.exec(circle)}`;
	const places = new Set(all.circles.map(placeOf));
	expect(part.circles.length).toBeGreaterThan(0);
	expect(part.circles.map(placeOf).filter((place) => !places.has(place))).toEqual([]);
	expect(part.ties).toBeGreaterThan(0);
	expect(part.ties).toBeLessThan(all.ties);
});

test('shows the part that the screen shows', async () => {
	await show(
		<>
			<GraphPanel />
			<FigureDialog onClose={() => undefined} />
		</>,
		{ thread, room: { width: 800, height: 500 } },
	);
	await expect.poll(() => useScreenView.getState().seen).not.toBeNull();
	await choose('Type', 'svg');
	const circles = async () => (await svgOf(await download())).querySelectorAll('#figure-graph circle').length;
	const whole = await circles();
	// One person stays where they are, five times as large as at first.
	await zoomAt(pointOnNode(visibleNodes().find((id) => id.startsWith('p:')) ?? ''), 5);
	await expect.poll(() => useScreenView.getState().seen?.zoom).toBeGreaterThan(4);
	await choose('Shows', 'screen');
	const part = await circles();
	expect(part).toBeGreaterThan(0);
	expect(part).toBeLessThan(whole);
});

test('Copy puts SVG as text into the clipboard, else a PNG', async () => {
	const written: ClipboardItem[] = [];
	vi.spyOn(navigator.clipboard, 'write').mockImplementation(async (items) => void written.push(...items));
	const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
	await open();
	await choose('Made for', 'column');
	await choose('Type', 'jpeg');
	await figure();
	await button('Copy').click();
	await expect.element(page.getByText('Copied.')).toBeVisible();
	const picture = await written[0]?.getType('image/png');
	if (picture === undefined) throw new Error('no PNG was copied');
	const { width, height } = await pixelsOf(picture);
	expect([width, height]).toEqual([1004, 1358]);
	await choose('Type', 'svg');
	const svg = await figure();
	await button('Copy').click();
	await expect.poll(() => writeText.mock.calls).toEqual([[svg]]);
});

test('a PDF is a page of the size asked for, to the hundredth of a point, with its names to be found', async () => {
	await open();
	await choose('Made for', 'column');
	await choose('Type', 'pdf');
	const { name, content } = await download();
	expect(name).toBe('一堆拿技术.pdf');
	const text = new TextDecoder('latin1').decode(await content.arrayBuffer());
	const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
	expect([Number(width), Number(height)]).toEqual([
		expect.closeTo((85 / 25.4) * 72, 2),
		expect.closeTo((115 / 25.4) * 72, 2),
	]);
	expect(text).toContain('/Width 1004 /Height 1358');
	// As many unseen texts as the drawing has: title, figures, four names and more.
	expect(text.match(/> Tj/g)?.length).toBeGreaterThan(6);
});

test('what was said of a file is gone once something else is chosen', async () => {
	await open();
	await choose('Type', 'webp');
	const { name } = await download();
	await expect.element(page.getByText(`Saved as ${name}.`)).toBeVisible();
	await choose('Type', 'jpeg');
	await expect.element(page.getByText(`Saved as ${name}.`)).not.toBeInTheDocument();
});

test('a picture has everybody where the screen has them', async () => {
	const options = { ...defaultOptions, parts: ['graph' as const], fileType: 'svg' as const };
	await show(
		<>
			<GraphPanel />
			<FigureDialog onClose={() => undefined} />
		</>,
		{ thread, room: { width: 900, height: 560 } },
	);
	await expect.poll(() => useScreenView.getState().seen).not.toBeNull();
	const { width = 0, height = 0 } = useScreenView.getState().seen?.size ?? {};
	useFigureOptions.setState({ ...options, size: { unit: 'px', width, height, margin: 0, text: 12, dpi: 96 } }, true);
	const svg = await svgOf(await download());
	const circles = [...svg.querySelectorAll('#nodes circle')].map((circle) => [
		Number(circle.getAttribute('cx')),
		Number(circle.getAttribute('cy')),
	]);
	const people = visibleNodes().filter((id) => id.startsWith('p:'));
	expect(people).toHaveLength(4);
	for (const id of people) {
		const { x, y } = known(nodeOf(id), id);
		const nearest = Math.min(...circles.map(([cx = 0, cy = 0]) => Math.hypot(cx - x, cy - y)));
		expect(nearest, id).toBeLessThan(0.1);
	}
});
