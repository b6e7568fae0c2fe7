import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appForAll } from '../support/app.ts';
import { launch, waitFor } from '../support/browser.ts';
import { coloursIn, difference, download, drawSvg, openFigure, preview, readPdf } from '../support/figure.ts';

/** A word of the seed's title. */
const title = '一堆拿技术';

const app = appForAll();

/** Not the app's: its policy would not let it read what it saved. */
let elsewhere: Browser;
let reader: Page;
beforeAll(async () => {
	elsewhere = await launch();
	reader = await elsewhere.newPage();
	mkdirSync('test/out', { recursive: true });
});
afterAll(() => elsewhere.close());

const field = (name: string) => app.page.getByRole('dialog').getByLabel(name, { exact: true });
const choose = (name: string, option: string) => field(name).selectOption(option);

test('SVG and PNG are saved as the same picture, by day and by night', async () => {
	await openFigure(app.page);
	await choose('Made for', 'post');
	await field('Matrix').check();
	for (const theme of ['light', 'dark']) {
		await choose('Colours', theme);
		await choose('Type', 'svg');
		const svg = await download(app.page, /Download/);
		expect(svg.name).toMatch(new RegExp(`^${title}.*\\.svg$`));
		await choose('Type', 'png');
		const { name, bytes } = await download(app.page, /Download/);
		expect(name).toMatch(new RegExp(`^${title}.*\\.png$`));
		const png = PNG.sync.read(bytes);
		const drawn = await drawSvg(reader, svg.bytes.toString('utf8'), 1200, 675);
		expect([drawn.width, drawn.height]).toEqual([png.width, png.height]);
		const { mean, share } = difference(drawn, png);
		console.log(`SVG and PNG (${theme}): ${mean.toFixed(2)} of 255 on average, ${(100 * share).toFixed(2)}% far off`);
		expect(mean).toBeLessThan(0.5);
		expect(share).toBeLessThan(0.002);
		if (theme === 'dark') continue;
		// Another figure is not nearly as near: the measure can fail.
		await field('Matrix').uncheck();
		const other = PNG.sync.read((await download(app.page, /Download/)).bytes);
		expect(difference(other, png).share).toBeGreaterThan(0.03);
		await field('Matrix').check();
	}
});

test('PDF: one page of the right size, text as text, Chinese included', async () => {
	const { page } = app;
	await openFigure(page);
	await choose('Made for', 'column');
	await choose('Colours', 'light');
	await choose('Background', 'white');
	await field('Matrix').uncheck();
	await choose('Type', 'print');
	await page.evaluate(() => {
		window.print = () => {};
	});
	await page.getByRole('button', { name: 'Print as PDF…' }).click();
	expect(await page.title()).toContain(title);
	const written = await page.locator('#loutu-figure-to-print text').allTextContents();
	const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
	const pages = await readPdf(bytes);
	expect(pages).toHaveLength(1);
	const [sheet] = pages;
	expect(sheet?.width).toBeCloseTo((85 / 25.4) * 72, 0);
	expect(sheet?.height).toBeCloseTo((115 / 25.4) * 72, 0);
	expect(sheet?.text).toContain(title);
	// A name stands there as often as it is written: halos are no second text.
	const handles = new Set(written.filter((text) => /^\w{6,}$/.test(text)));
	expect(handles.size).toBeGreaterThan(8);
	for (const handle of handles) {
		const times = (sheet?.text ?? '').split(new RegExp(`\\b${handle}\\b`)).length - 1;
		expect([handle, times]).toEqual([handle, written.filter((text) => text === handle).length]);
	}
	expect(sheet?.text).toContain('147 floors · 55 people · Loutu');
	expect(sheet === undefined ? 0 : coloursIn(sheet.picture)).toBeGreaterThan(50);
	if (sheet !== undefined) writeFileSync('test/out/figure-pdf.png', PNG.sync.write(sheet.picture));
	// What was put into the page for it is gone, and the app is as before.
	await expect.poll(() => page.locator('#loutu-figure-to-print').count()).toBe(0);
	expect(await preview(page).isVisible()).toBe(true);
});

