// Takes pictures of the built app at the widths, themes and languages it is made for, into test/out/.
// Usage: npm run build && node test/scripts/shoot.mjs [fragment]
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { chromiumFlags, findChromium } from '../support/chromium.mjs';

const sizes = [
	[1920, 1080],
	[1440, 900],
	[1024, 768],
	[390, 844],
];
const [fragment = ''] = process.argv.slice(2);
mkdirSync('test/out', { recursive: true });
const server = await preview({ preview: { port: 0, open: false, host: '127.0.0.1' } });
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: chromiumFlags });
for (const [width, height] of sizes) {
	for (const theme of ['light', 'dark']) {
		for (const language of ['en', 'zh-CN']) {
			const context = await browser.newContext({
				viewport: { width, height },
				colorScheme: theme,
				locale: language,
				hasTouch: width < 500,
			});
			const page = await context.newPage();
			page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
			page.on('pageerror', (error) => console.error(String(error)));
			await page.goto(server.resolvedUrls.local[0] + fragment);
			await page.waitForSelector('html[data-state=ready]');
			await page.waitForTimeout(600);
			await page.screenshot({ path: `test/out/${width}-${theme}-${language}.png` });
			await context.close();
		}
	}
}
await browser.close();
await server.close();
