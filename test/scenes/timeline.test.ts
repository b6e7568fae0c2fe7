import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateThread, plainPlan } from '../generator/thread.ts';
import { give, launch, openApp } from '../support/browser.ts';
import { seedReading } from '../support/seed.ts';
import { timedThread } from '../support/timed.ts';

const seed = '#v=1&seed=000_3eaef7a16f4ddd18.txt';
let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const timeline = (page: Page) => page.getByRole('slider', { name: /^Timeline of floors/ });
const playhead = (page: Page) => page.getByRole('slider', { name: /^Playhead/ });
const hash = (page: Page) => page.evaluate(() => location.hash);
/** Ids and places of what the network shows, texts left out. */
const drawn = (page: Page) =>
	page.evaluate(() => ({
		nodes: cytoscapeOf()
			.nodes('.mark:visible')
			.map((node) => [node.id(), node.position().x, node.position().y].join(' ')),
		ties: cytoscapeOf().edges(':visible').length,
	}));

describe('pointing at a floor in the text', () => {
	const lines = (page: Page) => page.locator('[data-chart=timeline] g[pointer-events=none] path[d*=A]').count();

	test('shows its arcs and its ties at once, and nothing once the mouse has gone', async () => {
		const { answers, graph } = await seedReading();
		const number = answers.find(
			({ from, isOwn }) => !isOwn && from > 9 && graph.ties.some(({ floors }) => floors.includes(from)),
		)?.from;
		const { page, context, complaints } = await openApp(browser, { fragment: `${seed}&floor=${number}` });
		const floor = page.locator(`article[data-floor="${number}"]`);
		await floor.waitFor();
		await page.keyboard.press('Escape');
		await expect.poll(() => page.evaluate(() => cytoscapeOf().edges('.lit').length)).toBe(0);
		const resting = await lines(page);
		const box = await floor.boundingBox();
		const [x, y] = [(box?.x ?? 0) + 60, (box?.y ?? 0) + (box?.height ?? 0) - 8];
		await page.mouse.move(x - 3, y);
		await page.mouse.move(x, y);
		await expect.poll(() => page.evaluate(() => cytoscapeOf().edges('.lit').length)).toBeGreaterThan(0);
		expect(await lines(page)).toBeGreaterThan(resting);
		await page.mouse.move(700, 5);
		await expect.poll(() => page.evaluate(() => cytoscapeOf().edges('.lit').length)).toBe(0);
		expect(await lines(page)).toBe(resting);
		expect(complaints).toEqual([]);
		await context.close();
	});

	test('is no pointing where the text is only scrolled below the mouse', async () => {
		const { page, context } = await openApp(browser);
		const named = page.locator('[data-chart=timeline] svg > g:last-child text');
		const list = await page.getByRole('region', { name: 'Text' }).locator('article').first().boundingBox();
		// Beside the words, where no link is.
		const [x, y] = [(list?.x ?? 0) + 6, (list?.y ?? 0) + 60];
		await page.mouse.move(x, y);
		await page.mouse.move(x + 4, y);
		await expect.poll(() => named.count()).toBe(1);
		await page.mouse.wheel(0, 1_500);
		await expect.poll(() => named.count()).toBe(0);
		await page.waitForTimeout(400);
		expect(await named.count()).toBe(0);
		await context.close();
	});

	test('nor is a link that is scrolled below it', async () => {
		const { page, context } = await openApp(browser);
		const named = page.locator('[data-chart=timeline] svg > g:last-child text');
		const scroll = (by: number) =>
			page.locator('[data-floors]').evaluate((list, by) => {
				list.scrollTop += by;
			}, by);
		await scroll(1_500);
		const link = page.locator('article[data-floor="3"] header a').first();
		await link.waitFor();
		await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
		await page.waitForTimeout(300);
		const at = await link.boundingBox();
		const [x, y] = [(at?.x ?? 0) + (at?.width ?? 0) / 2, (at?.y ?? 0) + (at?.height ?? 0) / 2 - 100];
		await page.mouse.move(x - 3, y);
		await page.mouse.move(x, y);
		await expect.poll(() => named.count()).toBe(1);
		await scroll(100);
		const isUnder = () =>
			link.evaluate((element, [x, y]) => document.elementFromPoint(x, y) === element, [x, y] as const);
		await expect.poll(isUnder).toBe(true);
		await page.waitForTimeout(400);
		expect(await named.count()).toBe(0);
		await page.mouse.move(x + 1, y);
		await expect.poll(() => named.count()).toBe(1);
		await context.close();
	});

	test('nor is a person in the list, until the mouse moves', async () => {
		const { page, context } = await openApp(browser);
		const list = page.getByRole('group', { name: 'People', exact: true });
		const box = await list.boundingBox();
		const [x, y] = [(box?.x ?? 0) + 120, (box?.y ?? 0) + 100];
		const hovered = list.locator('[data-hovered]');
		await page.mouse.move(x - 3, y);
		await page.mouse.move(x, y);
		await expect.poll(() => hovered.count()).toBe(1);
		await page.mouse.wheel(0, 300);
		await expect.poll(() => hovered.count()).toBe(0);
		await page.waitForTimeout(400);
		expect(await hovered.count()).toBe(0);
		await page.mouse.move(x + 1, y);
		await expect.poll(() => hovered.count()).toBe(1);
		await context.close();
	});

	test('ends where the text jumps to another place', async () => {
		const { page, context } = await openApp(browser);
		const named = page.locator('[data-chart=timeline] svg > g:last-child text');
		const first = page.locator('article[data-floor="0"]');
		const places = [first, first.locator('header a').first()];
		for (const place of places) {
			await page.locator('[data-floors]').evaluate((list) => {
				list.scrollTop = 0;
			});
			const box = await place.boundingBox();
			const [x, y] = [(box?.x ?? 0) + 6, (box?.y ?? 0) + Math.min(60, (box?.height ?? 0) / 2)];
			await page.mouse.move(x - 3, y);
			await page.mouse.move(x, y);
			await expect.poll(() => named.count()).toBe(1);
			await page.locator('[data-floors]').evaluate((list) => {
				list.scrollTop = list.scrollHeight;
			});
			await first.waitFor({ state: 'detached' });
			await expect.poll(() => named.count()).toBe(0);
		}
		await context.close();
	});
});

