import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, openApp, waitFor } from '../support/browser.ts';
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

	test('against the file says what the file says', async () => {
		const { page, context } = await openApp(browser);
		await give(page, texts);
		await name(page, 1, 'bob');
		await page.locator('[data-correct="1"]').getByText('#3 calls ann by this floor’s number.').waitFor();
		await page.locator('[data-correct="1"]').getByRole('button', { name: 'Take back' }).click();
		await page.locator('[data-floor="1"] header').getByText('proven').waitFor();
		await context.close();
	});
});

test('C opens the form of the floor selected, a digit chooses; from the graph it is one click', async () => {
	const { page, context, complaints } = await openApp(browser);
	await give(page, [...texts, '@ann and @bob']);
	const form = page.locator('[data-correct="1"]');
	// What puts right comes after the page.
	await page.getByRole('button', { name: /^Put right/ }).waitFor();
	await page.locator('[data-floor="1"] header a').first().click();
	await page.getByRole('button', { name: 'Who wrote #1?' }).waitFor();
	await page.keyboard.press('c');
	await form.waitFor();
	await expect.poll(() => form.evaluate((element) => element.contains(document.activeElement))).toBe(true);
	await page.keyboard.press('1');
	await page.locator('[data-floor="1"] header').getByText('stated').waitFor();
	await page.keyboard.press('Escape');
	await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
	await page.locator('[data-floor="6"] header a').first().click();
	await page.getByRole('button', { name: 'Who wrote #6?' }).click();
	await page.locator('[data-correct="6"]').waitFor();
	expect(complaints).toEqual([]);
	await context.close();
});

test('two names are made one person, and a floor answers what it is told to', async () => {
	const { page, context } = await openApp(browser);
	await give(page, texts);
	await openFloor(page, 1);
	const form = page.locator('[data-correct="1"]');
	await form.getByText('More to put right').click();
	await form.getByLabel('ann is the same person as').fill('bob');
	await form.getByRole('button', { name: 'Set' }).nth(1).click();
	// The person goes by the handle that came first.
	await expect.poll(() => page.locator('header').first().textContent()).toContain('1 person named');
	await openFloor(page, 4);
	const other = page.locator('[data-correct="4"]');
	await other.getByText('More to put right').click();
	await other.getByLabel('It also answers (numbers)').fill('1');
	await other.getByRole('button', { name: 'Set' }).last().click();
	await page.locator('[data-floor="4"] footer').getByRole('link', { name: '#1' }).waitFor();
	await context.close();
});

test('the inbox is answered by mouse alone', async () => {
	const { page, context } = await openApp(browser);
	await page.getByRole('button', { name: /^Put right/ }).click();
	const dialog = page.getByRole('dialog', { name: 'Put right' });
	const question = dialog.locator('h3').first();
	const first = await question.textContent();
	await dialog.getByRole('button', { name: 'Skip' }).click();
	await expect.poll(() => question.textContent()).not.toBe(first);
	await dialog.getByRole('button', { name: /^1 / }).click();
	await dialog.getByRole('button', { name: 'Take back' }).waitFor();
	await dialog.getByRole('button', { name: 'Take back' }).click();
	await expect.poll(() => dialog.getByRole('button', { name: 'Take back' }).count()).toBe(0);
	await context.close();
});

test('everything is there in Chinese', async () => {
	const { page, context } = await openApp(browser, { language: 'zh-CN' });
	await page.getByRole('button', { name: /^更正/ }).click();
	await page.getByRole('dialog', { name: '更正' }).getByRole('button', { name: '跳过' }).waitFor();
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: '打开', exact: true }).click();
	await page.getByRole('menuitem', { name: '最近打开的主题' }).click();
	await page.getByLabel('在这个浏览器里记住主题').waitFor();
	await context.close();
});

test('the inbox is answered by keys: one question after the other, skipped ones come back', async () => {
	const { page, context } = await openApp(browser);
	const open = page.getByRole('button', { name: /^Put right/ });
	await open.click();
	const question = page.locator('dialog h3').first();
	const first = await question.textContent();
	await page.keyboard.press('s');
	await expect.poll(() => question.textContent()).not.toBe(first);
	await page.keyboard.press('1');
	await page.locator('dialog').getByRole('button', { name: 'Take back' }).waitFor();
	await page.keyboard.press('Escape');
	await expect.poll(() => page.url()).toContain('fix=');
	await context.close();
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

test('thread data opens again to the same corrections, in a browser that knows nothing', async () => {
	const { page, context } = await openApp(browser);
	await give(page, texts);
	await name(page, 2, 'carl');
	await page.getByRole('button', { name: 'Export' }).click();
	const download = page.waitForEvent('download');
	await page.getByRole('menuitem', { name: 'Thread data', exact: true }).click();
	const buffer = readFileSync(await (await download).path());
	await context.close();
	const other = await openApp(browser);
	await other.page.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
	await other.page.locator('[data-floor="2"] header').getByText('carl', { exact: true }).waitFor();
	expect(other.page.url()).toContain('fix=2%3Dcarl');
	await other.context.close();
});

test('a link with the thread inside opens it with its corrections, where nobody has the file', async () => {
	const { page, context } = await openApp(browser);
	await give(page, texts);
	await name(page, 2, 'carl');
	await page.getByRole('button', { name: 'Share' }).click();
	const link = await page.getByLabel(/thread inside/).inputValue();
	await page.getByText('Whoever has this link can read the whole thread.').waitFor();
	await context.close();
	const other = await openApp(browser);
	await other.page.goto('about:blank');
	await other.page.goto(link);
	await other.page.getByRole('heading', { name: 'A thread' }).waitFor();
	await other.page.locator('[data-floor="2"] header').getByText('carl', { exact: true }).waitFor();
	await other.page.reload();
	await other.page.locator('[data-floor="2"] header').getByText('carl', { exact: true }).waitFor();
	await other.page.goto('about:blank');
	await other.page.goto(link.replace(/data=[^&]{40}/, 'data=broken'));
	await other.page.getByText('The link to mine.txt is broken').waitFor();
	await other.context.close();
});
