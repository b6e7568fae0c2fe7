import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, openApp, waitFor } from '../support/browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const selected = '#v=1&seed=000_3eaef7a16f4ddd18.txt&person=nnmmoo&floors=87-138';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** What is done before axe looks. */
const pressing = (key: string, role: 'dialog') => async (page: Page) => {
	await page.keyboard.press(key);
	await page.getByRole(role).waitFor();
};

const steps =
	'#v=1&seed=000_3eaef7a16f4ddd18.txt&step=ego:2:both:imiata&step=core:2&step=weight:2&step=part:3&step=tied&off=core&without=haha512&person=nnmmoo';
const openStack = async (page: Page) => {
	await page.keyboard.press('Shift+F');
	await page.locator('tr[data-part="tied"]').waitFor();
};

/** The reader's tools come after the page. */
const reading = async (page: Page) => {
	await page.locator('input[type=search][aria-keyshortcuts="/"]').waitFor({ state: 'attached' });
	await page.locator('mark').first().waitFor({ state: 'attached' });
};

const onPhone = async (page: Page) => {
	await page.locator('nav button').nth(2).click();
	await page.locator('input[type=search][aria-keyshortcuts="/"]').waitFor();
};

const printing = async (page: Page) => {
	await page.locator('input[type=search][aria-keyshortcuts="/"]').waitFor();
	await page.keyboard.press('Control+p');
	await page.getByRole('dialog').waitFor();
};

const opening = (name: RegExp) => async (page: Page) => {
	await page.getByRole('button', { name }).click();
	await page.getByRole('dialog').waitFor();
};

const openFacts = async (page: Page) => {
	await page.getByRole('button', { name: /^(About this thread|主题概况)/ }).click();
	await page.getByRole('listitem').first().waitFor();
};

const cell = '#v=1&seed=000_3eaef7a16f4ddd18.txt&show-as=matrix&tie=%5B"p:imiata","mention","p:banlifeather4"%5D';

const communities = '#v=1&seed=000_3eaef7a16f4ddd18.txt&colour=community&size=pageRank';
const openLegend = async (page: Page) => {
	await page.getByRole('button', { name: /^(\d+ more|另有 \d+ 项)$/ }).click();
};

interface State {
	readonly name: string;
	readonly width: number;
	readonly height: number;
	readonly fragment: string;
	readonly act?: (page: Page) => Promise<void>;
}

const states: readonly State[] = [
	{ name: 'as it opens', width: 1440, height: 900, fragment: '' },
	{ name: 'with a selection and a filter', width: 1440, height: 900, fragment: selected },
	{ name: 'on a phone', width: 390, height: 844, fragment: '' },
	{ name: 'on a phone, with all of its facts', width: 390, height: 844, fragment: '', act: openFacts },
	{ name: 'a cell of the matrix', width: 1440, height: 900, fragment: cell },
	{ name: 'a long legend', width: 1200, height: 900, fragment: communities, act: openLegend },
	{
		name: 'the table of what is shown',
		width: 390,
		height: 844,
		fragment: `${selected}&show-as=table&numbers-of=shown`,
	},
	{ name: 'the matrix', width: 1440, height: 900, fragment: `${selected}&show-as=matrix` },
	{ name: 'the table of people', width: 1440, height: 900, fragment: `${selected}&show-as=table` },
	{ name: 'the table of ties', width: 390, height: 844, fragment: `${selected}&show-as=table&table=ties` },
	{ name: 'the stack of filters', width: 1440, height: 900, fragment: steps, act: openStack },
	{ name: 'the stack of filters on a phone', width: 390, height: 844, fragment: steps, act: openStack },
	{
		name: 'a path',
		width: 1440,
		height: 900,
		fragment: '#v=1&seed=000_3eaef7a16f4ddd18.txt&way=nnmmoo&way=imiata&way=dev436',
	},
	{ name: 'a search', width: 1440, height: 900, fragment: `${selected}&find=技术&hits-only=yes`, act: reading },
	{ name: 'a person, nested, on a phone', width: 390, height: 844, fragment: `${selected}&order=nested`, act: onPhone },
	{ name: 'printing', width: 1024, height: 768, fragment: selected, act: printing },
	{ name: 'a look', width: 1440, height: 900, fragment: '#v=1&seed=000_3eaef7a16f4ddd18.txt&colour=grade&size=in' },
	{ name: 'the menu of looks', width: 1440, height: 900, fragment: '', act: opening(/^(Look|外观)$/) },
	{ name: 'the menu of layouts', width: 1024, height: 768, fragment: '', act: opening(/^(Layout|布局)$/) },
	{ name: 'all tools on a phone', width: 390, height: 844, fragment: '', act: opening(/^(More|更多)$/) },
	{ name: 'lanes', width: 1440, height: 900, fragment: `${selected}&timeline=lanes&lanes=all` },
	{ name: 'playback', width: 1024, height: 768, fragment: `${selected}&until=120` },
	{ name: 'help', width: 1440, height: 900, fragment: '', act: pressing('?', 'dialog') },
	{ name: 'the command palette', width: 390, height: 844, fragment: '', act: pressing('Control+k', 'dialog') },
];

describe.each(states)('$name', ({ width, height, fragment, act }) => {
	test.each(['en', 'zh-CN'])('axe finds nothing, by day and by night (%s)', async (locale) => {
		// axe is injected as a script, which the page's own policy would rightly refuse.
		const context = await browser.newContext({
			viewport: { width, height },
			colorScheme: 'light',
			locale,
			bypassCSP: true,
			// A colour on its way from one theme to the other is of neither.
			reducedMotion: 'reduce',
		});
		const page = await context.newPage();
		await page.goto(inject('address') + fragment);
		await waitFor(page, 'ready');
		// What is loaded on demand is there, too.
		await page.waitForLoadState('networkidle');
		await act?.(page);
		await page.evaluate(axe);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.locator(`html[data-theme=${colorScheme}]`).waitFor({ state: 'attached' });
			const results = await page.evaluate<AxeResults>('axe.run()');
			const found = results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
			expect(found, colorScheme).toEqual([]);
		}
		await context.close();
	});
});

test('everything can be done with the keyboard alone', async () => {
	const { page, context } = await openApp(browser);
	const press = (...keys: string[]) =>
		keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
	await press('@');
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
