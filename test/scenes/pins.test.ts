import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, openApp, pointOnNode, waitFor } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const force = '#v=1&seed=000_3eaef7a16f4ddd18.txt&layout=force';
const parameters = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1));
const pinsOf = (page: Page) => parameters(page).getAll('pin');

/** Nodes can be moved once somebody has come near. */
async function comeNear(page: Page): Promise<void> {
	await page.locator('[data-chart=network]').hover({ position: { x: 5, y: 5 } });
	await page.waitForFunction(() => !cytoscapeOf().autoungrabify());
}

async function drag(page: Page, node: string, dx: number, dy: number): Promise<void> {
	const { x, y } = await pointOnNode(page, node);
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 3 });
	await page.mouse.move(x + dx, y + dy, { steps: 3 });
	await page.mouse.up();
}

/** Everybody's place on screen, rounded. */
async function places(page: Page): Promise<Record<string, string>> {
	return page.evaluate(() =>
		Object.fromEntries(
			cytoscapeOf()
				.nodes('.mark')
				.toArray()
				.map((node) => {
					const { x, y } = node.renderedPosition();
					return [node.id(), `${Math.round(x)},${Math.round(y)}`];
				}),
		),
	);
}

describe('a node that is dragged', () => {
	test('stays there, alone, through undo, redo, back, forward and a reload, and is put back by a button', async () => {
		const { page, context, complaints } = await openApp(browser, { fragment: force });
		// Whoever reloads before the last step was noted is offered the one before it, in a line that takes its height.
		await page.evaluate(() => localStorage.setItem('loutu.remember', 'no'));
		await comeNear(page);
		const before = await places(page);
		await drag(page, 'p:nnmmoo', 90, 60);
		await expect.poll(() => pinsOf(page).length).toBe(1);
		const moved = await places(page);
		expect(Object.keys(before).filter((id) => before[id] !== moved[id])).toEqual(['p:nnmmoo']);
		expect(parameters(page).get('person')).toBeNull();
		const group = page.getByRole('group', { name: 'placed by hand' });
		await group.getByText('placed by hand 1').waitFor();
		await page.keyboard.press('Control+z');
		await expect.poll(() => places(page)).toEqual(before);
		await expect.poll(() => pinsOf(page)).toEqual([]);
		await page.keyboard.press('Control+Shift+z');
		await expect.poll(() => places(page)).toEqual(moved);
		await expect.poll(() => pinsOf(page).length).toBe(1);
		await page.goBack();
		await expect.poll(() => places(page)).toEqual(before);
		await page.goForward();
		await expect.poll(() => places(page)).toEqual(moved);
		await page.reload();
		await waitFor(page, 'ready');
		await expect.poll(() => places(page)).toEqual(moved);
		await drag(page, 'p:manasheep', 0, 0);
		await expect.poll(() => parameters(page).get('person')).toBe('manasheep');
		await group.getByRole('button', { name: 'Put all back (1)' }).click();
		await expect.poll(() => places(page)).toEqual(before);
		await expect.poll(() => group.count()).toBe(0);
		expect(complaints).toEqual([]);
		await context.close();
	});

	test('is put back alone by its button and by a double click', async () => {
		const { page, context } = await openApp(browser, { fragment: force });
		await comeNear(page);
		await drag(page, 'p:nnmmoo', 60, 40);
		await drag(page, 'p:dev436', -50, 30);
		await drag(page, 'p:manasheep', 40, 30);
		await expect.poll(() => pinsOf(page).length).toBe(3);
		await page
			.getByRole('button', { name: /^NnMmOo/ })
			.first()
			.click();
		await page.getByRole('button', { name: 'Put NnMmOo back' }).click();
		await expect.poll(() => pinsOf(page).length).toBe(2);
		const { x, y } = await pointOnNode(page, 'p:dev436');
		await page.mouse.dblclick(x, y);
		await expect.poll(() => pinsOf(page).length).toBe(1);
		await context.close();
	});

	test('on the default layout makes that the one chosen, so that it cannot change beneath it', async () => {
		const { page, context } = await openApp(browser);
		await comeNear(page);
		await drag(page, 'p:nnmmoo', 50, 40);
		await expect.poll(() => parameters(page).get('layout')).toBe('clock:imiata');
		await context.close();
	});
});

test('by keyboard alone: Alt with arrows moves, Delete puts back', async () => {
	const { page, context } = await openApp(browser, { fragment: force });
	const chart = page.locator('[data-chart=network]');
	await chart.focus();
	await page.waitForFunction(() => !cytoscapeOf().autoungrabify());
	const before = await places(page);
	await page.keyboard.press('ArrowRight');
	for (let time = 0; time < 5; time++) await page.keyboard.press('Alt+ArrowRight');
	await expect.poll(() => pinsOf(page).length).toBe(1);
	const moved = await places(page);
	expect(Object.keys(before).filter((id) => before[id] !== moved[id])).toHaveLength(1);
	await page.keyboard.press('Delete');
	await expect.poll(() => places(page)).toEqual(before);
	await context.close();
});

test('by touch, on a phone; pushing beside the nodes pushes the graph', async () => {
	const { page, context } = await openApp(browser, { fragment: force, width: 390, height: 844, isTouch: true });
	const session = await context.newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
		session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
	const slide = async (from: { x: number; y: number }, dx: number, dy: number) => {
		await touch('touchStart', from.x, from.y);
		for (const share of [0.3, 0.6, 1]) await touch('touchMove', from.x + share * dx, from.y + share * dy);
		await touch('touchEnd');
	};
	await page.touchscreen.tap(20, 400);
	await page.waitForFunction(() => !cytoscapeOf().autoungrabify());
	await slide(await pointOnNode(page, 'p:nnmmoo'), 60, 50);
	await expect.poll(() => pinsOf(page).length).toBe(1);
	const pan = () => page.evaluate(() => ({ ...cytoscapeOf().pan() }));
	const before = await pan();
	const corner = await page.evaluate(() => {
		const { left, bottom } = document.querySelector('[data-chart=network]')?.getBoundingClientRect() ?? new DOMRect();
		return { x: left + 6, y: bottom - 40 };
	});
	await slide(corner, 50, -30);
	await expect.poll(pan).not.toEqual(before);
	expect(pinsOf(page)).toHaveLength(1);
	await context.close();
});

test('figures and the picture of the graph have it where the screen has it, and say what the dot means', async () => {
	const { page, context } = await openApp(browser, { fragment: `${force}&pin=10_20_nnmmoo&pin=1_2_nobody_here` });
	await expect.poll(() => pinsOf(page)).toEqual(['10_20_nnmmoo']);
	await page.getByRole('button', { name: 'Export' }).click();
	const download = page.waitForEvent('download');
	await page.getByRole('menuitem', { name: 'Graph as SVG' }).click();
	const stream = await (await download).createReadStream();
	let svg = '';
	for await (const chunk of stream) svg += chunk;
	expect(svg).toContain('placed by hand 1');
	await context.close();
});
