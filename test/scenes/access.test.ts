import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, openApp, waitFor } from '../support/browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const selected = '#v=1&seed=000_3eaef7a16f4ddd18.txt&person=nnmmoo&floors=87-138';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

describe.each([
	['as it opens', 1440, 900, ''],
	['with a selection and a filter', 1440, 900, selected],
	['on a phone', 390, 844, ''],
	['the matrix', 1440, 900, `${selected}&show-as=matrix`],
	['the table of people', 1440, 900, `${selected}&show-as=table`],
	['lanes', 1440, 900, `${selected}&timeline=lanes&lanes=all`],
	['playback', 1024, 768, `${selected}&until=120`],
	['the table of ties', 390, 844, `${selected}&show-as=table&table=ties`],
])('%s', (_, width, height, fragment) => {
	test.each([
		['light', 'en'],
		['light', 'zh-CN'],
		['dark', 'en'],
		['dark', 'zh-CN'],
	] as const)('axe finds nothing (%s, %s)', async (colorScheme, locale) => {
		// axe is injected as a script, which the page's own policy would rightly refuse.
		const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale, bypassCSP: true });
		const page = await context.newPage();
		await page.goto(inject('address') + fragment);
		await waitFor(page, 'ready');
		// What is loaded on demand is there, too.
		await page.waitForLoadState('networkidle');
		await page.evaluate(axe);
		const results = await page.evaluate<AxeResults>('axe.run()');
		expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		await context.close();
	});
});

test('everything can be done with the keyboard alone', async () => {
	const { page, context } = await openApp(browser);
	const press = (...keys: string[]) =>
		keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
	await press('/');
	await page.keyboard.type('dev436');
	await press('Tab', 'Tab', 'Tab', 'Enter');
	await page.getByRole('heading', { name: 'dev436, ' }).waitFor();
	await press('Shift+Tab', 'Space');
	await page.getByText('only these dev436').waitFor();
	await press('Escape');
	await page.getByRole('heading', { name: 'Text' }).waitFor();
	await page.getByRole('button', { name: 'Clear filter' }).focus();
	await press('Enter');
	await page.getByText('nothing is filtered').waitFor();
	await page.locator('[data-chart=network]').focus();
	await press('ArrowRight', 'Enter');
	await page.getByRole('heading', { name: 'iMiata, ' }).waitFor();
	await page.getByRole('button', { name: 'Open', exact: true }).focus();
	await press('Enter');
	// The menu moves its focus a moment after each key, as people do their fingers.
	const item = (name: string) => page.waitForFunction((text) => document.activeElement?.textContent === text, name);
	await item('Open a file…');
	await press('ArrowDown');
	await item('Paste text…');
	await press('Enter');
	await page.getByRole('dialog', { name: 'Paste a thread' }).waitFor();
	await press('Escape');
	await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
	await context.close();
});
