import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsIn } from '../support/axe.ts';
import { launch, openApp, waitFor } from '../support/browser.ts';
import {
	coloursIn,
	decode,
	difference,
	download,
	drawSvg,
	look,
	openFigure,
	preview,
	readPdf,
} from '../support/figure.ts';
import { readXml } from '../support/read-xml.ts';

/** A word of the seed's title. */
const title = '一堆拿技术';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];
/** Not the app's: its policy would not let it read what it saved. */
let reader: Page;
beforeAll(async () => {
	browser = await launch();
	({ page, context, complaints } = await openApp(browser));
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	reader = await (await browser.newContext()).newPage();
	await openFigure(page);
	mkdirSync('test/out', { recursive: true });
});
afterAll(async () => {
	expect(complaints).toEqual([]);
	await context.close();
	await browser.close();
});

const field = (name: string) => page.getByRole('dialog').getByLabel(name, { exact: true });
const choose = (name: string, option: string) => field(name).selectOption(option);

/** Does it, and waits until the preview is another picture. */
async function changes(act: () => Promise<unknown>): Promise<void> {
	const before = await look(page);
	await act();
	await expect.poll(() => look(page)).not.toBe(before);
}

describe('each option changes the preview, and back again', () => {
	test.each(['Title', 'Graph', 'Timeline', 'Matrix', 'Legend', 'Caption'])('part: %s', async (part) => {
		const before = await look(page);
		await changes(() => field(part).click());
		await field(part).click();
		await expect.poll(() => look(page)).toBe(before);
	});

	test.each([
		['Made for', 'column', 'slide'],
		['Colours', 'dark', 'light'],
		['Language', 'zh-CN', 'en'],
		['Background', 'transparent', 'white'],
		['Background', 'theme', 'white'],
		['Shows', 'all', null],
	])('%s: %s', async (name, option, back) => {
		if (back === null) {
			// All is shown until something is filtered.
			const before = await look(page);
			await choose(name, option);
			await page.waitForTimeout(400);
			expect(await look(page)).toBe(before);
			await choose(name, 'view');
			return;
		}
		await changes(() => choose(name, option));
		await changes(() => choose(name, back));
		await choose('Background', 'white');
	});

	test.each([
		['Width', '1600', '1920'],
		['Height', '900', '1080'],
		['Margin', '90', '40'],
		['Label size (px)', '14', '18'],
		['Names at most', '3', ''],
	])('%s: %s', async (name, value, back) => {
		await changes(() => field(name).fill(value));
		await changes(() => field(name).fill(back));
	});

	test('a locked ratio carries the other side along; a unit changes numbers, not the figure', async () => {
		await field('Keep the ratio').check();
		await changes(() => field('Width').fill('2880'));
		expect(await field('Height').inputValue()).toBe('1620');
		await field('Keep the ratio').uncheck();
		await choose('Unit', 'in');
		expect(await field('Width').inputValue()).toBe('30');
		expect(await field('Height').inputValue()).toBe('16.88');
		await choose('Made for', 'slide');
	});

	test('what makes no sense changes nothing and is marked', async () => {
		const before = await look(page);
		await field('Width').fill('-3');
		expect(await field('Width').getAttribute('aria-invalid')).toBe('true');
		await page.waitForTimeout(300);
		expect(await look(page)).toBe(before);
		await field('Height').focus();
		expect(await field('Width').inputValue()).toBe('1920');
	});
});

