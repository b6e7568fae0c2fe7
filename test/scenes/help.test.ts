import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyList } from '../../src/views/help/key-list.ts';
import { launch, openApp } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });
const field = (page: Page) => palette(page).getByRole('combobox');

async function find(page: Page, typed: string): Promise<void> {
	await page.keyboard.press('Control+k');
	await palette(page).waitFor();
	await expect.poll(() => field(page).evaluate((element) => element === document.activeElement)).toBe(true);
	await page.keyboard.type(typed);
}

describe('help', () => {
	test('is a key and a button away, and lists every key', async () => {
		const { page, context, complaints } = await openApp(browser);
		await page.keyboard.press('?');
		const help = page.getByRole('dialog', { name: 'Help' });
		await help.waitFor();
		await expect.poll(() => help.locator('dd').count()).toBe(5 + Object.values(keyList).flat().length);
		await page.keyboard.press('Escape');
		await expect.poll(() => help.count()).toBe(0);
		await page.getByRole('button', { name: 'Help' }).click();
		await help.waitFor();
		expect(complaints).toEqual([]);
		await context.close();
	});

	test('no key does anything while somebody types', async () => {
		const { page, context } = await openApp(browser);
		await page.getByRole('searchbox', { name: 'Find a person…' }).pressSequentially('c?f');
		await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
		await context.close();
	});
});

describe('the command palette', () => {
	test('finds a person, and their floors are read', async () => {
		const { page, context } = await openApp(browser);
		await find(page, 'dev4');
		await palette(page).getByRole('option', { name: 'dev436' }).waitFor();
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { name: 'dev436, ' }).waitFor();
		await context.close();
	});

	test('finds a floor by its number', async () => {
		const { page, context } = await openApp(browser);
		await find(page, '82楼');
		await palette(page).getByRole('option').first().waitFor();
		await page.keyboard.press('Enter');
		await expect.poll(() => new URL(page.url()).hash).toContain('floor=82');
		await context.close();
	});

	test('finds what can be done, and does it', async () => {
		const { page, context, complaints } = await openApp(browser);
		await find(page, 'matrix');
		await page.keyboard.press('Enter');
		await page.locator('[data-chart=matrix]').waitFor();
		await find(page, 'paste');
		await page.keyboard.press('Enter');
		await page.getByRole('dialog', { name: 'Paste a thread' }).waitFor();
		await page.keyboard.press('Escape');
		await find(page, 'figure');
		await page.keyboard.press('Enter');
		await page.getByRole('dialog', { name: 'Figure' }).waitFor();
		await page.keyboard.press('Escape');
		await find(page, 'dark');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
		await find(page, '中文');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-CN');
		expect(complaints).toEqual([]);
		await context.close();
	});

	test('says where nothing has that name, and closes with Esc', async () => {
		const { page, context } = await openApp(browser);
		await find(page, 'nobody has such a name');
		await palette(page).getByText('Nothing has that name.').waitFor();
		await page.keyboard.press('Escape');
		await expect.poll(() => palette(page).count()).toBe(0);
		await context.close();
	});

	test('a part that cannot be loaded is said, and the page stays', async () => {
		const { page, context } = await openApp(browser);
		await page.route(/Palette/, (route) => route.abort());
		await page.keyboard.press('Control+k');
		await page.getByRole('alert').getByText('could not be loaded').waitFor();
		await page.unroute(/Palette/);
		await page.getByRole('heading', { name: 'Text' }).waitFor();
		await context.close();
	});
});

describe('the hints of a first visit', () => {
	test('come after the first sentence was read, three of them, once', async () => {
		const { page, context } = await openApp(browser, { isFirstVisit: true });
		await page.getByRole('button', { name: 'Got it' }).click();
		for (const [n, button] of [
			[1, 'Next'],
			[2, 'Next'],
			[3, 'Done'],
		] as const) {
			await page.getByRole('region', { name: `Hint ${n} of 3` }).waitFor();
			await page.getByRole('button', { name: button, exact: true }).click();
		}
		expect(await page.getByRole('region', { name: /^Hint/ }).count()).toBe(0);
		await page.reload();
		await page.getByRole('heading', { name: 'Text' }).waitFor();
		await page.waitForTimeout(2_000);
		expect(await page.getByRole('region', { name: /^Hint/ }).count()).toBe(0);
		await context.close();
	});

	test('end with Esc, bring what they are about to the front of a phone, and can be had again', async () => {
		const { page, context } = await openApp(browser, { width: 390, height: 844 });
		await page.getByRole('button', { name: 'Help' }).click();
		await page.getByRole('button', { name: 'Show the three hints again' }).click();
		const hint = page.getByRole('region', { name: 'Hint 2 of 3' });
		await page.getByRole('button', { name: 'Next', exact: true }).click();
		await hint.waitFor();
		await expect
			.poll(() => page.getByRole('button', { name: 'Text', exact: true }).getAttribute('aria-pressed'))
			.toBe('true');
		const box = await hint.boundingBox();
		expect(box).not.toBeNull();
		expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 390).toBe(true);
		await page.keyboard.press('Escape');
		await expect.poll(() => hint.count()).toBe(0);
		await context.close();
	});
});
