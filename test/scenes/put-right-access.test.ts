import { expect, test } from 'vitest';
import { appForAll } from '../support/app.ts';
import { violationsIn } from '../support/axe.ts';

const fragment = '#v=1&seed=000_3eaef7a16f4ddd18.txt&floor=112&layout=force&pin=10_20*112&pin=1_2_iMiata';
const app = appForAll({ language: 'zh-CN', theme: 'dark', width: 390, height: 844, fragment });

test('axe finds nothing in what puts right, in Chinese by night on a phone, and nothing is wider than that', async () => {
	const { page } = app;
	const check = async (where: string) => {
		expect(await violationsIn(page), where).toEqual([]);
		const isWide = await page.evaluate(() => {
			const dialog = document.querySelector('dialog[open]');
			return dialog !== null && dialog.scrollWidth > dialog.clientWidth;
		});
		expect(isWide, `${where} is wider than the window`).toBe(false);
	};
	await page.getByRole('group', { name: /手动摆放/ }).waitFor();
	await check('pins');
	await page.keyboard.press('c');
	await page.locator('dialog [data-correct="112"]').getByText('更正其他内容').click();
	await check('form');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: /^主题概况/ }).click();
	await page.getByRole('button', { name: /^更正/ }).click();
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
