import { expect, test } from 'vitest';
import { panes } from '../../src/store/choices.ts';
import { accessScenes, noLook, readGreeting, speak, timeout } from '../support/access.ts';
import { seedAddress, toBeginning } from '../support/app.ts';
import { showTheme, violationsIn } from '../support/axe.ts';

accessScenes(1, (app) => {
	test('what puts right, in Chinese by night; nothing is wider than a phone', { timeout }, async () => {
		const { page } = app;
		await readGreeting(page, noLook);
		await speak(page, 'zh-CN');
		await showTheme(page, 'dark');
		await toBeginning(page, `${seedAddress}&floor=112&layout=force&pin=10_20*112&pin=1_2_iMiata`);
		await page.locator('[data-tabs] button').nth(panes.indexOf('graph')).click();
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
		await page.locator('[data-beside] [data-correct="112"]').getByText('更正其他内容').click();
		await check('form');
		await page.keyboard.press('Escape');
		const choose = async (name: RegExp) => {
			await page.getByRole('button', { name: '菜单', exact: true }).click();
			await page.getByRole('menuitem', { name }).click();
		};
		await choose(/^更正/);
		await page.getByRole('button', { name: '下一题' }).waitFor();
		await page.keyboard.press('1');
		await page.getByText(/还剩 \d+ 个问题/).waitFor();
		await check('the questions');
		await page.keyboard.press('Escape');
		await choose(/^分享/);
		await page.getByLabel(/整个主题/).waitFor();
		await check('share');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: '打开', exact: true }).click();
		await page.getByRole('menuitem', { name: '最近打开的主题' }).click();
		await page.getByLabel('在这个浏览器里记住主题').waitFor();
		await check('recent');
	});
});