describe('files', () => {
	test('PNG, with its size and resolution', async () => {
		await choose('Made for', 'column');
		await choose('Type', 'png');
		const { name, bytes } = await download(page, /Download/);
		expect(name).toMatch(new RegExp(`^${title}.*\\.png$`));
		const png = PNG.sync.read(bytes);
		expect([png.width, png.height]).toEqual([1004, 1417]);
		expect(bytes.subarray(33 + 4, 33 + 8).toString('latin1')).toBe('pHYs');
		expect(bytes.readUInt32BE(33 + 8)).toBe(11_811);
		expect(coloursIn(png)).toBeGreaterThan(50);
		await page.getByText('Saved as').waitFor();
	});

	test.each([
		['jpeg', 'jpg'],
		['webp', 'webp'],
	])('%s', async (type, ending) => {
		await choose('Type', type);
		const { name, bytes } = await download(page, /Download/);
		expect(name.endsWith(`.${ending}`)).toBe(true);
		const picture = await decode(reader, bytes, `image/${type}`);
		expect([picture.width, picture.height]).toEqual([1004, 1417]);
		expect(coloursIn(picture)).toBeGreaterThan(50);
		if (type === 'jpeg') expect([...bytes.subarray(13, 18)]).toEqual([1, 1, 0x2c, 1, 0x2c]);
	});

	test('a transparent PNG is so at its corner, and drawn all the same', async () => {
		await choose('Type', 'png');
		await choose('Background', 'transparent');
		const png = PNG.sync.read((await download(page, /Download/)).bytes);
		expect(png.data[3]).toBe(0);
		expect(coloursIn(png)).toBeGreaterThan(50);
		await choose('Background', 'white');
	});

	test('SVG, with text as text and every id once', async () => {
		await choose('Type', 'svg');
		const { name, bytes } = await download(page, /Download/);
		expect(name.endsWith('.svg')).toBe(true);
		const elements = readXml(bytes.toString('utf8'));
		expect(elements[0]?.attributes).toMatchObject({ width: '85mm', height: '120mm' });
		expect(elements.filter(({ name: tag }) => tag === 'text').length).toBeGreaterThan(30);
		const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
		expect(new Set(ids).size).toBe(ids.length);
		expect(bytes.toString('utf8')).toContain('Noto Sans CJK SC');
	});

	test.each(['light', 'dark'])('SVG and PNG are the same picture (%s)', async (theme) => {
		await choose('Made for', 'post');
		await choose('Colours', theme);
		await field('Matrix').check();
		await choose('Type', 'svg');
		const svg = (await download(page, /Download/)).bytes.toString('utf8');
		await choose('Type', 'png');
		const png = PNG.sync.read((await download(page, /Download/)).bytes);
		const drawn = await drawSvg(reader, svg, 1200, 675);
		expect([drawn.width, drawn.height]).toEqual([png.width, png.height]);
		const { mean, share } = difference(drawn, png);
		console.log(`SVG and PNG (${theme}): ${mean.toFixed(2)} of 255 on average, ${(100 * share).toFixed(2)}% far off`);
		expect(mean).toBeLessThan(0.5);
		expect(share).toBeLessThan(0.002);
		// Another figure is not nearly as near: the measure can fail.
		await field('Matrix').uncheck();
		const other = PNG.sync.read((await download(page, /Download/)).bytes);
		expect(difference(other, png).share).toBeGreaterThan(0.03);
		await choose('Colours', 'light');
		await choose('Background', 'white');
		await choose('Made for', 'column');
	});

	test('PDF: one page of the right size, text as text, Chinese included', async () => {
		await choose('Type', 'pdf');
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
		expect(sheet?.height).toBeCloseTo((120 / 25.4) * 72, 0);
		expect(sheet?.text).toContain(title);
		// A name stands there as often as it is written: halos are no second text.
		const handles = new Set(written.filter((text) => /^\w{6,}$/.test(text)));
		expect(handles.size).toBeGreaterThan(8);
		for (const handle of handles) {
			const times = (sheet?.text ?? '').split(new RegExp(`\\b${handle}\\b`)).length - 1;
			expect([handle, times]).toEqual([handle, written.filter((text) => text === handle).length]);
		}
		expect(sheet?.text).toContain('Made with Loutu');
		expect(sheet === undefined ? 0 : coloursIn(sheet.picture)).toBeGreaterThan(50);
		if (sheet !== undefined) writeFileSync('test/out/figure-pdf.png', PNG.sync.write(sheet.picture));
		// What was put into the page for it is gone, and the app is as before.
		await expect.poll(() => page.locator('#loutu-figure-to-print').count()).toBe(0);
		expect(await preview(page).isVisible()).toBe(true);
	});

	test('copies a picture as PNG, and SVG as text', async () => {
		await choose('Type', 'png');
		await page.getByRole('button', { name: 'Copy' }).click();
		await page.getByText('Copied.').waitFor();
		const copied = await page.evaluate(async () => {
			const [item] = await navigator.clipboard.read();
			const blob = await item?.getType('image/png');
			return blob === undefined ? [] : Array.from(new Uint8Array(await blob.arrayBuffer()));
		});
		const png = PNG.sync.read(Buffer.from(copied));
		expect([png.width, png.height]).toEqual([1004, 1417]);
		await choose('Type', 'svg');
		await page.getByRole('button', { name: 'Copy' }).click();
		await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<svg /);
	});
});

