import type { Browser } from 'playwright';
import { afterAll, beforeAll, test } from 'vitest';
import { launch, openApp } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

test('a part that cannot be loaded is said, and the page stays', async () => {
	const { page, context } = await openApp(browser);
	await page.route(/Palette/, (route) => route.abort());
	await page.keyboard.press('Control+k');
	await page.getByRole('alert').getByText('could not be loaded').waitFor();
	await page.getByRole('heading', { name: 'Text' }).waitFor();
	await context.close();
});