describe('lanes', () => {
	test('show each person’s floors; a name selects, the others unfold, and a link brings it all back', async () => {
		const { page, context, complaints } = await openApp(browser);
		await press(page, 'Lanes');
		const names = page.locator('#lane-names text');
		await expect.poll(() => names.count()).toBeGreaterThan(3);
		await expect.poll(() => names.first().textContent()).toBe('iMiata');
		await expect.poll(() => names.last().textContent()).toBe('unknown');
		const second = await names.nth(1).boundingBox();
		await page.mouse.click((second?.x ?? 0) + 5, (second?.y ?? 0) + 5);
		await page.getByRole('heading', { name: 'NnMmOo, ' }).waitFor();
		await expect.poll(() => hash(page)).toContain('timeline=lanes');
		const folded = await names.count();
		await page.getByRole('button', { name: /^All \d+/ }).click();
		await expect.poll(() => names.count()).toBeGreaterThan(folded + 20);
		await expect.poll(() => hash(page)).toContain('lanes=all');
		await page.reload();
		await expect.poll(() => names.count()).toBeGreaterThan(folded + 20);
		expect(complaints).toEqual([]);
		await context.close();
	});

	test('are walked through and selected in by keys alone', async () => {
		const { page, context } = await openApp(browser, { fragment: `${seed}&timeline=lanes` });
		await page.locator('#lane-names text').first().waitFor();
		await timeline(page).focus();
		for (const key of ['Home', 'PageUp', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
		await page.getByRole('heading', { name: '#12', exact: true }).waitFor();
		await page.keyboard.press('Shift+ArrowRight');
		await page.getByText('#12 – #13').waitFor();
		await context.close();
	});
});

describe('playback', () => {
	test('lets the graph grow where everything stands, and gives all of it back', async () => {
		const { page, context, complaints } = await openApp(browser);
		const whole = await drawn(page);
		await press(page, 'Play');
		await page.getByLabel('Speed').selectOption('8');
		const floor = async () => Number(await playhead(page).getAttribute('aria-valuenow'));
		await expect.poll(floor).toBeGreaterThan(40);
		await expect.poll(() => page.locator('.network-sheet canvas').count()).toBe(4);
		await press(page, 'Pause');
		await page.locator('.network-sheet').waitFor({ state: 'detached' });
		const midway = await drawn(page);
		expect(midway.ties).toBeGreaterThan(0);
		expect(midway.ties).toBeLessThan(whole.ties);
		expect(midway.nodes.length).toBeLessThan(whole.nodes.length);
		expect(midway.nodes.filter((node) => !whole.nodes.includes(node))).toEqual([]);
		await expect.poll(() => hash(page)).toMatch(/until=\d+/);
		await page.keyboard.press('Escape');
		await expect.poll(() => drawn(page)).toEqual(whole);
		await expect.poll(() => hash(page)).not.toContain('until');
		expect(complaints).toEqual([]);
		await context.close();
	});

	test('ends at the last floor with the graph as it was, and begins anew from there', async () => {
		const { page, context } = await openApp(browser, { fragment: `${seed}&until=140` });
		await page.getByLabel('Speed').selectOption('8');
		await press(page, 'Play');
		await expect.poll(() => playhead(page).getAttribute('aria-valuenow')).toBe('147');
		await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
		await press(page, 'Play');
		await expect.poll(async () => Number(await playhead(page).getAttribute('aria-valuenow'))).toBeLessThan(100);
		await context.close();
	});

	test('is stepped, scrubbed and left by keys alone, and says how fast it goes', async () => {
		const { page, context } = await openApp(browser, { fragment: `${seed}&until=87` });
		await playhead(page).focus();
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => playhead(page).getAttribute('aria-valuenow')).toBe('88');
		await page.keyboard.press('PageDown');
		await expect.poll(() => playhead(page).getAttribute('aria-valuenow')).toBe('78');
		await page.getByRole('button', { name: 'A floor forward' }).focus();
		await page.keyboard.press('Enter');
		await page.getByText('#79 of 147').waitFor();
		expect(await page.getByLabel('Speed').locator('option').allTextContents()).toEqual([
			'0.5× · 2/s',
			'1× · 4/s',
			'2× · 8/s',
			'4× · 16/s',
			'8× · 32/s',
		]);
		await page.getByLabel('Follow').focus();
		await page.keyboard.press('Space');
		await expect
			.poll(() => page.locator('article, section').getByText('#79', { exact: true }).count())
			.toBeGreaterThan(0);
		await page.keyboard.press('Escape');
		await expect.poll(() => playhead(page).count()).toBe(0);
		await context.close();
	});

	test('is scrubbed with the mouse', async () => {
		const { page, context } = await openApp(browser, { fragment: `${seed}&until=87` });
		const grip = await playhead(page).boundingBox();
		const [x, y] = [(grip?.x ?? 0) + 12, (grip?.y ?? 0) + 10];
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x - 200, y, { steps: 4 });
		await page.mouse.up();
		const floor = Number(await playhead(page).getAttribute('aria-valuenow'));
		expect(floor).toBeGreaterThan(40);
		expect(floor).toBeLessThan(80);
		await context.close();
	});

	test('goes in steps for whoever wants less motion', async () => {
		const { page, context } = await openApp(browser);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await press(page, 'Play');
		const seen = await page.evaluate(async () => {
			const floors = new Set<string | null>();
			for (const begin = performance.now(); performance.now() - begin < 2600; ) {
				floors.add(document.querySelector('.timeline-playhead')?.getAttribute('aria-valuenow') ?? null);
				await new Promise(requestAnimationFrame);
			}
			return floors.size;
		});
		expect(seen).toBeLessThanOrEqual(4);
		await context.close();
	});
});