test('copies a picture as PNG, and SVG as text', async () => {
	const { page, context } = app;
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openFigure(page);
	await choose('Made for', 'column');
	await choose('Type', 'png');
	await page.getByRole('button', { name: 'Copy' }).click();
	await page.getByText('Copied.').waitFor();
	const copied = await page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		const blob = await item?.getType('image/png');
		return blob === undefined ? [] : Array.from(new Uint8Array(await blob.arrayBuffer()));
	});
	const png = PNG.sync.read(Buffer.from(copied));
	expect([png.width, png.height]).toEqual([1004, 1358]);
	await choose('Type', 'svg');
	await page.getByRole('button', { name: 'Copy' }).click();
	await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<svg /);
});

test('a playback is a video that ends with the whole figure; stopped, it saves nothing', async () => {
	const { page } = app;
	await openFigure(page);
	await choose('Made for', 'post');
	await choose('Type', 'webm');
	await field('Length in seconds').fill('60');
	await page.getByRole('button', { name: 'Make the film' }).click();
	await page.getByText(/Drawing the film: \d+%/).waitFor();
	await page.getByRole('button', { name: 'Stop' }).click();
	await page.getByText('The film was stopped; nothing was saved.').waitFor();
	await field('Length in seconds').fill('2');
	const { name, bytes } = await download(page, /Make the film/);
	expect(name.endsWith('.webm')).toBe(true);
	const frames = await reader.evaluate(async (base64) => {
		const video = document.createElement('video');
		video.muted = true;
		video.src = `data:video/webm;base64,${base64}`;
		await new Promise((resolve, reject) => {
			video.onloadeddata = resolve;
			video.onerror = () => reject(new Error(video.error?.message));
		});
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
		const ink = () => {
			const drawing = canvas.getContext('2d');
			drawing?.drawImage(video, 0, 0);
			const { data } = drawing?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
			return data.filter((value, index) => index % 4 === 1 && value < 200).length;
		};
		const shown = new Promise<number>((resolve) => video.requestVideoFrameCallback(() => resolve(ink())));
		const ended = new Promise((resolve) => {
			video.onended = resolve;
		});
		await video.play();
		const first = await shown;
		await ended;
		const { videoWidth: width, videoHeight: height, duration } = video;
		return { width, height, duration, first, last: ink() };
	}, bytes.toString('base64'));
	expect(frames).toMatchObject({ width: 1200, height: 675, duration: expect.closeTo(3.5, 1) });
	expect(frames.last).toBeGreaterThan(frames.first * 1.1);
});

test('can be made with the keyboard alone, and what was chosen is there after a reload', async () => {
	const { page: mine } = app;
	await openFigure(mine);
	await choose('Made for', 'a4');
	await mine.reload();
	await waitFor(mine, 'ready');
	// Whoever gets to the button by keyboard has pressed Tab before, which begins to load its menu.
	await mine.keyboard.press('Tab');
	await mine.getByRole('button', { name: 'Export' }).focus();
	await mine.keyboard.press('Enter');
	await mine.getByRole('menu').waitFor();
	// The menu moves its focus a moment after each key.
	await expect
		.poll(async () => {
			const active = await mine.evaluate(() => document.activeElement?.textContent);
			if (active !== 'Figure…') await mine.keyboard.press('ArrowDown');
			return active;
		})
		.toBe('Figure…');
	await mine.keyboard.press('Enter');
	await preview(mine).waitFor();
	expect(await field('Made for').inputValue()).toBe('a4');
	const reached = new Set<string>();
	for (let step = 0; step < 40; step++) {
		await mine.keyboard.press('Tab');
		const name = await mine.evaluate(() => {
			const active = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }) | null;
			return active?.labels?.[0]?.textContent ?? active?.textContent ?? '';
		});
		reached.add(name.replace(/\s+/g, ' '));
	}
	const controls = await mine.getByRole('dialog').locator('input, select, button').count();
	expect(controls).toBeGreaterThan(18);
	expect(reached.size).toBeGreaterThanOrEqual(controls);
	await mine.keyboard.press('Escape');
	await expect.poll(() => mine.getByRole('dialog').count()).toBe(0);
});
