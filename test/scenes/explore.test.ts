import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Filtered } from '../../src/graph/filter/filter.ts';
import type { Reading } from '../../src/model/reading.ts';
import { initialView } from '../../src/state/choices.ts';
import { filteredBy } from '../../src/state/filtered.ts';
import { relatedFloors } from '../../src/state/selectors.ts';
import { launch, openApp, pointOnNode, pointOnTie, waitFor } from '../support/browser.ts';
import { seedReading } from '../support/seed.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];
/** What is shown as it opens, and how many ties of it come from floors of unknown author. */
let reading: Reading;
let shown: Filtered;
let anonymous: number;
beforeAll(async () => {
	browser = await launch();
	reading = await seedReading();
	shown = filteredBy(reading.graph, initialView);
	anonymous = shown.counts.marks.get('anonymous') ?? 0;
	expect(anonymous).toBeGreaterThan(5);
});
beforeEach(async () => {
	({ page, context, complaints } = await openApp(browser));
});
afterEach(async () => {
	expect(complaints).toEqual([]);
	await context.close();
});
afterAll(() => browser.close());

const visibleTies = () => page.evaluate(() => cytoscapeOf().edges(':visible').length);
const reader = () => page.getByRole('region', { name: 'Text' });
const floors = () => reader().locator('article');
const shownFloors = async () =>
	(await floors().evaluateAll((all) => all.map((one) => Number(one.dataset.floor)))).sort((a, b) => a - b);

describe('one selection through all', () => {
	test('a person in the list: their floors and what was said to them', async () => {
		await page.getByRole('button', { name: /^NnMmOo:/ }).click();
		// Four floors written, four that address them.
		await reader().getByRole('heading', { name: 'NnMmOo, 8 floors' }).waitFor();
		await expect.poll(async () => (await shownFloors()).slice(0, 2)).toEqual([88, 121]);
		await reader().getByRole('button', { name: '32 floors between' }).waitFor();
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
		const tie = reading.graph.ties.find(({ source, target }) => source === 'p:nnmmoo' && target === 'p:imiata');
		const related = relatedFloors({ type: 'ties', ties: [tie?.id ?? ''] }, reading) ?? [];
		expect(related).toEqual(expect.arrayContaining([124, 132, 134]));
		await reader()
			.getByRole('heading', { name: `NnMmOo → iMiata, ${related.length} floors` })
			.waitFor();
		await expect.poll(shownFloors).toEqual(related);
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
		// Found, not scrolled to: a list that settles beneath the pointer loses a press.
		await page.getByRole('searchbox', { name: 'Find a person…' }).fill('haha512');
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
		for (const handle of ['koloonps', 'tool2d']) await floor.getByText(handle, { exact: true }).first().waitFor();
		expect(await floor.getByRole('link', { name: /^@|koloonps$/ }).count()).toBe(0);
	});

	test('references lead to floors and people', async () => {
		await page.getByRole('searchbox', { name: 'Find a person…' }).fill('haha512');
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
		await expect.poll(visible).toHaveLength(shown.nodes.size);
	});

	test('without the opening poster: what there is besides, until switched off again', async () => {
		const button = page.getByRole('button', { name: 'Without OP' });
		await button.click();
		await expect.poll(visible).not.toContain('p:imiata');
		await page.getByText(/^Showing \d+ of \d+ ties: without iMiata$/).waitFor();
		await expect.poll(() => page.url()).toContain('without=imiata');
		await page.reload();
		await waitFor(page, 'ready');
		await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
		await button.press('Enter');
		await expect.poll(visible).toHaveLength(shown.nodes.size);
		await expect.poll(() => page.url()).not.toContain('without');
	});

	test('the legend switches kinds and grades', async () => {
		await page.getByRole('button', { name: `floor, author unknown ${anonymous}` }).click();
		await expect.poll(visibleTies).toBe(shown.ties.size - anonymous);
		await page.getByText(`Showing ${shown.ties.size - anonymous} of ${shown.ties.size} ties`).waitFor();
	});

	test('the brush keeps the ties of its floors and dims the others in the text', async () => {
		const box = await page.locator('[data-chart=timeline]').boundingBox();
		if (box === null) throw new Error('no timeline');
		await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.6, { steps: 5 });
		await page.mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.6, { steps: 5 });
		await page.mouse.up();
		// A drag that pauses has an address on its way, too.
		const width = () => {
			const [from = 0, to = 0] = (new URLSearchParams(new URL(page.url()).hash.slice(1)).get('floors') ?? '')
				.split('-')
				.map(Number);
			return to - from;
		};
		await expect.poll(width).toBeGreaterThan(20);
		expect(await visibleTies()).toBeLessThan(shown.ties.size);
		await expect.poll(() => floors().first().getAttribute('data-outside')).toBe('true');
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
		await expect.poll(visibleTies).toBe(shown.ties.size - anonymous);
		await page.goBack();
		await page.waitForFunction(() => !location.hash.includes('mark-off'));
		await expect.poll(visibleTies).toBe(shown.ties.size);
		await page.goForward();
		await expect.poll(visibleTies).toBe(shown.ties.size - anonymous);
	});

	test('a field that makes no sense falls back alone', async () => {
		await page.goto(
			`${page.url().split('#')[0]}#v=1&seed=000_3eaef7a16f4ddd18.txt&person=nobody_here&floors=9-3&mark-off=anonymous`,
		);
		await expect.poll(visibleTies).toBe(shown.ties.size - anonymous);
		await reader().getByRole('heading', { name: 'Text' }).waitFor();
	});
});

test('the clock can be put around any person', async () => {
	await page.getByRole('button', { name: 'Layout', exact: true }).click();
	await page.getByRole('radio', { name: 'Around a person' }).check();
	await page.getByRole('combobox', { name: 'Person in the middle' }).selectOption({ label: 'haha512' });
	await page.waitForFunction(() => location.hash.includes('clock%3Ahaha512'));
	await page.waitForFunction(() => {
		const cy = cytoscapeOf();
		const { x, y } = cy.getElementById('p:haha512').position();
		return Math.abs(x - cy.width() / 2) < 30 && Math.abs(y - cy.height() / 2) < 30;
	});
});
