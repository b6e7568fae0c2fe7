import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chainOf } from '../../src/graph/chain.ts';
import { nestedOrder } from '../../src/graph/nested.ts';
import { layoutLimits, nodeCount } from '../../src/model/graph.ts';
import type { Reading } from '../../src/model/reading.ts';
import { generateThread, plainPlan } from '../generator/thread.ts';
import { give, launch, openApp } from '../support/browser.ts';
import { readingOf } from '../support/seed.ts';

const { text } = generateThread({ ...plainPlan, floors: 2_000, people: 300, answering: 0.8, numbered: 0.6 });
const query = '楼主说得对';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];
let reading: Reading;
beforeAll(async () => {
	browser = await launch();
	reading = await readingOf(text);
	({ page, context, complaints } = await openApp(browser));
	await give(page, 'long.txt', text);
	await reader().getByRole('searchbox', { name: 'Search text' }).waitFor();
	// Names of 2,000 floors are solved for twice, here and in the page.
}, 300_000);
afterAll(async () => {
	await context.close();
	await browser.close();
});

const reader = () => page.getByRole('region', { name: 'Text' });
const listed = () =>
	reader()
		.locator('article')
		.evaluateAll((all) => all.map((one) => Number(one.dataset.floor)));
const current = () => reader().locator('article[aria-current]').getAttribute('data-floor').then(Number);

describe('2,000 floors, by keyboard alone', () => {
	test('are searched from the first to the last hit, and read person by person and floor by floor', async () => {
		const total = text.split(query).length - 1;
		expect(total).toBeGreaterThan(20);
		await page.keyboard.press('/');
		await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'search');
		await page.keyboard.type(query);
		await reader()
			.getByText(new RegExp(`^${total} hits in \\d+ floors$`))
			.waitFor();
		await page.keyboard.press('Shift+Enter');
		await reader().getByText(`${total} of ${total}`).waitFor();
		await expect.poll(() => reader().locator('mark[data-current]').textContent()).toBe(query);
		await page.keyboard.press('Enter');
		await reader().getByText(`1 of ${total}`).waitFor();
		await page.keyboard.press('Escape');
		await page.keyboard.press('Escape');
		await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(true);
		const { handle } = [...reading.graph.people].sort((a, b) => b.floors.length - a.floors.length)[1] ?? { handle: '' };
		await page.keyboard.press('@');
		await page.keyboard.type(handle);
		await page.getByRole('button', { name: new RegExp(`^${handle}\\b.*floor`) }).focus();
		await page.keyboard.press('Enter');
		await reader()
			.getByRole('heading', { name: `${handle}, ` })
			.waitFor();
		const floors = Number((await reader().getByRole('heading').first().textContent())?.match(/(\d+) floors/)?.[1]);
		await page.keyboard.press('n');
		await page.keyboard.press('n');
		await reader().getByText(`2 of ${floors}`).waitFor();
		await page.keyboard.press('p');
		await reader().getByText(`1 of ${floors}`).waitFor();
		await page.keyboard.press('Escape');
		await reader().getByRole('heading', { name: 'Text' }).waitFor();
	});
});

describe('2,000 floors, by mouse', () => {
	test('are nested, have a chain for every floor, and too many circles for some layouts, which say so', async () => {
		const order = nestedOrder(
			reading.floors.map(({ number }) => number),
			reading.answers,
		).map(({ floor }) => floor);
		await reader().getByRole('button', { name: 'Nested' }).click();
		await expect
			.poll(async () => {
				const shown = await listed();
				const from = order.indexOf(shown[0] ?? -1);
				return shown.length > 2 && shown.every((floor, index) => order[from + index] === floor);
			})
			.toBe(true);
		await reader().getByRole('button', { name: 'In order' }).click();
		const circles = nodeCount(reading.graph);
		expect(circles).toBeGreaterThan(layoutLimits.circle ?? 0);
		await page.getByRole('button', { name: 'Layout', exact: true }).click();
		const circle = page.getByRole('radio', { name: /^Circle/ });
		await circle.waitFor();
		await expect.poll(() => circle.isDisabled()).toBe(true);
		await page.getByText(`For at most 1,000 circles; this graph has ${circles.toLocaleString('en')}.`).waitFor();
		await expect.poll(() => page.getByRole('radio', { name: /^Grid/ }).isDisabled()).toBe(false);
		await page.keyboard.press('Escape');
		const chain = reading.floors
			.map(({ number }) => chainOf(number, reading.answers))
			.find(({ length }) => length > 4 && length < 40);
		const [floor = 0] = chain?.slice(-1) ?? [];
		await page.goto(`${page.url().split('#')[0]}#${new URL(page.url()).hash.slice(1)}&floor=${floor}`);
		await reader()
			.getByRole('heading', { name: `#${floor}` })
			.waitFor();
		await reader().getByRole('button', { name: 'Its chain' }).click();
		const own = chainOf(floor, reading.answers);
		await expect.poll(async () => (await listed()).every((one) => own.includes(one))).toBe(true);
		await reader()
			.getByRole('button', { name: 'Next unread floor' })
			.or(reader().getByRole('button', { name: /unread$/ }))
			.click();
		await expect.poll(current).not.toBe(floor);
		expect(complaints).toEqual([]);
	});
});
