import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { give, launch, waitFor } from '../support/browser.ts';

// What fails here fails by what is built and served; how a part tells that it is missing is tested with the part.

let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
	browser = await launch();
	await open();
});
// A second try has a page of its own.
beforeEach(async ({ task }) => {
	if ((task.result?.retryCount ?? 0) === 0) return;
	await page.context().close();
	await open();
});
afterAll(() => browser.close());

async function open(): Promise<void> {
	page = await browser.newPage();
	complaints = [];
	page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
	page.on('pageerror', (error) => complaints.push(String(error)));
}

/** As a server that has another version by now. */
const lose = (code: RegExp) => page.route(code, (route) => route.fulfill({ status: 404, body: 'gone' }));

/** Loads the page without some of its code, and waits until it says so. */
async function loadWithout(code: RegExp): Promise<void> {
	await lose(code);
	await page.goto(inject('address'));
	await waitFor(page, 'failed');
}

test.each([
	['its entry', /\/page-.*\.js/],
	['a part that its entry imports', /\/rolldown-runtime-.*\.js/],
	['its words', /\/(en|zh-CN)-.*\.js/],
])('a page without %s says so, in both languages, instead of staying empty', async (_, code) => {
	await loadWithout(code);
	const alert = page.getByRole('alert');
	await alert.getByText('Loutu could not start: a part of it did not come.').waitFor();
	await alert.getByText('楼图未能启动：有一部分没有加载。').waitFor();
	await page.unroute(code);
	await alert.getByRole('button').click();
	await waitFor(page, 'ready');
});

test('opened as a file, the page says how to start it', async () => {
	await page.goto(new URL('../../dist/index.html', import.meta.url).href);
	await page.getByText('npm start').first().waitFor();
});

test('a worker without its code is told with that cause, and a reload brings the thread', async () => {
	await loadWithout(/\/entry-.*\.js/);
	await page.getByRole('alert').getByText('could not be opened: a part of Loutu could not be loaded.').waitFor();
	await page.unroute(/\/entry-.*\.js/);
	await page.getByRole('button', { name: /^Reload/ }).click();
	await waitFor(page, 'ready');
});

describe('once a thread is open', () => {
	const text = `### 小主题\n\n正文\n\n${'-'.repeat(51)}\n\n@ann 你好\n\n${'-'.repeat(51)}\n\n@bob #1 回见`;

	test('text that cannot be read, for want of its code, is told; the graph and the people stay', async () => {
		await lose(/\/parse-.*\.js/);
		await page.goto(inject('address'));
		await waitFor(page, 'ready');
		await page.getByText('The text could not be loaded.').first().waitFor();
		await page.getByText('A part of Loutu could not be loaded').first().waitFor();
		await page.locator('[data-chart=network] canvas').first().waitFor();
		await page.unroute(/\/parse-.*\.js/);
		await page.getByRole('button', { name: 'Try again' }).first().click();
		await page.locator('article[data-floor="0"]').getByText('技术').first().waitFor();
	});

	test('a worker that the browser ends is noticed and replaced, and text is read again', async () => {
		await page.goto(inject('address'));
		await waitFor(page, 'ready');
		const [worker] = page.workers();
		await worker?.evaluate(() => close());
		await page.getByText('was started again').waitFor();
		await page.getByRole('button', { name: 'Close' }).first().click();
		const last = page.locator('article[data-floor="147"]');
		// The list is longer the more of it has its text.
		const scrollOn = () => page.locator('[data-floors]').evaluate((list) => list.scrollTo(0, list.scrollHeight));
		await expect.poll(() => scrollOn().then(() => last.count())).toBe(1);
		await expect.poll(() => last.textContent()).not.toMatch(/Loading…|could not be loaded/);
	});

	test('a part that cannot be had or is gone leaves the page as it is, and a reload keeps a file and its view', async () => {
		await page.goto('about:blank');
		await page.goto(inject('address'));
		await waitFor(page, 'ready');
		complaints = [];
		await page.route(/\/menus-.*\.js/, (route) => route.abort());
		await page.keyboard.press('Control+k');
		await page.getByRole('alert').getByText('could not be loaded').waitFor();
		await page.getByRole('heading', { name: 'Text' }).waitFor();
		await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
		await give(page, 'mine.txt', text);
		// Menus that come with the first sign of a user are missed once more, while the button is down.
		await page.getByRole('button', { name: /^ann:/ }).click();
		await expect.poll(() => page.url()).toContain('person=ann');
		await page.keyboard.press('?');
		await page.getByText('A part of Loutu could not be loaded: it is missing where Loutu comes from.').waitFor();
		await page.getByRole('button', { name: 'Reload; thread, view and corrections stay' }).click();
		await page.waitForEvent('load');
		await waitFor(page, 'ready');
		expect(await page.locator('h1').textContent()).toBe('小主题');
		expect(page.url()).toContain('person=ann');
		expect(await page.getByText('is not stored here').count()).toBe(0);
		expect(complaints.filter((complaint) => /uncaught|unhandled/i.test(complaint))).toEqual([]);
	});
});
