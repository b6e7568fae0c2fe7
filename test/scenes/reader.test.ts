import { beforeAll, describe, expect, test } from 'vitest';
import { chainOf } from '../../src/graph/chain.ts';
import { nestedOrder } from '../../src/graph/nested.ts';
import type { Reading } from '../../src/model/reading.ts';
import { appForEach } from '../support/app.ts';
import { waitFor } from '../support/browser.ts';
import { seedReading } from '../support/seed.ts';

const app = appForEach();
let reading: Reading;
beforeAll(async () => {
	reading = await seedReading();
});

const reader = () => app.page.getByRole('region', { name: 'Text' });
const floors = () => reader().locator('article');
const field = () => reader().getByRole('searchbox', { name: 'Search text' });
/** The floors in the list now, from top to bottom. */
const listed = () => floors().evaluateAll((all) => all.map((one) => Number(one.dataset.floor)));
const current = () => reader().locator('article[aria-current]').getAttribute('data-floor').then(Number);
const marked = () => reader().locator('mark').allTextContents();
const address = () => new URLSearchParams(new URL(app.page.url()).hash.slice(1));

/** Types a query at the keyboard, however early. */
async function search(query: string): Promise<void> {
	await field().waitFor();
	await app.page.keyboard.press('/');
	await app.page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'search');
	await app.page.keyboard.type(query);
}

describe('search', () => {
	test('finds Chinese as one types, marks it, and goes from hit to hit by key', async () => {
		await search('技术');
		await reader()
			.getByText(/^\d+ hits in \d+ floors$/)
			.waitFor();
		await expect.poll(async () => new Set(await marked())).toEqual(new Set(['技术']));
		const said = await reader()
			.getByText(/^\d+ hits in \d+ floors$/)
			.textContent();
		const total = Number(said?.match(/\d+/)?.[0]);
		expect(total).toBeGreaterThan(50);
		await app.page.keyboard.press('Enter');
		await reader().getByText(`1 of ${total}`).waitFor();
		await expect.poll(() => reader().locator('mark[data-current]').textContent()).toBe('技术');
		await app.page.keyboard.press('Shift+Enter');
		await reader().getByText(`${total} of ${total}`).waitFor();
		await expect.poll(() => reader().locator('mark[data-current]').count()).toBe(1);
		await app.page.keyboard.press('F3');
		await reader().getByText(`1 of ${total}`).waitFor();
		await app.page.waitForFunction(() => location.hash.includes('find='));
		await expect.poll(() => address().get('find')).toBe('技术');
		await app.page.reload();
		await waitFor(app.page, 'ready');
		await expect.poll(async () => (await marked()).length).toBeGreaterThan(1);
		await field().press('Escape');
		await expect.poll(() => reader().locator('mark').count()).toBe(0);
	});

	test('shows only hits on request, with what it left out, in timeline and graph', async () => {
		await search('"向上管理"');
		await reader().getByRole('button', { name: 'Only hits' }).click();
		await expect
			.poll(async () => (await listed()).every((floor, index, all) => index === 0 || floor > (all[index - 1] ?? 0)))
			.toBe(true);
		// Floors without a hit go, and a floor's text may come a moment after the floor.
		const isEachHit = () =>
			floors().evaluateAll((all) => all.length > 0 && all.every((floor) => floor.querySelector('mark') !== null));
		await expect.poll(isEachHit).toBe(true);
		await expect.poll(() => app.page.locator('[data-chart=timeline] .hits').count()).toBe(1);
		const told = reader().getByText(/^The graph shows \d+/);
		const people = Number((await told.textContent())?.match(/\d+/)?.[0]);
		const litPeople = () =>
			app.page.evaluate(
				() =>
					cytoscapeOf()
						.nodes('.mark.lit')
						.filter((node) => node.id().startsWith('p:')).length,
			);
		await expect.poll(litPeople).toBe(people);
		expect(people).toBeGreaterThan(0);
	});

	test('says that there is nothing, and takes no letter for an order', async () => {
		await search('(没有人写过');
		await reader().getByText('Nothing found.').waitFor();
		expect(await app.page.locator('[data-chart=timeline] .hits').count()).toBe(0);
	});
});

