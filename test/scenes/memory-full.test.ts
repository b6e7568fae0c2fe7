import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, openApp, waitFor } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

test('storage that is full is said, and what is open goes on', async () => {
	const { page, context, complaints } = await openApp(browser, {
		fragment: '#v=1&seed=000_3eaef7a16f4ddd18.txt&floor=112',
	});
	await context.addInitScript(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('no room', 'QuotaExceededError');
		};
	});
	await page.reload();
	await waitFor(page, 'ready');
	await page.keyboard.press('c');
	const form = page.locator('dialog [data-correct="112"]');
	await form.getByRole('combobox').first().fill('zoe');
	await form.getByRole('button', { name: 'Set' }).first().click();
	await page.keyboard.press('Escape');
	await page.getByText('The browser has no room left to remember this thread.').waitFor();
	await page.locator('[data-floor="112"] header').getByText('zoe', { exact: true }).waitFor();
	await page.keyboard.press('Control+z');
	await page.locator('[data-floor="112"] header').getByText('zoe', { exact: true }).waitFor({ state: 'detached' });
	expect(complaints).toEqual([]);
	await context.close();
});

test('what another version of Loutu has stored is left as it is, and counted', async () => {
	const { page, context } = await openApp(browser);
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
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
			}),
	);
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await page.getByRole('menuitem', { name: 'Recent threads' }).click();
	await page.getByText('2 records of another version of Loutu left as they are.').waitFor();
	await context.close();
});
