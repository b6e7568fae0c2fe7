import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdBack, launch, openApp, pointOnNode, waitFor } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const separator = `\n\n${'-'.repeat(51)}\n\n`;
const texts = ['### A thread\n\nopening', 'the cat', 'the dog', '@ann #1 yes', 'fine', '@bob #2 no'];

/** Floors 3 and 5 address somebody and are of unknown author: nodes of their own. */
async function openThread(page: Page): Promise<void> {
	const buffer = Buffer.from(texts.join(separator));
	await page.locator('input[type=file]').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer });
	await page.getByRole('heading', { name: 'A thread' }).waitFor();
	await waitFor(page, 'ready');
	await page.getByRole('button', { name: 'Layout' }).click();
	await page.getByRole('radio', { name: /^Force/ }).check();
	await page.keyboard.press('Escape');
	// The menu gives the focus back once it is gone.
	await page.waitForFunction(() => document.activeElement?.textContent === 'Layout');
	await page.waitForFunction(() => cytoscapeOf().nodes('#f\\:5').length === 1);
}

async function becomes(page: Page, floor: number, handle: string): Promise<void> {
	await page.waitForFunction(
		([gone, there]) =>
			cytoscapeOf().getElementById(`f:${gone}`).empty() && cytoscapeOf().getElementById(`p:${there}`).nonempty(),
		[floor, handle] as const,
	);
	await page.locator(`[data-floor="${floor}"] header`).getByText('stated').waitFor();
}

test('a floor of unknown author is clicked in the graph, and its node becomes the person', async () => {
	const { page, context, complaints } = await openApp(browser);
	await openThread(page);
	const { x, y } = await pointOnNode(page, 'f:5');
	await page.mouse.click(x, y);
	await page.getByRole('button', { name: 'Who wrote #5?' }).click();
	const form = page.locator('dialog [data-correct="5"]');
	await form.getByRole('combobox').first().fill('zoe');
	await form.getByRole('button', { name: 'Set' }).first().click();
	await becomes(page, 5, 'zoe');
	expect(complaints).toEqual([]);
	await context.close();
});

test('the same by keyboard alone', async () => {
	const { page, context } = await openApp(browser);
	await openThread(page);
	await page.locator('[data-chart=network]').focus();
	const hint = page.locator('[class*=stage] > p[role=status]');
	const keys = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp'];
	for (const key of [...keys, ...keys, ...keys]) {
		await page.keyboard.press(key);
		if ((await hint.textContent())?.includes('#5')) break;
	}
	await expect.poll(() => hint.textContent()).toContain('#5');
	await page.keyboard.press('Enter');
	await page.keyboard.press('c');
	const form = page.locator('dialog [data-correct="5"]');
	await form.waitFor();
	await page.keyboard.press('Tab');
	await form.getByRole('combobox').first().focus();
	await page.keyboard.type('zoe');
	await page.keyboard.press('Enter');
	await becomes(page, 5, 'zoe');
	await context.close();
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

test('one of several answers is taken off or put on, the others stay', async () => {
	const { page, context } = await openApp(browser);
	await openThread(page);
	await page.locator('[data-floor="5"] header a').first().click();
	await page.keyboard.press('c');
	const form = page.locator('dialog [data-correct="5"]');
	await form.getByText('More to put right').click();
	const list = form.getByRole('group', { name: 'This floor answers' });
	await list.getByRole('button', { name: 'It does not answer #2' }).waitFor();
	await list.getByLabel('It also answers (numbers)').fill('1 4');
	await list.getByRole('button', { name: 'Set' }).click();
	await expect.poll(() => page.url()).toContain('fix=5%3E2%2C1%2C4');
	await list.getByRole('button', { name: 'It does not answer #2' }).click();
	await expect.poll(() => page.url()).toContain('fix=5%3E1%2C4');
	await list.getByRole('button', { name: 'It answers nothing' }).click();
	await list.getByText('It answers nothing').waitFor();
	await expect.poll(() => new URL(page.url()).hash).toMatch(/fix=5%3E$/);
	await list.getByRole('button', { name: 'Take back' }).click();
	await list.getByRole('button', { name: 'It does not answer #2' }).waitFor();
	await context.close();
});
