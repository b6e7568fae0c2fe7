import { chromium } from 'playwright';
import { preview } from 'vite';
import { chromiumFlags, findChromium } from './support/chromium.mjs';

const server = await preview({ preview: { port: 0, open: false, host: '127.0.0.1' } });
const browser = await chromium.launch({
	executablePath: findChromium() ?? undefined,
	args: chromiumFlags,
	ignoreDefaultArgs: ['--hide-scrollbars'],
});
const { look } = await import(process.argv[2]);
await look({
	browser,
	address: server.resolvedUrls.local[0],
	out: '/tmp/w/right-shots/',
	async open({
		width = 1440,
		height = 900,
		locale = 'en',
		theme = 'light',
		fragment = '',
		first = false,
		reduced = false,
	} = {}) {
		const context = await browser.newContext({
			viewport: { width, height },
			colorScheme: theme,
			locale,
			hasTouch: width < 500,
			reducedMotion: reduced ? 'reduce' : 'no-preference',
		});
		const page = await context.newPage();
		page.on('console', (m) => m.type() === 'error' && console.error(m.text()));
		page.on('pageerror', (e) => console.error(String(e)));
		if (!first)
			await page.addInitScript(() => {
				localStorage.setItem('loutu.introduced', 'yes');
				localStorage.setItem('loutu.hinted', 'yes');
			});
		await page.goto(server.resolvedUrls.local[0] + fragment);
		await page.waitForSelector('html[data-state=ready]');
		await page.waitForTimeout(800);
		return page;
	},
});
await browser.close();
await server.close();
process.exit(0);
