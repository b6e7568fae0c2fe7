import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launch, openApp, pointOnNode } from '../support/browser.ts';
import { seedReading } from '../support/seed.ts';

const seed = '#v=1&seed=000_3eaef7a16f4ddd18.txt';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
	browser = await launch();
});
afterEach(async () => {
	expect(complaints).toEqual([]);
	await context.close();
});
afterAll(() => browser.close());

async function open(fragment = '', scene: Parameters<typeof openApp>[1] = {}): Promise<void> {
	({ page, context, complaints } = await openApp(browser, { fragment: `${seed}${fragment}`, ...scene }));
	await page.waitForFunction(() => cytoscapeOf().nodes('.text').length > 0);
}

const hash = () => new URLSearchParams(new URL(page.url()).hash.slice(1));
const button = (name: string) => page.getByRole('button', { name, exact: true });
const diameter = (id: string) => page.evaluate((node) => cytoscapeOf().getElementById(node).width(), id);
const fill = (id: string) => page.evaluate((node) => String(cytoscapeOf().getElementById(node).data('colour')), id);
const place = (id: string) => page.evaluate((node) => cytoscapeOf().getElementById(node).position(), id);
const rowColour = (handle: string) =>
	page
		.getByRole('button', { name: new RegExp(`^${handle}[: ]`) })
		.locator('xpath=preceding-sibling::span')
		.evaluate((dot) => getComputedStyle(dot).color);
