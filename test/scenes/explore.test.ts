import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, openApp, pointOnNode, pointOnTie, waitFor } from '../support/browser.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
	browser = await launch();
});
beforeEach(async () => {
	({ page, context, complaints } = await openApp(browser));
});
afterEach(async () => {
	expect(complaints).toEqual([]);
	await context.close();
});
afterAll(() => browser.close());

const reader = () => page.getByRole('region', { name: 'Text' });
const floors = () => reader().locator('article');
const shownFloors = async () =>
	(await floors().evaluateAll((all) => all.map((one) => Number(one.dataset.floor)))).sort((a, b) => a - b);

describe('one selection through all', () => {
	test('a person in the list: their floors and what was said to them', async () => {
		await page.getByRole('button', { name: /^NnMmOo:/ }).click();
		// Four floors written, four that address them.
		await reader().getByRole('heading', { name: 'NnMmOo, 8 floors' }).waitFor();
		await expect.poll(async () => (await shownFloors()).slice(0, 4)).toEqual([88, 121, 124, 129]);
		const marked = await page.evaluate(() =>
			cytoscapeOf()
				.nodes('.selected')
				.map((node) => node.id()),
		);
		expect(marked).toEqual(['p:nnmmoo']);
		expect(new URL(page.url()).hash).toContain('person=nnmmoo');
	});

	test('a person in the graph, by the mouse; a second click lets go', async () => {
		const { x, y } = await pointOnNode(page, 'p:imiata');
		await page.mouse.click(x, y);
		await reader().getByRole('heading', { name: 'iMiata, ' }).waitFor();
		await page.mouse.click(x, y);
		await reader().getByRole('heading', { name: 'Text' }).waitFor();
	});

	test('a tie: its passages are marked in the text', async () => {
		const { x, y } = await pointOnTie(page, 'p:nnmmoo', 'p:imiata');
		await page.mouse.click(x, y);
		await reader().getByRole('heading', { name: 'NnMmOo → iMiata, 3 floors' }).waitFor();
		await expect.poll(shownFloors).toEqual([124, 132, 134]);
		const passages = reader()
			.locator('article a')
			.filter({ hasText: /^@iMiata$/ });
		const weights = () => passages.evaluateAll((links) => links.map((link) => getComputedStyle(link).fontWeight));
		await expect.poll(weights).toEqual(['600', '600', '600']);
	});

	test('a floor in the timeline: the text goes there', async () => {
		await page.locator('[data-chart=timeline] [tabindex="0"], [data-chart=timeline][tabindex="0"]').first().focus();
		await page.keyboard.press('Home');
		for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await page.waitForFunction(() => location.hash.includes('floor='));
		const floor = Number(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('floor'));
		await floors()
			.and(page.locator(`[data-floor="${floor}"][data-selected]`))
			.waitFor();
	});

	test('Escape lets go', async () => {
		await page.getByRole('button', { name: /^NnMmOo:/ }).click();
		await page.keyboard.press('Escape');
		await reader().getByRole('heading', { name: 'Text' }).waitFor();
	});
});

describe('the reader', () => {
	test('names come with their evidence', async () => {
		await page.getByRole('button', { name: /^haha512:/ }).click();
		const floor = floors().and(page.locator('[data-floor="3"]'));
		await floor.getByRole('button', { name: 'proven' }).click();
		await floor.getByText('#6 says “@haha512 #3”.').waitFor();
	});

	test('a contested floor shows both names and stays open', async () => {
		await page.goto(`${page.url().split('#')[0]}#v=1&seed=000_3eaef7a16f4ddd18.txt&floor=82`);
		const floor = floors().and(page.locator('[data-floor="82"][data-selected]'));
		await floors().and(page.locator('[data-floor="83"]')).waitFor();
		await floor.getByRole('button', { name: 'contested' }).click();
		await floor.getByText('koloonps and tool2d').waitFor();
	});

	test('references lead to floors and people', async () => {
		await page.getByRole('button', { name: /^haha512:/ }).click();
		await reader().getByRole('link', { name: '@haha512 #3' }).click();
		await floors().and(page.locator('[data-floor="3"][data-selected]')).waitFor();
	});
});

