// Takes the README's pictures of the built app anew, and writes into them what they show.
// Usage: npm run pictures
import { copyFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright';
import { preview } from 'vite';
import { known } from '../../src/lib/assert.ts';
import { chromiumFlags, findChromium } from '../support/chromium.mjs';
import { pictured, pictures, sign } from '../support/pictured.ts';

const window = { width: 1440, height: 900 };
const [explorer, figure] = pictures;

// First, so that no picture is left without it.
const lines = await pictured();
const server = await preview({ preview: { port: 0, open: false, host: '127.0.0.1' } });
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags });
try {
	const page = await opened(browser, known(server.resolvedUrls?.local[0], 'address of the preview'));
	await page.screenshot({ path: explorer });
	await saveFigure(page, figure);
	for (const path of pictures) sign(path, lines);
	console.log(`Taken: ${pictures.join(', ')}`);
} finally {
	await browser.close();
	await server.close();
}

/** The app as it is for somebody who has been there before: nothing stands in front of it, nothing moves. */
async function opened(browser: Browser, address: string): Promise<Page> {
	const context = await browser.newContext({ viewport: window, locale: 'en', reducedMotion: 'reduce' });
	await context.addInitScript(() => {
		for (const read of ['introduced', 'hinted']) localStorage.setItem(`loutu.${read}`, 'yes');
	});
	const page = await context.newPage();
	await page.goto(address);
	await page.waitForSelector('html[data-state=ready]');
	await page.evaluate(() => document.fonts.ready);
	// Two frames after the graph has come to rest all of it is painted.
	await page.waitForFunction(() => document.querySelector('[data-chart=network] canvas') !== null);
	await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
	return page;
}

/** The picture that one press saves: for a post, nothing chosen. */
async function saveFigure(page: Page, path: string): Promise<void> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Export', exact: true }).click();
	await page.getByRole('menuitem', { name: /^Picture: / }).click();
	copyFileSync(await (await download).path(), path);
}
