import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readTies } from '../../src/state/tie-text.ts';
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

/** Goes to a cell of two kinds of tie of the seed. */
async function goToTwoKinds(): Promise<void> {
	await page.getByRole('combobox', { name: 'Order' }).selectOption('activity');
	await grid().focus();
	await page.keyboard.press('ArrowRight');
	const rows = Number(await grid().getAttribute('aria-rowcount'));
	for (let row = 0; row < rows; row++) {
		await page.keyboard.press('Home');
		for (let before = ''; before !== (await said()); ) {
			before = (await said()) ?? '';
			if (before.toLowerCase().startsWith('imiata answers banlifeather4:')) return;
			await page.keyboard.press('Control+ArrowRight');
		}
		await page.keyboard.press('ArrowDown');
	}
	throw new Error('no such cell');
}

test('a cell of several ties points out and selects all of them, by keyboard', async () => {
	await goToTwoKinds();
	const lit = () =>
		page.evaluate(() =>
			cytoscapeOf()
				.edges('.lit')
				.map((edge) => edge.data('kind') ?? edge.id()),
		);
	await page.keyboard.press('Enter');
	await expect
		.poll(() => hash().getAll('tie'))
		.toEqual(['["p:imiata","mention","p:banlifeather4"]', '["p:imiata","numbered","p:banlifeather4"]']);
	await reader()
		.getByRole('heading', { name: /^imiata → banlifeather4, \d+ floors$/i })
		.waitFor();
	await page.getByRole('button', { name: 'Graph', exact: true }).click();
	await expect.poll(async () => (await lit()).length).toBe(2);
	await page.reload();
	await reader()
		.getByRole('heading', { name: /^imiata → banlifeather4, \d+ floors$/i })
		.waitFor();
	await reader().getByRole('button', { name: 'Both directions' }).click();
	await expect.poll(() => hash().getAll('person')).toEqual(['imiata', 'banlifeather4']);
});

test('with Shift a cell joins its two people, with their dialogue in the reader', async () => {
	await page.getByRole('combobox', { name: 'Order' }).selectOption('activity');
	await grid().focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(said).toMatch(/^(\w+) answers (\w+): \d+ floors?, (proven|likely|guess)$/);
	const [, source = '', target = ''] = (await said())?.match(/^(\w+) answers (\w+):/) ?? [];
	await page.keyboard.press('Enter');
	await reader()
		.getByRole('heading', { name: `${source} → ${target}, ` })
		.waitFor();
	await page.keyboard.press('Enter');
	await reader().getByRole('heading', { name: 'Text' }).waitFor();
	await page.keyboard.press('Shift+Enter');
	await reader()
		.getByRole('heading', { name: `${source}, ${target}, ` })
		.waitFor();
	await expect.poll(() => hash().getAll('person')).toEqual([source.toLowerCase(), target.toLowerCase()]);
});

test('a cell of unknown authors selects all of its ties, again lets go', async () => {
	await page.getByRole('combobox', { name: 'Order' }).selectOption('activity');
	await grid().focus();
	await page.keyboard.press('ArrowRight');
	for (let i = 0; i < 10; i++) await page.keyboard.press('PageDown');
	await page.keyboard.press('Home');
	if (!(await said())?.startsWith('author unknown answers')) await page.keyboard.press('Control+ArrowRight');
	await expect.poll(said).toMatch(/^author unknown answers \w+: \d+ floors?, unknown$/);
	const floors = Number((await said())?.match(/: (\d+) floors?,/)?.[1]);
	await page.keyboard.press('Enter');
	await expect.poll(() => readTies(hash().getAll('tie')).length).toBe(floors);
	expect(hash().getAll('tie').join()).toMatch(/^\["f:\d+/);
	await page.keyboard.press('Enter');
	await expect.poll(() => hash().has('tie')).toBe(false);
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
