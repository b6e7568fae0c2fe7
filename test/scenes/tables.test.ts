import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Reading } from '../../src/model/reading.ts';
import { generateThread, plainPlan } from '../generator/thread.ts';
import { give, launch, openApp } from '../support/browser.ts';
import { seedReading } from '../support/seed.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];
let reading: Reading;
beforeAll(async () => {
	browser = await launch();
	reading = await seedReading();
});
beforeEach(async () => {
	({ page, context, complaints } = await openApp(browser));
	await page.getByRole('button', { name: 'Table', exact: true }).click();
	await table().waitFor();
});
afterEach(async () => {
	expect(complaints).toEqual([]);
	await context.close();
});
afterAll(() => browser.close());

const table = () => page.getByRole('table');
const heads = () => table().getByRole('rowheader');
const sortBy = (name: string) => table().getByRole('columnheader', { name }).getByRole('button').click();
const sorted = () => table().locator('[aria-sort]');
const cells = (column: number) => table().locator(`tbody td:nth-child(${column})`).allTextContents();
const reader = () => page.getByRole('region', { name: 'Text' });

describe('people', () => {
	test('everybody has a row, with metrics as they arrive', async () => {
		await expect.poll(() => heads().count()).toBe(reading.graph.people.length);
		await expect.poll(async () => (await cells(6)).filter((text) => text === '…').length).toBe(0);
		const ranks = (await cells(7)).map(Number);
		expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 1);
	});

	test('are sorted by any column, and the other way on a second click', async () => {
		await sortBy('In');
		await expect.poll(() => sorted().getAttribute('aria-sort')).toBe('descending');
		const amounts = (await cells(3)).map(Number);
		expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
		await sortBy('In');
		await expect.poll(() => sorted().getAttribute('aria-sort')).toBe('ascending');
		expect((await cells(3)).map(Number)).toEqual(amounts.toSorted((a, b) => a - b));
		await expect.poll(() => sorted().count()).toBe(1);
	});

	test('a row selects and is selected, by the keyboard too', async () => {
		await sortBy('Handle');
		const row = table().getByRole('button', { name: /^NnMmOo:/ });
		await row.focus();
		await page.keyboard.press('Enter');
		await reader().getByRole('heading', { name: 'NnMmOo, ' }).waitFor();
		await expect.poll(() => row.getAttribute('aria-pressed')).toBe('true');
		await page.keyboard.press('Escape');
		await expect.poll(() => row.getAttribute('aria-pressed')).toBe('false');
	});

	test('follow the filter', async () => {
		await page.getByRole('checkbox', { name: 'Filter by NnMmOo' }).check();
		await expect.poll(() => heads().count()).toBe(1);
	});
});

describe('ties', () => {
	beforeEach(() => page.getByRole('button', { name: 'Ties', exact: true }).click());

	test('have an address, follow the legend, and select themselves', async () => {
		await expect.poll(() => page.url()).toContain('table=ties');
		const before = await heads().count();
		await page.getByRole('button', { name: /^floor, author unknown/ }).click();
		await expect.poll(() => heads().count()).toBeLessThan(before);
		await table().getByRole('button', { name: 'NnMmOo → iMiata' }).first().click();
		await reader().getByRole('heading', { name: 'NnMmOo → iMiata, ' }).waitFor();
	});

	test('two people selected elsewhere pick the ties between them', async () => {
		await page.getByRole('button', { name: /^NnMmOo:/ }).click();
		await page.getByRole('button', { name: /^iMiata OP:/ }).click({ modifiers: ['Control'] });
		const picked = table().locator('tr[data-picked]');
		await expect.poll(() => picked.count()).toBeGreaterThan(1);
		for (const text of await picked.allTextContents()) expect(text).toMatch(/NnMmOo.*iMiata|iMiata.*NnMmOo/);
	});

	test('of very many only those in sight are made, and all can be scrolled to', async () => {
		const { text } = generateThread({ ...plainPlan, people: 400, floors: 2_000 });
		await give(page, 'large.txt', text);
		await page.getByRole('button', { name: 'Table', exact: true }).click();
		await page.getByRole('button', { name: 'Ties', exact: true }).click();
		await expect.poll(async () => Number(await table().getAttribute('aria-rowcount'))).toBeGreaterThan(400);
		const all = Number(await table().getAttribute('aria-rowcount'));
		expect(await heads().count()).toBeLessThan(150);
		await page.locator('[data-table]').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
		await table().locator(`tr[aria-rowindex="${all}"]`).waitFor();
		expect(await heads().count()).toBeLessThan(150);
	});
});
