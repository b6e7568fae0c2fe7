import { expect, test } from 'vitest';
import { appForEach } from '../support/app.ts';
import { waitFor } from '../support/browser.ts';
import { untilStored } from '../support/memory.ts';
import { reader as readerOf } from '../support/reader.ts';
import { seedReading } from '../support/seed.ts';

const app = appForEach();

test('what was searched for and what was in sight is known when the thread is opened again', async () => {
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
