import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, openApp, waitFor } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const separator = `\n\n${'-'.repeat(51)}\n\n`;
const texts = ['### A thread\n\nopening', 'the cat', 'the dog', '@ann #1 yes', '@bob no', 'fine'];
const seed = 'seed=000_3eaef7a16f4ddd18.txt';
const other = /not the one|another|differ/i;

async function give(page: Page, floors: readonly string[], name = 'mine.txt'): Promise<void> {
	const buffer = Buffer.from(floors.join(separator));
	await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
	await page.getByRole('heading', { name: 'A thread' }).waitFor();
	await waitFor(page, 'ready');
}

async function goTo(page: Page, link: string): Promise<void> {
	await page.goto('about:blank');
	await page.goto(link);
}

const hashOf = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get('hash');

describe('a link whose thread is another than it was made for says so', () => {
	test('of a thread that ships with the app', async () => {
		const { page, context } = await openApp(browser, { fragment: `#v=1&${seed}&floor=3` });
		await page.locator('[data-floor="4"] header a').first().click();
		await expect.poll(() => hashOf(page)).toMatch(/^[0-9a-f]{16}$/);
		const link = page.url();
		await goTo(page, link);
		await waitFor(page, 'ready');
		expect(await page.getByRole('alert').count()).toBe(0);
		await goTo(page, link.replace(/hash=[0-9a-f]+/, 'hash=0123456789abcdef'));
		await waitFor(page, 'ready');
		await page.getByRole('alert').getByText(other).waitFor();
		// What could be shown of it is.
		await expect.poll(() => page.url()).toContain('floor=4');
		expect(hashOf(page)).not.toBe('0123456789abcdef');
		await context.close();
	});

	test('of a file', async () => {
		const { page, context } = await openApp(browser);
		await give(page, texts);
		await expect.poll(() => hashOf(page)).toMatch(/^[0-9a-f]{16}$/);
		const link = page.url();
		await goTo(page, link);
		await give(page, texts);
		expect(await page.getByRole('alert').count()).toBe(0);
		await goTo(page, link);
		await give(page, [...texts, 'and more']);
		await page.getByRole('alert').getByText(other).waitFor();
		await context.close();
	});

	test('of a thread inside the link', async () => {
		const { page, context } = await openApp(browser);
		await give(page, texts);
		await page.getByRole('button', { name: 'Share' }).click();
		const link = await page.getByLabel(/thread inside/).inputValue();
		await goTo(page, link);
		await page.getByRole('heading', { name: 'A thread' }).waitFor();
		expect(await page.getByRole('alert').count()).toBe(0);
		await goTo(page, link.replace(/hash=[0-9a-f]+/, 'hash=0123456789abcdef'));
		await page.getByRole('alert').getByText(other).waitFor();
		await goTo(page, `${inject('address')}#v=1&file=x.txt&data=bm90IGRlZmxhdGU`);
		await page.getByText('The link to x.txt is broken').waitFor();
		await context.close();
	});
});

test('a link without a hash, as people write them, opens without a word', async () => {
	const { page, context } = await openApp(browser, { fragment: `#v=1&${seed}&person=iMiata` });
	expect(await page.getByRole('alert').count()).toBe(0);
	await page.evaluate((fragment) => {
		location.hash = fragment;
	}, `#v=1&${seed}&person=dev436`);
	await page.locator('header').getByText('dev436').first().waitFor();
	await context.close();
});
