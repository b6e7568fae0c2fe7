import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch, openApp } from '../support/browser.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
	browser = await launch();
});
beforeEach(async () => {
	({ page, context, complaints } = await openApp(browser));
	await page.getByRole('button', { name: 'Matrix', exact: true }).click();
	await grid().waitFor();
});
afterEach(async () => {
	expect(complaints).toEqual([]);
	await context.close();
});
afterAll(() => browser.close());

const grid = () => page.getByRole('grid');
const reader = () => page.getByRole('region', { name: 'Text' });
const said = () => grid().getByRole('gridcell').textContent();
const hash = () => new URLSearchParams(new URL(page.url()).hash.slice(1));

test('is a view with an address, by keyboard, and keeps its order', async () => {
	expect(hash().get('show-as')).toBe('matrix');
	await page.getByRole('combobox', { name: 'Order' }).selectOption('firstFloor');
	await expect.poll(() => hash().get('matrix-order')).toBe('firstFloor');
	await page.reload();
	await grid().waitFor();
	expect(await page.getByRole('combobox', { name: 'Order' }).inputValue()).toBe('firstFloor');
	await page.goBack();
	await expect.poll(() => page.getByRole('combobox', { name: 'Order' }).inputValue()).toBe('community');
	await page.goBack();
	await expect.poll(() => page.locator('[data-chart=network]').isVisible()).toBe(true);
});

test('a cell of two people selects both, with their dialogue in the reader; again lets go', async () => {
	await page.getByRole('combobox', { name: 'Order' }).selectOption('activity');
	await grid().focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(said).toMatch(/^(\w+) answers (\w+): \d+ floors?, (proven|likely|guess)$/);
	const [, source = '', target = ''] = (await said())?.match(/^(\w+) answers (\w+):/) ?? [];
	await page.keyboard.press('Enter');
	await reader()
		.getByRole('heading', { name: `${source}, ${target}, ` })
		.waitFor();
	expect(hash().getAll('person')).toEqual([source.toLowerCase(), target.toLowerCase()]);
	await page.keyboard.press('Enter');
	await reader().getByRole('heading', { name: 'Text' }).waitFor();
});

test('a cell of unknown authors selects its tie', async () => {
	await page.getByRole('combobox', { name: 'Order' }).selectOption('activity');
	await grid().focus();
	await page.keyboard.press('ArrowRight');
	for (let i = 0; i < 10; i++) await page.keyboard.press('PageDown');
	await page.keyboard.press('Home');
	if (!(await said())?.startsWith('author unknown answers')) await page.keyboard.press('Control+ArrowRight');
	await expect.poll(said).toMatch(/^author unknown answers \w+: \d+ floors?, unknown$/);
	await page.keyboard.press('Enter');
	await expect.poll(() => hash().get('tie')).toMatch(/^\["f:\d+"/);
});

test('a person hovered in the list is pointed out, and filters leave their people', async () => {
	await page.getByRole('button', { name: /^NnMmOo:/ }).hover();
	await expect.poll(said).toMatch(/^NnMmOo: /);
	await page.getByRole('checkbox', { name: 'Filter by NnMmOo' }).check();
	await expect.poll(() => grid().getAttribute('aria-colcount')).toBe('2');
});

test('going back to the graph finds it drawn', async () => {
	await page.getByRole('button', { name: 'Graph', exact: true }).click();
	await expect.poll(() => page.evaluate(() => cytoscapeOf().nodes('.mark:visible').length)).toBeGreaterThan(20);
	expect(await page.evaluate(() => cytoscapeOf().width())).toBeGreaterThan(400);
});
