import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsIn } from '../support/axe.ts';
import { launch, openApp } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const words = {
	en: { open: /^Put right/, skip: 'Skip', take: 'Take back', share: 'Share', inside: /thread inside/, file: 'Open' },
	'zh-CN': { open: /^更正/, skip: '跳过', take: '撤回', share: '分享', inside: /整个主题/, file: '打开' },
} as const;
const more = { en: 'More to put right', 'zh-CN': '更正其他内容' };
const recent = { en: 'Recent threads', 'zh-CN': '最近打开的主题' };

test.each([
	['en', 'light', 1440, 900],
	['en', 'dark', 390, 844],
	['zh-CN', 'dark', 1440, 900],
	['zh-CN', 'light', 390, 844],
	['en', 'light', 390, 844],
	['zh-CN', 'dark', 390, 844],
] as const)('axe finds nothing in what puts right (%s, %s, %i×%i)', async (locale, colorScheme, width, height) => {
	const fragment = '#v=1&seed=000_3eaef7a16f4ddd18.txt&floor=112&layout=force&pin=10_20*112&pin=1_2_iMiata';
	const scene = { language: locale, theme: colorScheme, width, height, fragment };
	const { page, context } = await openApp(browser, scene);
	const { open, skip, take, share, inside, file } = words[locale];
	const check = async (where: string) => {
		expect(await violationsIn(page), where).toEqual([]);
		const isWide = await page.evaluate(() => {
			const dialog = document.querySelector('dialog[open]');
			return dialog !== null && dialog.scrollWidth > dialog.clientWidth;
		});
		expect(isWide, `${where} is wider than the window`).toBe(false);
	};
	await page.getByRole('group', { name: /placed by hand|手动摆放/ }).waitFor();
	await check('pins');
	await page.keyboard.press('c');
	const form = page.locator('dialog [data-correct="112"]');
	await form.getByText(more[locale]).click();
	await check('form');
	await page.keyboard.press('Escape');
	if (width < 760) await page.getByRole('button', { name: /^(About this thread|主题概况)/ }).click();
	await page.getByRole('button', { name: open }).click();
	await page.getByRole('button', { name: skip }).waitFor();
	await page.keyboard.press('1');
	await page.getByRole('button', { name: take }).first().waitFor();
	await check('inbox');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: share }).click();
	await page.getByLabel(inside).waitFor();
	await check('share');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: file, exact: true }).click();
	await page.getByRole('menuitem', { name: recent[locale] }).click();
	await page.getByRole('dialog', { name: recent[locale] }).waitFor();
	await check('recent');
	await context.close();
});
