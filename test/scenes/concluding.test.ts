import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateThread, plainPlan } from '../generator/thread.ts';
import { launch, openApp } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const { text } = generateThread({ ...plainPlan, floors: 6000, people: 1200 });

async function openLong(page: Page): Promise<void> {
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
	await page.getByText('6,000 floors').waitFor();
	await page.waitForFunction(() => document.documentElement.dataset.state === 'ready');
}

const factsOf = (page: Page) => page.locator('header').first().textContent();

async function correctFloor(page: Page, handle: string): Promise<void> {
	await page.evaluate(() => {
		location.hash += '&floor=5';
	});
	await page.locator('[data-floor="5"] header').waitFor();
	await page.keyboard.press('c');
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('combobox').first().fill(handle);
	await dialog.getByRole('button', { name: 'Set' }).first().click();
}

test('what takes long says how far it is; Cancel ends it, keeps what was known and takes the correction back', async () => {
	const { page, context, complaints } = await openApp(browser);
	await openLong(page);
	const before = await factsOf(page);
	await correctFloor(page, 'somebody_new');
	const dialog = page.getByRole('dialog');
	const progress = dialog.getByRole('progressbar');
	await progress.waitFor();
	await expect.poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(0);
	await page.screenshot({ path: 'test/out/concluding.png' });
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await expect.poll(() => progress.count()).toBe(0);
	await page.keyboard.press('Escape');
	expect(await factsOf(page)).toBe(before);
	await expect.poll(() => page.url()).not.toContain('fix=');
	// It was left off: what is asked of the worker next is answered, and a correction holds as ever.
	await correctFloor(page, 'somebody_else');
	await page.keyboard.press('Escape');
	await page.getByRole('progressbar').waitFor();
	await page.locator('[data-floor="5"] header').getByText('somebody_else', { exact: true }).waitFor();
	expect(page.url()).toContain('fix=5%3Dsomebody_else');
	expect(complaints).toEqual([]);
	await context.close();
});

test('a correction made while another is worked out takes its place', async () => {
	const { page, context } = await openApp(browser);
	await openLong(page);
	await correctFloor(page, 'first_thought');
	await page.getByRole('progressbar').first().waitFor();
	await page.getByRole('dialog').getByRole('combobox').first().fill('second_thought');
	await page.getByRole('dialog').getByRole('button', { name: 'Set' }).first().click();
	await page.keyboard.press('Escape');
	await page.locator('[data-floor="5"] header').getByText('second_thought', { exact: true }).waitFor();
	expect(page.url()).toContain('fix=5%3Dsecond_thought');
	await context.close();
});