const hex = (rgb: string) =>
	`#${(rgb.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
const selectedPeople = () => hash().getAll('person');

test('size and colour by choice: the graph, the list and the legend follow, and going back undoes it', async () => {
	await open();
	const before = await diameter('p:nnmmoo');
	await button('Look').click();
	await page.getByRole('combobox', { name: 'Size' }).selectOption('betweenness');
	await page.getByRole('combobox', { name: 'Colour' }).selectOption('community');
	const key = page.locator('details', { hasText: 'betweenness · community' });
	await key.getByText(/^community 1: \d+ people$/).waitFor();
	await expect.poll(() => hash().get('size')).toBe('betweenness');
	await expect.poll(() => hash().get('colour')).toBe('community');
	expect(await diameter('p:nnmmoo')).not.toBe(before);
	// One meaning of fill wherever a person is shown.
	expect(hex(await rowColour('NnMmOo'))).toBe(await fill('p:nnmmoo'));
	await page.keyboard.press('Escape');
	await page.reload();
	await key.getByText(/^community 1: \d+ people$/).waitFor();
	await page.goBack();
	await page.goBack();
	await expect.poll(() => key.count()).toBe(0);
	expect(await diameter('p:nnmmoo')).toBe(before);
});

test('whoever has no known floor is hollow where colour is the grade', async () => {
	await open('&colour=grade');
	await page.getByText(/^no floor known: \d+ (person|people)$/).waitFor();
	const { graph } = await seedReading();
	const silent = graph.people.find(({ floors }) => floors.length === 0);
	expect(silent).toBeDefined();
	const ground = await page.evaluate((id) => {
		const node = cytoscapeOf().getElementById(id);
		return node.data('fill') !== node.data('colour');
	}, silent?.id ?? '');
	expect(ground).toBe(true);
});

test('moving the threshold changes nobody’s colour', async () => {
	await open();
	const before = await fill('p:nnmmoo');
	await open('&threshold=1');
	await page.waitForFunction(() => cytoscapeOf().nodes('.mark').length > 60);
	expect(await fill('p:nnmmoo')).toBe(before);
});

test.each(['fcose', 'concentric', 'circle', 'grid'])('the layout %s, by keyboard, with an address', async (id) => {
	await open();
	const before = await place('p:nnmmoo');
	await button('Layout').focus();
	await page.keyboard.press('Enter');
	const radio = page
		.locator(`input[name=layout]`)
		.nth(['force', 'clock', 'fcose', 'concentric', 'circle', 'grid'].indexOf(id));
	await radio.focus();
	await page.keyboard.press('Space');
	await expect.poll(() => place('p:nnmmoo')).not.toEqual(before);
	await expect.poll(() => hash().get('layout')).toBe(id);
	const there = await place('p:nnmmoo');
	await page.reload();
	await page.waitForFunction(() => document.documentElement.dataset.state === 'ready');
	await expect.poll(() => place('p:nnmmoo')).toEqual(there);
	await page.goBack();
	await expect.poll(() => place('p:nnmmoo')).toEqual(before);
});

test('a rectangle selects people, Shift adds, Esc takes back what is being drawn and then the tool', async () => {
	await open('&layout=force');
	await button('Rectangle').click();
	await page.locator('[data-drawing=box]').waitFor();
	const around = async (id: string, isAdding: boolean) => {
		const { x, y } = await pointOnNode(page, id);
		if (isAdding) await page.keyboard.down('Shift');
		await page.mouse.move(x - 6, y - 6);
		await page.mouse.down();
		await page.mouse.move(x + 3, y + 3);
		await page.mouse.move(x + 6, y + 6);
		await page.mouse.up();
		if (isAdding) await page.keyboard.up('Shift');
	};
	const pan = await page.evaluate(() => cytoscapeOf().pan());
	await around('p:nnmmoo', false);
	await expect.poll(selectedPeople).toEqual(['nnmmoo']);
	await around('p:imiata', true);
	await expect.poll(selectedPeople).toEqual(['nnmmoo', 'imiata']);
	// Nothing has moved meanwhile.
	expect(await page.evaluate(() => cytoscapeOf().pan())).toEqual(pan);
	await page.mouse.move(300, 300);
	await page.mouse.down();
	await page.mouse.move(900, 600);
	await page.keyboard.press('Escape');
	await page.mouse.up();
	await expect.poll(() => selectedPeople()).toEqual(['nnmmoo', 'imiata']);
	await page.keyboard.press('Escape');
	await expect.poll(() => page.locator('[data-drawing]').count()).toBe(0);
	await expect.poll(() => selectedPeople()).toEqual(['nnmmoo', 'imiata']);
});

test('by touch a button adds whoever is drawn around', async () => {
	await open('&layout=force', { isTouch: true });
	await button('Rectangle').click();
	await page.locator('[data-drawing=box]').waitFor();
	const around = async (id: string) => {
		const { x, y } = await pointOnNode(page, id);
		await page.mouse.move(x - 6, y - 6);
		await page.mouse.down();
		await page.mouse.move(x + 6, y + 6, { steps: 2 });
		await page.mouse.up();
	};
	await around('p:nnmmoo');
	await expect.poll(selectedPeople).toEqual(['nnmmoo']);
	const add = button('Add to the selection');
	await add.tap();
	expect(await add.getAttribute('aria-pressed')).toBe('true');
	await around('p:imiata');
	await expect.poll(selectedPeople).toEqual(['nnmmoo', 'imiata']);
	await add.tap();
	await around('p:imiata');
	await expect.poll(selectedPeople).toEqual(['imiata']);
});

test('a legend that has no room in its row says how much more there is, and shows it by keyboard', async () => {
	await open('&colour=community&size=pageRank');
	const key = page.locator('details', { has: page.locator('dl') }).first();
	const more = key.getByRole('button', { name: /^\d+ more$/ });
	await more.waitFor();
	const cut = () =>
		key.locator('dd').evaluateAll((all) => {
			const right = all[0]?.parentElement?.getBoundingClientRect().right ?? 0;
			return all.filter((one) => one.getBoundingClientRect().right > right + 1).length;
		});
	expect(await more.innerText()).toBe(`${await cut()} more`);
	await more.focus();
	await page.keyboard.press('Enter');
	await key.getByRole('button', { name: 'Fewer' }).waitFor();
	expect(await cut()).toBe(0);
	await page.keyboard.press('Enter');
	await more.waitFor();
});

test('a free line selects whom it goes around', async () => {
	await open('&layout=force');
	await button('Free line').click();
	await page.locator('[data-drawing=lasso]').waitFor();
	const { x, y } = await pointOnNode(page, 'p:nnmmoo');
	await page.mouse.move(x, y - 8);
	await page.mouse.down();
	for (const [dx, dy] of [
		[8, 0],
		[0, 8],
		[-8, 0],
	] as const)
		await page.mouse.move(x + dx, y + dy);
	await page.mouse.up();
	await expect.poll(selectedPeople).toEqual(['nnmmoo']);
});

test('a click on a label selects its person', async () => {
	await open();
	const at = await page.evaluate(() => {
		const label = cytoscapeOf().getElementById('t:p:nnmmoo');
		const chart = document.querySelector('[data-chart=network]')?.getBoundingClientRect();
		const { x, y } = label.renderedPosition();
		return { x: x + (chart?.left ?? 0) + 8, y: y + (chart?.top ?? 0) };
	});
	await page.mouse.click(at.x, at.y);
	await expect.poll(selectedPeople).toEqual(['nnmmoo']);
});

test('the keyboard brings a person into view who is outside', async () => {
	await open();
	await page.locator('[data-chart=network]').focus();
	for (const key of ['ArrowRight', '+', '+', '+', '+']) await page.keyboard.press(key);
	for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowUp', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key);
	await page.keyboard.press('Enter');
	await expect.poll(() => selectedPeople().length).toBe(1);
	const isInView = await page.evaluate((handle) => {
		const { x, y } = cytoscapeOf().getElementById(`p:${handle}`).renderedPosition();
		return x > 0 && y > 0 && x < cytoscapeOf().width() && y < cytoscapeOf().height();
	}, selectedPeople()[0]);
	expect(isInView).toBe(true);
});

test.each([
	['en', 'More'],
	['zh-CN', '更多'],
] as const)('on a phone the tools are one row, the others behind one button (%s)', async (language, more) => {
	await open('', { width: 390, height: 844, language });
	const tops = await page
		.locator('main section > div')
		.first()
		.locator('> *')
		.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
	expect(new Set(tops).size).toBe(1);
	await button(more).click();
	await page.locator('input[name=layout]').nth(5).check();
	await expect.poll(() => hash().get('layout')).toBe('grid');
});
