import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright';
import { preview } from 'vite';
import { chromiumFlags, findChromium } from '../support/chromium.mjs';

const limitMs = 300_000;

/** Runs what measures the built app in Chromium; it opens pages with {@link openThread}. */
export async function inBuiltApp(
	measured: (browser: Browser, address: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
	if (!existsSync('dist/index.html')) return ['dist/ is missing: run `npm run build` first'];
	const server = await preview({ preview: { port: 0, open: false, host: '127.0.0.1' } });
	const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags });
	try {
		return await measured(browser, server.resolvedUrls?.local[0] ?? '');
	} finally {
		await browser.close();
		await server.close();
	}
}

/** A page of a desktop's size, visited before, that shows this text dump. */
export async function openThread(browser: Browser, address: string, text: string): Promise<Page> {
	const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } });
	await context.addInitScript(() => {
		for (const read of ['introduced', 'greeted']) localStorage.setItem(`loutu.${read}`, 'yes');
	});
	const page = await context.newPage();
	page.setDefaultTimeout(limitMs);
	await page.goto(address);
	await page.waitForSelector('html[data-state=ready]');
	const file = { name: 'bench.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
	await page.locator('input[type=file]').setInputFiles(file);
	await page.waitForFunction(() => location.hash.includes('bench.txt'));
	return page;
}
