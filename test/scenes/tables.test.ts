import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { graphLeft } from '../../src/graph/filter/left.ts';
import { digraphOf } from '../../src/graph/metrics/digraph.ts';
import { metricsOf } from '../../src/graph/metrics/metrics.ts';
import { numbersLeft } from '../../src/graph/numbers.ts';
import type { NodeId } from '../../src/model/graph.ts';
import type { Reading } from '../../src/model/reading.ts';
import { initialView } from '../../src/state/choices.ts';
import { filteredBy } from '../../src/state/filtered.ts';
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

	test('stay sorted after a reload, each table by its own, and going back undoes it', async () => {
		await sortBy('In');
		await sortBy('In');
		await page.getByRole('button', { name: 'Ties', exact: true }).click();
		await sortBy('Kind');
		await page.waitForFunction(() => location.hash.includes('tie-rows=kind%3Aascending'));
		await page.reload();
		await table().waitFor();
		expect(await sorted().innerText()).toMatch(/^Kind/);
		expect(await sorted().getAttribute('aria-sort')).toBe('ascending');
		await page.getByRole('button', { name: 'People', exact: true }).click();
		await expect.poll(() => sorted().innerText()).toMatch(/^In/);
		expect(await sorted().getAttribute('aria-sort')).toBe('ascending');
		await page.getByRole('button', { name: 'Ties', exact: true }).click();
		await sortBy('Weight');
		await expect.poll(() => sorted().innerText()).toMatch(/^Weight/);
		await page.keyboard.press('Control+z');
		await expect.poll(() => sorted().innerText()).toMatch(/^Kind/);
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

	test('have the numbers of what is shown instead, as the filter changes', async () => {
		const row = (handle: string) => table().locator('tr', { hasText: handle }).locator('td').allTextContents();
		// Betweenness and PageRank arrive after the rest.
		await expect.poll(async () => (await row('NnMmOo')).includes('…')).toBe(false);
		const whole = await row('NnMmOo');
		const caption = () => table().locator('caption').textContent();
		const { ties } = reading.graph;
		expect(await caption()).toBe(
			`${reading.graph.people.length} people; numbers of the whole thread, ${ties.length} ties`,
		);
		await page.getByRole('button', { name: 'what is shown' }).click();
		await page.waitForFunction(() => location.hash.includes('numbers-of=shown'));
		// Nothing is filtered, but ties by words are off at first: these numbers are of fewer ties, and say so.
		const shown = filteredBy(reading.graph, initialView).ties.size;
		expect(shown).toBeLessThan(ties.length);
		await expect.poll(caption).toContain(`numbers of what is shown, ${shown} of ${ties.length} ties`);
		await page.locator('[data-chart=timeline]').focus();
		await page.evaluate(() => {
			location.hash += '&floors=87-138';
		});
		await expect.poll(() => row('NnMmOo')).not.toEqual(whole);
		await expect.poll(async () => (await row('NnMmOo')).includes('…')).toBe(false);
		const { graph } = reading;
		const filtered = filteredBy(graph, { ...initialView, range: [87, 138] });
		const metrics = metricsOf(digraphOf(graphLeft(graph, filtered, [87, 138])));
		const { id } = graph.people.find(({ handle }) => handle === 'NnMmOo') ?? { id: '' as NodeId };
		const numbers = numbersLeft(graph, filtered.ties, [87, 138]).get(id);
		const [floors, into, out, first, betweenness, rank] = await row('NnMmOo');
		expect([floors, into, out, first]).toEqual([
			String(numbers?.floors),
			String(numbers?.inDegree),
			String(numbers?.outDegree),
			`#${numbers?.firstFloor}`,
		]);
		const at = metrics.ids.indexOf(id);
		expect(Number(betweenness)).toBeCloseTo(metrics.betweenness[at] ?? -1, 3);
		expect(Number(rank)).toBeCloseTo(metrics.pageRank[at] ?? -1, 3);
		await page.getByRole('button', { name: 'the whole thread' }).click();
		await expect.poll(() => row('NnMmOo')).toEqual(whole);
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