test('shows the part that the screen shows, with what is written in it', async () => {
	const { page: mine, context: own } = await openApp(browser);
	const texts = async () => {
		const { bytes } = await download(mine, /Download/);
		const elements = readXml(bytes.toString('utf8'));
		return elements.filter(({ name }) => name === 'circle').length;
	};
	await mine.evaluate(() => {
		const cy = cytoscapeOf();
		const { x, y } = cy.nodes('.mark')[0]?.position() ?? { x: 0, y: 0 };
		cy.viewport({ zoom: 5, pan: { x: cy.width() / 2 - 5 * x, y: cy.height() / 2 - 5 * y } });
	});
	await mine.waitForTimeout(400);
	await openFigure(mine);
	const dialog = mine.getByRole('dialog');
	await dialog.getByLabel('Type', { exact: true }).selectOption('svg');
	const whole = await texts();
	const before = await look(mine);
	await dialog.getByLabel('Shows', { exact: true }).selectOption('screen');
	await expect.poll(() => look(mine)).not.toBe(before);
	const part = await texts();
	expect(part).toBeLessThan(whole / 2);
	expect(part).toBeGreaterThan(0);
	await dialog.getByLabel('Type', { exact: true }).selectOption('png');
	await preview(mine).waitFor();
	writeFileSync('test/out/figure-screen.png', (await download(mine, /Download/)).bytes);
	await mine.keyboard.press('Escape');
	await mine.screenshot({ path: 'test/out/figure-screen-page.png' });
	await own.close();
});

describe('what cannot be made', () => {
	test('is refused beforehand, with the largest size that can', async () => {
		await choose('Made for', 'slide');
		await choose('Type', 'png');
		await field('Width').fill('100000');
		const alert = page.getByRole('dialog').getByRole('alert');
		await expect.poll(() => alert.textContent()).toContain('65535 px × 707 px');
		expect(await page.getByRole('button', { name: 'Download' }).isDisabled()).toBe(true);
		await choose('Type', 'svg');
		expect(await alert.count()).toBe(0);
		await choose('Made for', 'slide');
	});

	test('parts without room are told, and nothing can be saved', async () => {
		await field('Height').fill('150');
		await page.getByText('The parts have no room in this size.').waitFor();
		expect(await page.getByRole('button', { name: 'Download' }).isDisabled()).toBe(true);
		await choose('Made for', 'slide');
		await preview(page).waitFor();
	});
});

describe('playback', () => {
	test('is a video that ends with the whole figure', async () => {
		await choose('Made for', 'post');
		await choose('Type', 'webm');
		await field('Length in seconds').fill('2');
		const { name, bytes } = await download(page, /Record/);
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
			return { width: video.videoWidth, height: video.videoHeight, first, last: ink() };
		}, bytes.toString('base64'));
		expect(frames).toMatchObject({ width: 1200, height: 675 });
		expect(frames.last).toBeGreaterThan(frames.first * 1.1);
	});

	test('can be stopped, and then saves nothing', async () => {
		await field('Length in seconds').fill('60');
		await page.getByRole('button', { name: 'Record' }).click();
		await page.getByText(/Recording: \d+%/).waitFor();
		await page.getByRole('button', { name: 'Stop' }).click();
		await page.getByText('Recording was stopped').waitFor();
		await choose('Type', 'png');
	});
});

