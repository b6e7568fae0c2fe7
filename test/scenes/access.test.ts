import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { appForAll } from '../support/app.ts';
import { showTheme, violationsIn } from '../support/axe.ts';
import { enter, type State, states } from '../support/states.ts';

interface Look {
	readonly width: number;
	readonly height: number;
	readonly language: 'en' | 'zh-CN';
	readonly theme: 'light' | 'dark';
}

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** Two looks with nothing in common: a state seen in both has been seen at each size, in each language and each theme. */
const pairs: readonly (readonly [Look, Look])[] = [
	[
		{ ...desktop, language: 'en', theme: 'light' },
		{ ...phone, language: 'zh-CN', theme: 'dark' },
	],
	[
		{ ...desktop, language: 'en', theme: 'dark' },
		{ ...phone, language: 'zh-CN', theme: 'light' },
	],
	[
		{ ...desktop, language: 'zh-CN', theme: 'light' },
		{ ...phone, language: 'en', theme: 'dark' },
	],
	[
		{ ...desktop, language: 'zh-CN', theme: 'dark' },
		{ ...phone, language: 'en', theme: 'light' },
	],
];

/** Of the states, those that are seen in the looks of a pair. */
const statesOf = (pair: number): readonly State[] => states.filter((_, index) => index % pairs.length === pair);

/** A loaded machine takes seconds for each state. */
const timeout = 300_000;

async function speak(page: Page, language: Look['language']): Promise<void> {
	if ((await page.locator('html').getAttribute('lang')) === language) return;
	await page.getByRole('button', { name: language === 'en' ? 'EN' : '中文', exact: true }).click();
	await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}

describe.each([0, 1] as const)('axe finds nothing in any state, on a desktop and on a phone (%i)', (side) => {
	const [first] = pairs.map((pair) => pair[side]);
	const app = appForAll({ ...(first ?? desktop), theme: 'light', isStill: true });
	const looks = pairs.map((pair, index) => ({ ...pair[side], states: statesOf(index) }));

	test.each(looks)('$width px, $language, $theme', { timeout }, async ({ language, theme, states: all }) => {
		const { page } = app;
		await speak(page, language);
		await showTheme(page, theme);
		const found: string[] = [];
		for (const state of all) {
			await enter(page, state);
			found.push(...(await violationsIn(page)).map((violation) => `${state.name}: ${violation}`));
		}
		expect(found).toEqual([]);
	});

	test('a first visit, and the hint that comes after its sentence was read', async () => {
		await app.aside({ ...first, isStill: true, isFirstVisit: true }, async ({ page }) => {
			const read = page.getByRole('button', { name: /^(Got it|知道了)$/ });
			await read.waitFor();
			const sentence = await violationsIn(page);
			await read.click();
			await page.getByRole('region', { name: /^(Hint|提示) 1/ }).waitFor();
			expect([...sentence, ...(await violationsIn(page))]).toEqual([]);
		});
	});
});
