import { expect, test } from 'vitest';
import { defaultInferenceSettings } from '../../src/model/inference-settings.ts';
import { namingAt, surenessCounts } from '../../src/store/inference.ts';
import { speak } from '../support/access.ts';
import { appForAll, seedAddress } from '../support/app.ts';
import { goTo, pointOnNode, waitFor } from '../support/browser.ts';
import { seedReading } from '../support/seed.ts';

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
	await app.page.touchscreen.tap(30, 24);
	await app.page.waitForFunction(() => drawnNetwork().isAtRest);
	await slide(await pointOnNode(app.page, 'p:nnmmoo'), 60, 50);
	await expect.poll(() => pins().length).toBe(1);
	const pan = () => app.page.evaluate(() => drawnNetwork().viewport.pan);
	const before = await pan();
	const corner = await app.page.evaluate(() => {
		const { left, bottom } = document.querySelector('[data-chart=network]')?.getBoundingClientRect() ?? new DOMRect();
		return { x: left + 6, y: bottom - 90 };
	});
	await slide(corner, 50, -30);
	await expect.poll(pan).not.toEqual(before);
	expect(pins()).toHaveLength(1);
});

test('the top of a phone is low, says how sure names are, and opens to all that is known of the thread', async () => {
	const { page } = app;
	const bar = page.getByRole('banner');
	const { floors } = await seedReading();
	for (const language of ['en', 'zh-CN'] as const) {
		await speak(page, language);
		const facts = bar.getByRole('button', { name: /^(About this thread|主题概况)/ });
		await bar.getByRole('button', { name: /^(Undo|撤销)/ }).waitFor();
		expect((await bar.boundingBox())?.height ?? 0).toBeLessThanOrEqual(100);
		for (const count of surenessCounts(floors).values())
			if (count > 0) expect(await facts.innerText()).toContain(String(count));
		// All at once: menus whose code has just come take their button's place.
		const misfits = () =>
			bar.locator('button:visible').evaluateAll((buttons) =>
				buttons
					.map((button) => ({ name: button.textContent, box: button.getBoundingClientRect() }))
					.filter(({ box }) => box.height < 40 || box.right > innerWidth)
					.map(({ name }) => name),
			);
		await expect.poll(misfits).toEqual([]);
		await facts.tap();
		await page.getByRole('dialog').getByRole('link', { name: 'iMiata' }).waitFor();
		await page.keyboard.press('Escape');
		await bar.getByRole('button', { name: /^(Menu|菜单)$/ }).tap();
		await page.getByRole('menuitem', { name: /^(Put right|更正)/ }).waitFor();
		await page.keyboard.press('Escape');
	}
});

test('on a phone the threshold moves by touch, holds after a reload, and nothing is wider than the page', async () => {
	const { page } = app;
	await speak(page, 'en');
	const low = await seedReading({ ...defaultInferenceSettings, threshold: 0.5 });
	const { certain, inferred, wrong } = namingAt(low.floors, 0.5);
	const sentence = page.getByText(`${certain + inferred} named, about ${Math.round(wrong)} of them wrong`);
	const slider = page.getByRole('slider', { name: 'Names from' });
	const facts = page.getByRole('button', { name: /^About this thread/ });
	await facts.tap();
	await slider.waitFor();
	const box = await slider.boundingBox();
	if (box === null) throw new Error('no slider');
	expect(box.height).toBeGreaterThanOrEqual(44);
	await page.touchscreen.tap(box.x + 2, box.y + box.height / 2);
	await sentence.waitFor();
	await page.waitForFunction(() => location.hash.includes('threshold=0.5'));
	await page.reload();
	await waitFor(page, 'ready');
	await facts.tap();
	await sentence.waitFor();
	await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('.50 on');
	await page.keyboard.press('Escape');
	await expect
		.poll(() => page.evaluate(() => drawnNetwork().scene.ties.filter(({ sureness }) => sureness === 'guess').length))
		.toBeGreaterThan(0);
	const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
	expect(await isWide()).toBe(false);
	await page.getByRole('button', { name: 'Text', exact: true }).tap();
	const post = page.locator('article[data-floor="0"]');
	await post.getByRole('button', { name: /^likely/ }).tap();
	await post.getByText('Likely iMiata').waitFor();
	expect(await isWide()).toBe(false);
});

test('nothing of the timeline is cut, in either language: bars, lanes, and while it is played', async () => {
	const { page } = app;
	await page.locator('[data-tabs] button').nth(1).tap();
	const header = page.locator('section header').filter({ has: page.locator('fieldset') });
	for (const language of ['en', 'zh-CN'] as const) {
		await speak(page, language);
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
	}
});

test('nothing that a finger aims at is smaller than 24 px, whichever part is in front, in both positions of a phone', async () => {
	const { page } = app;
	const small = () =>
		page.evaluate(() =>
			Array.from(document.querySelectorAll<HTMLElement>('button, a[href], select, summary, input'))
				// A link within a sentence is as high as its line.
				.filter((each) => each.checkVisibility() && each.closest('p') === null)
				.map((each) => ({ each, box: (each.closest('label') ?? each).getBoundingClientRect() }))
				.filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
				.map(({ each, box }) => `${each.ariaLabel ?? each.textContent} ${box.width}×${box.height}`),
		);
	for (const size of [
		{ width: 844, height: 390 },
		{ width: 390, height: 844 },
	]) {
		await page.setViewportSize(size);
		await goTo(page, `${seedAddress}&person=nnmmoo`);
		await page.locator('[data-tabs] button').nth(2).tap();
		await page.locator('[data-part=text] article').first().waitFor();
		for (const at of [2, 0, 1, 3]) {
			await page.locator('[data-tabs] button').nth(at).tap();
			expect(await small(), `part ${at} at ${size.width}×${size.height}`).toEqual([]);
		}
	}
});
