import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { holdBack, launch, openApp, waitFor } from '../support/browser.ts';
import { untilStored } from '../support/memory.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const separator = `\n\n${'-'.repeat(51)}\n\n`;
const texts = ['### A thread\n\nopening', 'the cat', 'the dog', '@ann #1 yes', '@bob no', 'fine'];

async function give(page: Page, floors: readonly string[], name = 'mine.txt'): Promise<void> {
	const buffer = Buffer.from(floors.join(separator));
	await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
	await page.getByRole('heading', { name: 'A thread' }).waitFor();
	await waitFor(page, 'ready');
}

async function openFloor(page: Page, floor: number): Promise<void> {
	const article = page.locator(`[data-floor="${floor}"]`);
	await article.getByTitle('Why', { exact: false }).first().click();
	await article.locator('[data-correct]').waitFor();
}

async function name(page: Page, floor: number, handle: string): Promise<void> {
	await openFloor(page, floor);
	const form = page.locator(`[data-correct="${floor}"] form`).first();
	await form.getByRole('combobox').fill(handle);
	await form.getByRole('button', { name: 'Set' }).click();
	await page.locator(`[data-floor="${floor}"] header`).getByText(handle, { exact: true }).waitFor();
}

async function openRecent(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await page.getByRole('menuitem', { name: 'Recent threads' }).click();
	await page.getByRole('dialog', { name: 'Recent threads' }).waitFor();
}

describe('a floor put right in the reader', () => {
	test('is stated at once, undone and redone by key, and still there after a reload', async () => {
		const { page, context, complaints } = await openApp(browser);
		const undoButton = page.getByRole('button', { name: 'Undo' });
		await undoButton.waitFor();
		await expect.poll(() => undoButton.isDisabled()).toBe(true);
		await give(page, texts);
		await expect.poll(() => undoButton.isDisabled()).toBe(true);
		await name(page, 2, 'carl');
		const head = page.locator('[data-floor="2"] header');
		await expect.poll(() => head.textContent()).toContain('stated');
		await page.keyboard.press('Escape');
		await page.locator('body').click({ position: { x: 2, y: 2 } });
		await expect.poll(() => undoButton.isDisabled()).toBe(false);
		await page.keyboard.press('Control+z');
		await head.getByText('carl', { exact: true }).waitFor({ state: 'detached' });
		await page.keyboard.press('Control+Shift+z');
		await head.getByText('carl', { exact: true }).waitFor();
		await expect.poll(() => page.url()).toContain('fix=2%3Dcarl');
		await page.goBack();
		await head.getByText('carl', { exact: true }).waitFor({ state: 'detached' });
		await page.goForward();
		await head.getByText('carl', { exact: true }).waitFor();
		await page.reload();
		await give(page, texts);
		await head.getByText('carl', { exact: true }).waitFor();
		expect(complaints).toEqual([]);
		await context.close();
	});
});

describe('what the browser remembers', () => {
	test('is offered when the file is opened again, and carried over to a longer save', async () => {
		const { page, context } = await openApp(browser);
		await give(page, texts);
		await name(page, 2, 'carl');
		await untilStored(page, 'carl');
		await page.goto('about:blank');
		await page.goto(inject('address'));
		await waitFor(page, 'ready');
		await give(page, texts);
		await page.getByText('You had mine.txt open before, with 1 correction.').waitFor();
		await page.getByRole('button', { name: 'Restore' }).click();
		await page.locator('[data-floor="2"] header').getByText('carl', { exact: true }).waitFor();
		await give(page, [...texts, 'one more', 'and one'], 'longer.txt');
		await page.getByText('1 correction made in mine.txt').waitFor();
		await page.getByRole('button', { name: 'Restore' }).click();
		await page.locator('[data-floor="2"] header').getByText('carl', { exact: true }).waitFor();
		await openRecent(page);
		await page.locator('dialog').getByText('mine.txt').first().waitFor();
		await page.getByRole('button', { name: 'Delete all' }).click();
		await page.getByText('No thread is remembered.').waitFor();
		await context.close();
	});

	test('of two tabs is what both corrected, and each tells the other', async () => {
		const { page, context } = await openApp(browser);
		await give(page, texts);
		const second = await context.newPage();
		await second.goto(inject('address'));
		await waitFor(second, 'ready');
		await give(second, texts);
		await name(page, 2, 'carl');
		await second.getByText(/open in another tab as well.*1 correction that you do not have here/).waitFor();
		await name(second, 5, 'dora');
		await second.getByRole('button', { name: 'Take over' }).click();
		for (const handle of ['carl', 'dora']) {
			await second.getByRole('button', { name: handle }).first().waitFor();
		}
		await page.getByText(/open in another tab as well.*1 correction that you do not have here/).waitFor();
		await context.close();
	});

	test('is nothing once somebody has asked for that', async () => {
		const { page, context } = await openApp(browser);
		// What was remembered before, as the seed is, stays until it is deleted.
		await untilStored(page, '000_3eaef7a16f4ddd18.txt');
		await openRecent(page);
		await page.getByLabel('Remember threads in this browser').uncheck();
		await page.getByRole('button', { name: 'Delete all' }).click();
		await page.getByText('No thread is remembered.').waitFor();
		await page.keyboard.press('Escape');
		await give(page, texts);
		await name(page, 2, 'carl');
		await page.locator('[data-correct="2"]').getByText('only in this tab and its address').waitFor();
		await openRecent(page);
		await page.getByText('No thread is remembered.').waitFor();
		await context.close();
	});
});

test('C and undo hold as soon as the page is ready', async () => {
	const { page, context } = await openApp(browser, { fragment: '#v=1&seed=000_3eaef7a16f4ddd18.txt&floor=112' });
	const letIn = await holdBack(page, /PutRightBar/);
	await page.reload();
	await waitFor(page, 'ready');
	await page.keyboard.press('c');
	expect(await page.getByRole('button', { name: /^Put right/ }).count()).toBe(0);
	letIn();
	await page.locator('dialog [data-correct="112"]').waitFor();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Control+z');
	await expect.poll(() => page.url()).toContain('floor=112');
	await context.close();
});
