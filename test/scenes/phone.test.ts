import { expect, test } from 'vitest';
import { appForAll, seedAddress } from '../support/app.ts';
import { goTo, pointOnNode } from '../support/browser.ts';

const app = appForAll({ width: 390, height: 844, isTouch: true });

test('a finger moves a node; pushing beside the nodes pushes the graph', async () => {
	await goTo(app.page, `${seedAddress}&layout=force`);
	const session = await app.context.newCDPSession(app.page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
		session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
	const slide = async (from: { x: number; y: number }, dx: number, dy: number) => {
		await touch('touchStart', from.x, from.y);
		for (const share of [0.3, 0.6, 1]) await touch('touchMove', from.x + share * dx, from.y + share * dy);
		await touch('touchEnd');
	};
	const pins = () => new URLSearchParams(new URL(app.page.url()).hash.slice(1)).getAll('pin');
	await app.page.touchscreen.tap(20, 400);
	await app.page.waitForFunction(() => !cytoscapeOf().autoungrabify());
	await slide(await pointOnNode(app.page, 'p:nnmmoo'), 60, 50);
	await expect.poll(() => pins().length).toBe(1);
	const pan = () => app.page.evaluate(() => ({ ...cytoscapeOf().pan() }));
	const before = await pan();
	const corner = await app.page.evaluate(() => {
		const { left, bottom } = document.querySelector('[data-chart=network]')?.getBoundingClientRect() ?? new DOMRect();
		return { x: left + 6, y: bottom - 40 };
	});
	await slide(corner, 50, -30);
	await expect.poll(pan).not.toEqual(before);
	expect(pins()).toHaveLength(1);
});

test('nothing of the timeline is cut, in either language: bars, lanes, and while it is played', async () => {
	for (const language of ['en', 'zh-CN'] as const) {
		await app.aside({ width: 390, height: 844, language, isTouch: true }, async ({ page }) => {
			await page.getByRole('navigation').getByRole('button').nth(1).click();
			const header = page.locator('section header').filter({ has: page.locator('fieldset') });
			for (const [fragment, part] of [
				['', 'button[title]'],
				['&timeline=lanes', 'button[data-kind=plain]'],
				['&until=80', 'output'],
			] as const) {
				await goTo(page, seedAddress + fragment);
				await header.locator(part).first().waitFor();
				expect(await header.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
				const sides = await header
					.locator('button, select, label')
					.evaluateAll((all) =>
						all.map((each) => each.getBoundingClientRect()).map(({ left, right, height }) => ({ left, right, height })),
					);
				for (const { left, right, height } of sides) {
					expect(left).toBeGreaterThanOrEqual(0);
					expect(right).toBeLessThanOrEqual(390);
					if (height > 0) expect(height).toBeGreaterThanOrEqual(16);
				}
			}
		});
	}
});