describe('by the clock', () => {
	test('the seed has no times, and no such choice', async () => {
		const { page, context } = await openApp(browser);
		await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
		expect(await page.getByLabel('Floors by').count()).toBe(0);
		await context.close();
	});

	test('times are named at the axis, a long gap in words, in bars and in lanes', async () => {
		const { page, context } = await openApp(browser);
		await give(page, 'timed.json', timedThread(60, new Set([7])));
		await page.getByLabel('Floors by').selectOption('clock');
		const texts = () => page.locator('#timeline-axis text').allTextContents();
		await expect.poll(texts).toContain('3 days');
		expect((await texts()).some((text) => /Mar 1\d/.test(text))).toBe(true);
		await expect.poll(() => page.locator('#timeline-axis circle').count()).toBe(1);
		await press(page, 'Lanes');
		await page.locator('#timeline-lanes').waitFor();
		expect(await texts()).toContain('3 days');
		await timeline(page).focus();
		await page.keyboard.press('End');
		await expect.poll(() => timeline(page).getAttribute('aria-valuetext')).toMatch(/^#59 .*Mar 13, 2024/);
		await context.close();
	});
});

describe('a thread of 2,000 floors', () => {
	const { text } = generateThread({ ...plainPlan, floors: 2000, people: 300 });
	const overview = (page: Page) => page.getByRole('slider', { name: 'Part of the thread that is shown' });

	test('is shown in part, above all of it: dragged, zoomed, walked through by keys', async () => {
		const { page, context, complaints } = await openApp(browser);
		expect(await overview(page).count()).toBe(0);
		await give(page, 'long.txt', text);
		await overview(page).waitFor();
		const part = () => overview(page).getAttribute('aria-valuetext');
		await expect.poll(part).toMatch(/^post – #1\d\d$/);
		const strip = await overview(page).boundingBox();
		if (strip === null) throw new Error('no strip');
		const y = strip.y + strip.height / 2;
		await page.mouse.move(strip.x + 60, y);
		await page.mouse.down();
		await page.mouse.move(strip.x + strip.width / 2, y, { steps: 4 });
		await page.mouse.up();
		await expect.poll(part).toMatch(/^#[89]\d\d – #1,?\d+$/);
		// A floor is wide enough to be pointed at.
		const chart = await page.locator('[data-chart=timeline]').boundingBox();
		await page.mouse.move((chart?.x ?? 0) + 400, (chart?.y ?? 0) + 60);
		const first = await timeline(page).getAttribute('aria-valuenow');
		await page.mouse.move((chart?.x ?? 0) + 406, (chart?.y ?? 0) + 60);
		expect(Number(await timeline(page).getAttribute('aria-valuenow')) - Number(first)).toBe(1);
		await page.getByRole('button', { name: 'Show more floors' }).click();
		await overview(page).focus();
		await page.keyboard.press('Home');
		await expect.poll(part).toMatch(/^post – /);
		await timeline(page).focus();
		await page.keyboard.press('End');
		await expect.poll(part).toMatch(/ – #2000$/);
		expect(complaints).toEqual([]);
		await context.close();
	});

	test('is played, its part going along, and Ctrl with the wheel zooms', async () => {
		const { page, context, complaints } = await openApp(browser);
		await give(page, 'long.txt', text);
		await overview(page).waitFor();
		await press(page, 'Play');
		await page.getByLabel('Speed').selectOption('8');
		await expect.poll(() => overview(page).getAttribute('aria-valuetext')).not.toMatch(/^post/);
		await press(page, 'Pause');
		const now = Number(await playhead(page).getAttribute('aria-valuenow'));
		expect(now).toBeGreaterThan(100);
		const before = Number(await overview(page).getAttribute('aria-valuemax'));
		const chart = await page.locator('[data-chart=timeline]').boundingBox();
		await page.mouse.move((chart?.x ?? 0) + 400, (chart?.y ?? 0) + 60);
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -200);
		await page.keyboard.up('Control');
		await expect.poll(async () => Number(await overview(page).getAttribute('aria-valuemax'))).toBeGreaterThan(before);
		expect(complaints).toEqual([]);
		await context.close();
	});
});

test.each(['en', 'zh-CN'] as const)('on a phone nothing of the timeline is cut (%s)', async (language) => {
	for (const fragment of ['', '&timeline=lanes', '&until=80']) {
		const scene = { fragment: seed + fragment, width: 390, height: 844, language, isTouch: true };
		const { page, context } = await openApp(browser, scene);
		await page.getByRole('navigation').getByRole('button').nth(1).click();
		const header = page.locator('section header').filter({ has: page.locator('fieldset') });
		await header.waitFor();
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
		await context.close();
	}
});
