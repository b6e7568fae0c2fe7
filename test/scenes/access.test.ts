import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsInBothThemes } from '../support/axe.ts';
import { launch, type OpenedPage, openApp } from '../support/browser.ts';
import { enter, states } from '../support/states.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

describe.each([
	['en', 1440, 900],
	['zh-CN', 1440, 900],
	['en', 390, 844],
	['zh-CN', 390, 844],
] as const)('axe finds nothing, by day and by night (%s, %i×%i)', (language, width, height) => {
	let opened: OpenedPage;
	beforeAll(async () => {
		opened = await openApp(browser, { language, width, height, isStill: true });
	});
	afterAll(() => opened.context.close());

	test.each(states)('$name', async (state) => {
		const { page } = opened;
		await enter(page, state);
		expect((await violationsInBothThemes(page)).join('\n')).toBe('');
	});

	test('a first visit, and the hint that comes after its sentence was read', async () => {
		const { page, context } = await openApp(browser, { language, width, height, isStill: true, isFirstVisit: true });
		const read = page.getByRole('button', { name: /^(Got it|知道了)$/ });
		await read.waitFor();
		const sentence = await violationsInBothThemes(page);
		await read.click();
		await page.getByRole('region', { name: /^(Hint|提示) 1/ }).waitFor();
		expect([...sentence, ...(await violationsInBothThemes(page))].join('\n')).toBe('');
		await context.close();
	});
});
