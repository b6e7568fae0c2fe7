import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { appForAll, seedAddress } from '../support/app.ts';
import { goTo, holdBack, waitFor } from '../support/browser.ts';
import { untilStored } from '../support/memory.ts';
import { reader as readerOf } from '../support/reader.ts';
import { seedReading } from '../support/seed.ts';

const app = appForAll();

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

// First: the page has nothing to be undone yet.
test('a floor put right is stated at once, undone and redone by key, and there after a reload; offered when the file is opened again, and carried over to a longer save', async () => {
	const { page } = app;
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
	await untilStored(page, 'carl');
	await page.goto(inject('address'));
	await waitFor(page, 'ready');
	await give(page, texts);
	await page.getByText('You had mine.txt open before, with 1 correction.').waitFor();
	await page.getByRole('button', { name: 'Restore' }).click();
	await head.getByText('carl', { exact: true }).waitFor();
	await give(page, [...texts, 'one more', 'and one'], 'longer.txt');
	await page.getByText('1 correction made in mine.txt').waitFor();
	await page.getByRole('button', { name: 'Restore' }).click();
	await head.getByText('carl', { exact: true }).waitFor();
	await openRecent(page);
	await page.locator('dialog').getByText('mine.txt').first().waitFor();
	await page.getByRole('button', { name: 'Delete all' }).click();
	await page.getByText('No thread is remembered.').waitFor();
});

test('C holds as soon as the page is ready', async () => {
	const { page } = app;
	await goTo(page, `${seedAddress}&floor=112`);
	const letIn = await holdBack(page, /\/corrections-.*\.js/);
	await page.reload();
	await waitFor(page, 'ready');
	await page.keyboard.press('c');
	expect(await page.locator('[data-beside]').count()).toBe(0);
	letIn();
	await page.locator('[data-beside] [data-correct="112"]').waitFor();
	await page.keyboard.press('Escape');
	await expect.poll(() => page.locator('[data-beside]').count()).toBe(0);
});

describe('what the browser remembers', () => {
	test('of two tabs is what both corrected, and each tells the other', async () => {
		const { page, context } = app;
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
		await second.close();
	});

	test('is what was searched for and what was in sight, once the thread is opened again', async () => {
		const { page } = app;
		const reader = readerOf(page);
		const field = reader.getByRole('searchbox', { name: 'Search text' });
		const unread = async () =>
			Number(/\d+/.exec((await reader.getByRole('button', { name: /unread$/ }).textContent()) ?? '')?.[0]);
		await field.waitFor();
		await page.keyboard.press('u');
		// The opening post is longer than the pane: nothing is read before the next floors.
		for (let floor = 1; floor <= 3; floor++) await page.keyboard.press('j');
		const before = await unread();
		for (let floor = 4; floor <= 8; floor++) await page.keyboard.press('j');
		await expect.poll(unread).toBeLessThan(before);
		// What was read is stored as ranges of floors.
		await untilStored(page, '"ranges":[[');
		await page.keyboard.press('/');
		await page.keyboard.type('技术');
		await page.waitForFunction(() => new URLSearchParams(location.hash.slice(1)).get('find') === '技术');
		await page.reload();
		await waitFor(page, 'ready');
		await expect.poll(() => reader.locator('mark').count()).toBeGreaterThan(1);
		expect(await field.inputValue()).toBe('技术');
		await expect.poll(unread).toBeGreaterThan(0);
		expect(await unread()).toBeLessThan((await seedReading()).floors.length);
		await reader.getByText('unread', { exact: true }).first().waitFor({ state: 'attached' });
	});

	test('is said to have no room where there is none, and what is open goes on', async () => {
		const { page } = app;
		await goTo(page, `${seedAddress}&floor=112`);
		await page.locator('article[data-floor="112"][data-selected]').waitFor();
		await page.evaluate(() => {
			const { put } = IDBObjectStore.prototype;
			IDBObjectStore.prototype.put = () => {
				throw new DOMException('no room', 'QuotaExceededError');
			};
			globalThis.thereIsRoom = () => {
				IDBObjectStore.prototype.put = put;
			};
		});
		await page.keyboard.press('c');
		const form = page.locator('[data-beside] [data-correct="112"]');
		await form.getByRole('combobox').first().fill('zoe');
		await form.getByRole('button', { name: 'Set' }).first().click();
		await page.keyboard.press('Escape');
		await page.getByText('The browser has no room left to remember this thread.').waitFor();
		const head = page.locator('[data-floor="112"] header');
		await head.getByText('zoe', { exact: true }).waitFor();
		await page.keyboard.press('Control+z');
		await head.getByText('zoe', { exact: true }).waitFor({ state: 'detached' });
		await page.evaluate(() => globalThis.thereIsRoom());
	});

	test('of another version of Loutu is left as it is, and counted', async () => {
		const { page } = app;
		await page.evaluate(storeOtherVersions);
		await openRecent(page);
		await page.getByText('2 records of another version of Loutu left as they are.').waitFor();
	});

	test('is nothing once somebody has asked for that', async () => {
		const { page } = app;
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
	});
});

/** In the page: a record of an older version, and one of a newer. */
function storeOtherVersions(): Promise<void> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('loutu');
		opening.onupgradeneeded = () => opening.result.createObjectStore('memory');
		opening.onerror = () => reject(opening.error);
		opening.onsuccess = () => {
			const transaction = opening.result.transaction('memory', 'readwrite');
			transaction.objectStore('memory').put({ version: 0, name: 'old' }, 'thread:aa11');
			transaction.objectStore('memory').put({ version: 9, all: 'new' }, 'view:bb22');
			transaction.oncomplete = () => {
				opening.result.close();
				resolve();
			};
		};
	});
}

declare global {
	/** In the page, while there is no room to store anything. */
	var thereIsRoom: () => void;
}
