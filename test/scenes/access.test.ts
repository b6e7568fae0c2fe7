import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { panes } from '../../src/store/choices.ts';
import { appForAll, seedAddress, toBeginning } from '../support/app.ts';
import { showTheme, violationsIn } from '../support/axe.ts';
import { type State, see, states } from '../support/states.ts';

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
const timeout = 300_000;

async function speak(page: Page, language: Look['language']): Promise<void> {
	if ((await page.locator('html').getAttribute('lang')) === language) return;
	await page.getByRole('button', { name: language === 'en' ? 'EN' : '中文', exact: true }).click();
	await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}

/** Reads what is said at a first visit and only then, if it is one; `look` looks at both that there is to read. */
async function readGreeting(page: Page, look: () => Promise<unknown>): Promise<void> {
	if (await page.evaluate(() => localStorage.getItem('loutu.hinted') !== null)) return;
	const read = page.getByRole('button', { name: /^(Got it|知道了)$/ });
	await read.waitFor();
	await look();
	await read.click();
	const hint = page.getByRole('region', { name: /^(Hint|提示) 1/ });
	await hint.waitFor();
	await look();
	await page.keyboard.press('Escape');
	await hint.waitFor({ state: 'detached' });
}

const noLook = () => Promise.resolve();

describe.each([0, 1] as const)('axe finds nothing in any state, on a desktop and on a phone (%i)', (side) => {
	const [first] = pairs.map((pair) => pair[side]);
	const app = appForAll({ ...(first ?? desktop), theme: 'light', isStill: true, isFirstVisit: true });
	const looks = pairs.map((pair, index) => ({ ...pair[side], states: statesOf(index), rules: rulesFor(index, side) }));

	test('a first visit, and the hint that comes after its sentence was read', async () => {
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
			await see(page, state, async () => {
				found.push(...(await violationsIn(page, rules)).map((violation) => `${state.name}: ${violation}`));
			});
		}
		expect(found).toEqual([]);
	});

	if (side === 0) return;

	test('what puts right, in Chinese by night; nothing is wider than a phone', { timeout }, async () => {
		const { page } = app;
		await readGreeting(page, noLook);
		await speak(page, 'zh-CN');
		await showTheme(page, 'dark');
		await toBeginning(page, `${seedAddress}&floor=112&layout=force&pin=10_20*112&pin=1_2_iMiata`);
		await page.locator('nav button').nth(panes.indexOf('graph')).click();
		await page.getByRole('group', { name: /手动摆放/ }).waitFor();
		const check = async (where: string) => {
			expect(await violationsIn(page), where).toEqual([]);
			const isWide = await page.evaluate(() => {
				const dialog = document.querySelector('dialog[open]');
				return dialog !== null && dialog.scrollWidth > dialog.clientWidth;
			});
			expect(isWide, `${where} is wider than the window`).toBe(false);
		};
		await check('pins');
		await page.keyboard.press('c');
		await page.locator('dialog [data-correct="112"]').getByText('更正其他内容').click();
		await check('form');
		await page.keyboard.press('Escape');
		const button = page.getByRole('button', { name: /^更正/ });
		// All facts may be open still.
		if (!(await button.isVisible())) await page.getByRole('button', { name: /^主题概况/ }).click();
		await button.click();
		await page.getByRole('button', { name: '跳过' }).waitFor();
		await page.keyboard.press('1');
		await page.getByRole('button', { name: '撤回' }).first().waitFor();
		await check('inbox');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: '分享' }).click();
		await page.getByLabel(/整个主题/).waitFor();
		await check('share');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: '打开', exact: true }).click();
		await page.getByRole('menuitem', { name: '最近打开的主题' }).click();
		await page.getByLabel('在这个浏览器里记住主题').waitFor();
		await check('recent');
	});
});