test('shows what is filtered, and everything on request, without moving anything', async () => {
	const { page: filtered, context: own } = await openApp(browser, {
		fragment: '#v=1&seed=000_3eaef7a16f4ddd18.txt&person=nnmmoo&floors=87-138',
	});
	await openFigure(filtered);
	const type = filtered.getByRole('dialog').getByLabel('Type', { exact: true });
	await type.selectOption('svg');
	const saved = async () => readXml((await download(filtered, /Download/)).bytes.toString('utf8'));
	const circles = (elements: ReturnType<typeof readXml>) =>
		elements.filter(({ name }) => name === 'circle').map(({ attributes: { cx, cy } }) => `${cx} ${cy}`);
	const part = await saved();
	const before = await look(filtered);
	await filtered.getByRole('dialog').getByLabel('Shows', { exact: true }).selectOption('all');
	await expect.poll(() => look(filtered)).not.toBe(before);
	const all = await saved();
	const places = new Set(circles(all));
	expect(circles(part).filter((place) => !places.has(place))).toEqual([]);
	const ties = (elements: ReturnType<typeof readXml>) =>
		elements.filter(({ parent }) => parent?.attributes.id === 'ties');
	expect(ties(part).length).toBeLessThan(ties(all).length);
	expect(ties(part).length).toBeGreaterThan(0);
	await own.close();
});

test.each(['en', 'zh-CN'] as const)('no choice is cut (%s)', async (language) => {
	const { page: own, context: ownContext } = await openApp(browser, { language });
	await own.getByRole('button', { name: language === 'en' ? 'Export' : '导出' }).click();
	await own.getByRole('menuitem', { name: language === 'en' ? /^Figure/ : /^图片/ }).click();
	await own.getByRole('dialog').getByRole('combobox').first().waitFor();
	const cut = await own.getByRole('dialog').evaluate((dialog) => {
		const context = document.createElement('canvas').getContext('2d');
		return [...dialog.querySelectorAll('select')].flatMap((select) => {
			const { font, paddingLeft, paddingRight } = getComputedStyle(select);
			if (context === null) throw new Error('no canvas');
			context.font = font;
			// The arrow of the closed list.
			const room = select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - 16;
			return [...select.options].map(({ text }) => text).filter((text) => context.measureText(text).width > room);
		});
	});
	expect(cut).toEqual([]);
	await ownContext.close();
});

test('remembers what was chosen', async () => {
	const { page: mine, context: own } = await openApp(browser);
	await openFigure(mine);
	const names = () => mine.getByRole('dialog').getByLabel('Names at most', { exact: true });
	await names().fill('7');
	await mine.reload();
	await waitFor(mine, 'ready');
	await openFigure(mine);
	expect(await names().inputValue()).toBe('7');
	await own.close();
});

test('can be made with the keyboard alone', async () => {
	const { page: mine, context: own } = await openApp(browser);
	// Whoever gets to the button by keyboard has pressed Tab before, which loads its menu.
	await mine.keyboard.press('Tab');
	await mine.waitForLoadState('networkidle');
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
	await own.close();
});

describe.each([
	['desktop', 1440, 900],
	['phone', 390, 844],
])('on a %s', (_, width, height) => {
	test.each([
		['light', 'en'],
		['light', 'zh-CN'],
		['dark', 'en'],
		['dark', 'zh-CN'],
	] as const)('axe finds nothing, and all of it can be reached (%s, %s)', async (colorScheme, locale) => {
		const scene = { width, height, theme: colorScheme, language: locale } as const;
		const { page: mine, context: own } = await openApp(browser, scene);
		await openFigure(mine);
		expect(await violationsIn(mine)).toEqual([]);
		const dialog = mine.getByRole('dialog');
		const { scroll, client } = await dialog.evaluate((element) => ({
			scroll: element.scrollWidth,
			client: element.clientWidth,
		}));
		expect(scroll).toBeLessThanOrEqual(client);
		for (const control of await dialog.locator('input, select, button').all()) {
			await control.scrollIntoViewIfNeeded();
			const box = await control.boundingBox();
			expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
			expect((box?.x ?? 0) + (box?.width ?? Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(width);
		}
		await own.close();
	});
});