describe('a dialogue', () => {
	const dialogue = async () => {
		await app.page.getByRole('button', { name: /^NnMmOo:/ }).click();
		await app.page.getByRole('button', { name: /^iMiata/ }).click({ modifiers: ['Control'] });
		await reader()
			.getByRole('heading', { name: /^NnMmOo, iMiata, \d+ floors$/ })
			.waitFor();
	};

	test('says how many floors came between, and shows them there', async () => {
		await dialogue();
		expect((await listed())[0]).toBe(88);
		await reader().getByRole('button', { name: '32 floors between' }).press('Enter');
		await reader().locator('article[data-between][data-floor="89"]').waitFor();
		await reader().getByRole('button', { name: 'Hide 32 floors between' }).click();
		await expect.poll(() => reader().locator('article[data-between]').count()).toBe(0);
	});

	test('is gone through floor by floor, by key and by button', async () => {
		await dialogue();
		const count = Number((await reader().getByRole('heading').first().textContent())?.match(/(\d+) floors/)?.[1]);
		await reader().getByText(`– of ${count}`).waitFor();
		await app.page.keyboard.press('n');
		await reader().getByText(`1 of ${count}`).waitFor();
		expect(await current()).toBe(88);
		await reader().getByRole('button', { name: 'Next floor' }).click();
		await reader().getByText(`2 of ${count}`).waitFor();
		expect(await current()).toBe(121);
		await app.page.keyboard.press('p');
		await reader().getByText(`1 of ${count}`).waitFor();
	});

	test('has a link to copy', async () => {
		await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await dialogue();
		await reader().getByRole('button', { name: 'More for reading' }).click();
		await app.page.getByRole('menuitem', { name: 'Copy a link to this dialogue' }).click();
		await reader().getByText('Copied.').waitFor();
		const link = new URL(await app.page.evaluate(() => navigator.clipboard.readText()));
		expect(new URLSearchParams(link.hash.slice(1)).getAll('person')).toEqual(['nnmmoo', 'imiata']);
	});
});

test('one person: what they wrote, what was said to them', async () => {
	await app.page.getByRole('button', { name: /^NnMmOo:/ }).click();
	const person = reading.graph.people.find(({ handle }) => handle === 'NnMmOo');
	await reader()
		.getByRole('button', { name: /^Written 4$/ })
		.click();
	await expect.poll(async () => (await listed()).every((floor) => person?.floors.includes(floor))).toBe(true);
	await reader()
		.getByRole('button', { name: /^Said to them 4$/ })
		.click();
	await expect.poll(async () => (await listed()).some((floor) => person?.floors.includes(floor))).toBe(false);
	await app.page.waitForFunction(() => location.hash.includes('side=received'));
});

test('the chain of a floor: all that it came from, and all that came of it, each below what it answers', async () => {
	await app.page.goto(`${app.page.url().split('#')[0]}#v=1&seed=000_3eaef7a16f4ddd18.txt&floor=129`);
	await reader().getByRole('button', { name: 'Its chain' }).click();
	const chain = nestedOrder(chainOf(129, reading.answers), reading.answers);
	expect(chain.length).toBeGreaterThan(3);
	await expect
		.poll(async () => (await listed()).every((floor) => chain.some((each) => each.floor === floor)))
		.toBe(true);
	const at = chain.find(({ floor }) => floor === 129);
	await expect
		.poll(() => reader().locator('article[data-floor="129"]').getAttribute('data-depth'))
		.toBe(String(at?.depth));
});

test('nested, every floor stands below what it answers; who reads a floor stays at it', async () => {
	await field().waitFor();
	await app.page.keyboard.press('j');
	await app.page.keyboard.press('j');
	await app.page.keyboard.press('j');
	await expect.poll(current).toBe(2);
	await reader().getByRole('button', { name: 'Nested' }).click();
	const order = nestedOrder(
		reading.floors.map(({ number }) => number),
		reading.answers,
	);
	const place = order.findIndex(({ floor }) => floor === 2);
	const next = order[place + 1]?.floor ?? 0;
	await expect.poll(listed).toContain(next);
	const shown = await listed();
	expect(shown.indexOf(next)).toBe(shown.indexOf(2) + 1);
	await app.page.keyboard.press('j');
	await expect.poll(current).toBe(next);
});

test('on a first visit nothing is said to be unread until somebody reads on', async () => {
	await app.aside({}, async ({ page }) => {
		const text = page.locator('[data-part=text]');
		const unread = text.getByRole('button', { name: /unread$/ });
		await text.getByRole('searchbox').waitFor();
		// Longer than an end has to be in sight to count as read.
		await page.waitForTimeout(2_500);
		expect(await unread.count()).toBe(0);
		await text.locator('article').first().hover();
		await page.mouse.wheel(0, 700);
		await unread.waitFor();
	});
});

test('what was in sight is read, and is known to be when the thread is opened again', async () => {
	const unread = async () =>
		Number(
			(
				await reader()
					.getByRole('button', { name: /unread$/ })
					.textContent()
			)?.match(/\d+/)?.[0],
		);
	await field().waitFor();
	await app.page.keyboard.press('u');
	expect(await current()).toBe(0);
	// The opening post is longer than the pane: nothing is read before the next floors.
	for (let floor = 1; floor <= 3; floor++) await app.page.keyboard.press('j');
	const before = await unread();
	for (let floor = 4; floor <= 8; floor++) await app.page.keyboard.press('j');
	await expect.poll(unread).toBeLessThan(before);
	await app.page.keyboard.press('m');
	await app.page.waitForTimeout(4_500);
	const left = await unread();
	await app.page.reload();
	await waitFor(app.page, 'ready');
	await expect.poll(async () => ((await field().count()) === 0 ? 0 : unread())).toBeGreaterThan(0);
	await expect.poll(unread).toBeLessThanOrEqual(left);
	await reader().getByText('unread', { exact: true }).first().waitFor({ state: 'attached' });
});