describe('filters', () => {
	const visible = () =>
		page.evaluate(() =>
			cytoscapeOf()
				.nodes('.mark:visible')
				.map((node) => node.id())
				.sort(),
		);

	test('only these, all but these, these and their neighbours; a line says so and clears it', async () => {
		const positions = () =>
			page.evaluate(() =>
				Object.fromEntries(
					cytoscapeOf()
						.nodes('.mark')
						.map((node) => [node.id(), node.position()]),
				),
			);
		const before = await positions();
		await page.getByRole('checkbox', { name: 'Filter by NnMmOo' }).check();
		await expect.poll(visible).toEqual(['p:nnmmoo']);
		await page.getByLabel('Show').selectOption('neighbours');
		await expect.poll(visible).toContain('p:imiata');
		await page.getByLabel('Show').selectOption('except');
		await expect.poll(visible).not.toContain('p:nnmmoo');
		await page.getByText('all but these NnMmOo').waitFor();
		expect(await positions()).toEqual(before);
		await page.getByRole('button', { name: 'Clear filter' }).click();
		await expect.poll(visible).toHaveLength(96);
	});

	test('the legend switches kinds and grades', async () => {
		await page.getByRole('button', { name: /floor, author unknown 77/ }).click();
		await expect.poll(() => page.evaluate(() => cytoscapeOf().edges(':visible').length)).toBe(15);
		await page.getByText('Showing 15 of 92 ties').waitFor();
	});

	test('the brush keeps the ties of its floors and dims the others in the text', async () => {
		const box = await page.locator('[data-chart=timeline]').boundingBox();
		if (box === null) throw new Error('no timeline');
		await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.6, { steps: 5 });
		await page.mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.6, { steps: 5 });
		await page.mouse.up();
		await page.waitForFunction(() => location.hash.includes('floors='));
		const range = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('floors') ?? '';
		const [from = 0, to = 0] = range.split('-').map(Number);
		expect(to - from).toBeGreaterThan(20);
		expect(await page.evaluate(() => cytoscapeOf().edges(':visible').length)).toBeLessThan(92);
		expect(await floors().first().getAttribute('data-outside')).toBe('true');
	});
});

describe('the address', () => {
	test('brings a view back on reload, and back and forward walk through the views', async () => {
		await page.getByRole('button', { name: /^NnMmOo:/ }).click();
		await page.getByRole('button', { name: /floor, author unknown/ }).click();
		await page.waitForFunction(() => location.hash.includes('mark-off=anonymous'));
		await page.reload();
		await waitFor(page, 'ready');
		await reader().getByRole('heading', { name: 'NnMmOo, ' }).waitFor();
		await expect.poll(() => page.evaluate(() => cytoscapeOf().edges(':visible').length)).toBe(15);
		await page.goBack();
		await page.waitForFunction(() => !location.hash.includes('mark-off'));
		await page.waitForFunction(() => cytoscapeOf().edges(':visible').length === 92);
		await page.goForward();
		await page.waitForFunction(() => cytoscapeOf().edges(':visible').length === 15);
	});

	test('a field that makes no sense falls back alone', async () => {
		await page.goto(
			`${page.url().split('#')[0]}#v=1&seed=000_3eaef7a16f4ddd18.txt&person=nobody_here&floors=9-3&mark-off=anonymous`,
		);
		await page.waitForFunction(() => cytoscapeOf().edges(':visible').length === 15);
		await reader().getByRole('heading', { name: 'Text' }).waitFor();
	});
});

test('the clock can be put around any person', async () => {
	await page.getByRole('button', { name: 'Around a person' }).click();
	await page.getByLabel('Person in the middle').selectOption({ label: 'haha512' });
	await page.waitForFunction(() => location.hash.includes('clock%3Ahaha512'));
	await page.waitForFunction(() => {
		const cy = cytoscapeOf();
		const { x, y } = cy.getElementById('p:haha512').position();
		return Math.abs(x - cy.width() / 2) < 30 && Math.abs(y - cy.height() / 2) < 30;
	});
});
