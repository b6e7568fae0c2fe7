import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { type App, appForAll } from './app.ts';
import { showTheme, violationsIn } from './axe.ts';
import { handsOf } from './hands.ts';
import { type State, see, states } from './states.ts';

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

/** All rules are for the one look or the other: half of the states are seen in full on a desktop, half on a phone. */
const rulesFor = (pair: number, side: 0 | 1): 'all' | 'looks' => (pair % 2 === side ? 'all' : 'looks');

/** A loaded machine takes seconds for each state. */
export const timeout = 300_000;

/** Shows the page in a language, by its menu. */
export async function speak(page: Page, language: Look['language']): Promise<void> {
	if ((await page.locator('html').getAttribute('lang')) === language) return;
	await page.getByRole('button', { name: /^(Menu|菜单)$/ }).click();
	await page.getByRole('menuitem', { name: language === 'en' ? 'English' : '中文', exact: true }).click();
	await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}

/** Reads what is said at a first visit and only then, if it is one; `look` looks at both that there is to read. */
export async function readGreeting(page: Page, look: () => Promise<unknown>): Promise<void> {
	if (await page.evaluate(() => localStorage.getItem('loutu.greeted') !== null)) return;
	const greeting = page.getByRole('region', { name: /^(A first look|先看看)$/ });
	await greeting.waitFor();
	await look();
	await page.getByRole('button', { name: /^(About this thread|主题概况)/ }).click();
	await page.getByRole('dialog').waitFor();
	await look();
	await page.keyboard.press('Escape');
	await greeting.getByRole('button', { name: /^(Three hints|三条提示)$/ }).click();
	const hint = page.getByRole('region', { name: /^(Hint|提示) 1/ });
	await hint.waitFor();
	await look();
	await page.keyboard.press('Escape');
	await hint.waitFor({ state: 'detached' });
}

export const noLook = () => Promise.resolve();

/**
 * The scenes in which axe looks at the page in every state, on a desktop (0) or on a phone (1): a file each, since both
 * take long.
 * @param more what else is looked at in that page
 */
export function accessScenes(side: 0 | 1, more: (app: App) => void = () => {}): void {
	const [first] = pairs.map((pair) => pair[side]);
	const app = appForAll({ ...(first ?? desktop), theme: 'light', isStill: true, isFirstVisit: true });
	const looks = pairs.map((pair, index) => ({ ...pair[side], states: statesOf(index), rules: rulesFor(index, side) }));

	describe('axe finds nothing in any state', () => {
		test('a first visit, and the hints that it offers', async () => {
			const found: string[] = [];
			await readGreeting(app.page, async () => found.push(...(await violationsIn(app.page))));
			expect(found).toEqual([]);
		});

		test.each(looks)('$width px, $language, $theme', { timeout }, async ({ language, theme, states: all, rules }) => {
			const { page } = app;
			await readGreeting(page, noLook);
			await speak(page, language);
			await showTheme(page, theme);
			const found: string[] = [];
			for (const state of all) {
				await see(handsOf(page), state, async () => {
					found.push(...(await violationsIn(page, rules)).map((violation) => `${state.name}: ${violation}`));
				});
			}
			expect(found).toEqual([]);
		});
	});
	more(app);
}
