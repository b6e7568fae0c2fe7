import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Step } from '../../src/graph/filter/steps.ts';
import { personId } from '../../src/model/graph.ts';
import type { Reading } from '../../src/model/reading.ts';
import { handleKey } from '../../src/model/thread.ts';
import type { View } from '../../src/state/choices.ts';
import { generateThread, plainPlan } from '../generator/thread.ts';
import { launch, openApp, waitFor } from '../support/browser.ts';
import { countsAfter, expectedOf, positionsOf, visibleNodes } from '../support/filtering.ts';
import { readingOf, seedReading } from '../support/seed.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];
let reading: Reading;
beforeAll(async () => {
	browser = await launch();
	reading = await seedReading();
});
beforeEach(async () => {
	({ page, context, complaints } = await openApp(browser));
});
afterEach(async () => {
	expect(complaints).toEqual([]);
	await context.close();
});
afterAll(() => browser.close());

const person = (handle: string) => personId(handleKey(handle));
const stack = () => page.getByRole('region', { name: 'Filter, step by step' });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const open = async () => {
	await button('Filter').click();
	await stack().waitFor();
};
const add = (name: string) =>
	stack()
		.getByRole('button', { name: `+ ${name}`, exact: true })
		.click();
const checkbox = (name: RegExp) => stack().getByRole('checkbox', { name });
const field = (name: string) => stack().getByLabel(name, { exact: true });
const lineSays = (text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

/** The graph, the row of the step and the filter line say what the steps should leave. */
async function shows(steps: readonly Step[], view: Partial<View> = {}, of: Reading = reading): Promise<void> {
	const expected = expectedOf(of, { ...view, steps });
	await expect.poll(() => visibleNodes(page)).toEqual(expected.nodes);
	for (const [part, count] of expected.counts) await expect.poll(() => countsAfter(page, part)).toBe(count);
	await lineSays(`Showing ${expected.ties.toLocaleString('en')} of `);
}

describe('the stack, by the mouse', () => {
	test('begins at everything', async () => {
		await open();
		const { nodes, ties } = expectedOf(reading, { steps: [] });
		const people = nodes.filter((node) => node.startsWith('p:')).length;
		await stack()
			.getByRole('row', { name: `Everything ${people} ${ties}` })
			.waitFor();
		expect(await stack().getByRole('checkbox').count()).toBe(0);
		expect(await stack().getByRole('button', { name: 'All off' }).getAttribute('aria-disabled')).toBe('true');
	});

	test('the ego network of a person, so far and in that direction; nothing moves', async () => {
		const before = await positionsOf(page);
		const line = await button('Filter').boundingBox();
		await open();
		await add('Ego network');
		await shows([{ type: 'ego', person: person('imiata'), depth: 1, direction: 'both' }]);
		await field('Person').selectOption({ label: 'NnMmOo' });
		await field('Depth').selectOption('2');
		await field('Direction').selectOption('in');
		const step: Step = { type: 'ego', person: person('nnmmoo'), depth: 2, direction: 'in' };
		await shows([step]);
		await lineSays('ego network of NnMmOo, 2 steps, towards them');
		expect(await positionsOf(page)).toEqual(before);
		expect(await button('Filter').boundingBox()).toEqual(line);
		await checkbox(/ego network/).uncheck();
		await expect.poll(() => visibleNodes(page)).toEqual(expectedOf(reading, { steps: [] }).nodes);
		await lineSays('nothing is filtered');
		expect(page.url()).toContain('off=ego');
		await checkbox(/ego network/).check();
		await shows([step]);
		await stack()
			.getByRole('button', { name: /^Remove: ego network/ })
			.click();
		await expect.poll(() => page.url()).not.toContain('step=');
		expect(await checkbox(/ego network/).count()).toBe(0);
	});

	test('ties of a weight, and isolated people aside', async () => {
		await open();
		await add('Weight of ties');
		await shows([{ type: 'weight', least: 2 }]);
		await stack().getByRole('spinbutton').fill('3');
		await shows([{ type: 'weight', least: 3 }]);
		await add('Isolated people aside');
		await shows([{ type: 'weight', least: 3 }, { type: 'tied' }]);
		expect((await visibleNodes(page)).length).toBeLessThan(20);
	});

	test('connected parts: the largest, that of a person, by size', async () => {
		await open();
		await add('Connected parts');
		await shows([{ type: 'part', which: 'largest' }]);
		await field('Which parts').selectOption('person');
		await field('Person').selectOption({ label: 'haha512' });
		await shows([{ type: 'part', which: 'person', person: person('haha512') }]);
		await field('Which parts').selectOption('size');
		await shows([{ type: 'part', which: 'size', least: 3 }]);
	});

	test('the k-core; its order among the others matters and can be changed', async () => {
		await open();
		await add('Ego network');
		await add('k-core');
		const [ego, core] = [
			{ type: 'ego', person: person('imiata'), depth: 1, direction: 'both' },
			{ type: 'core', k: 2 },
		] as const satisfies Step[];
		await shows([ego, core]);
		await field('k').fill('1');
		await shows([ego, { ...core, k: 1 }]);
		await stack().getByRole('button', { name: 'Apply earlier: 1-core' }).click();
		await shows([{ ...core, k: 1 }, ego]);
		const parts = await stack().locator('tr[data-part]').evaluateAll((rows) => rows.map((row) => row.dataset.part)); // biome-ignore format: one look
		expect(parts).toEqual(['core', 'ego']);
	});

	test('has what is filtered elsewhere, and switches all of it off and on', async () => {
		await page.getByRole('checkbox', { name: 'Filter by NnMmOo' }).check();
		await button('Without OP').click();
		await page.getByRole('button', { name: /^floor, author unknown/ }).click();
		await open();
		await add('Isolated people aside');
		const view = {
			filterPeople: new Set([person('nnmmoo')]),
			without: new Set([person('imiata')]),
			marksOff: new Set(['anonymous'] as const),
		};
		await shows([{ type: 'tied' }], view);
		await stack().getByRole('button', { name: 'All off' }).click();
		await lineSays('nothing is filtered');
		expect(await button('Without OP').getAttribute('aria-pressed')).toBe('false');
		await stack().getByRole('button', { name: 'All on' }).click();
		await shows([{ type: 'tied' }], view);
		await page.reload();
		await waitFor(page, 'ready');
		await expect
			.poll(() => visibleNodes(page))
			.toEqual(expectedOf(reading, { ...view, steps: [{ type: 'tied' }] }).nodes);
		await open();
		await stack().getByRole('button', { name: 'Clear', exact: true }).click();
		await expect.poll(() => visibleNodes(page)).toEqual(expectedOf(reading, { steps: [] }).nodes);
		await button('Undo').waitFor();
		await page.keyboard.press('Control+z');
		await expect.poll(() => checkbox(/./).count()).toBe(4);
	});

	test('says so where an earlier step hides whom a step is about', async () => {
		await button('Without OP').click();
		await open();
		await add('Ego network');
		await stack().getByText('An earlier step hides iMiata: nothing is left.').waitFor();
		await page.getByText('Everything is filtered out.').waitFor();
	});
});

test('the stack by the keyboard alone', async () => {
	await page.locator('[data-chart=network]').focus();
	await page.keyboard.press('Shift+F');
	await stack().waitFor();
	await expect.poll(() => stack().evaluate((element) => element === document.activeElement)).toBe(true);
	const tabTo = async (name: string) => {
		for (let i = 0; i < 30; i++) {
			await page.keyboard.press('Tab');
			const there = await page.evaluate(() => {
				const at = document.activeElement;
				return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
			});
			if (there.startsWith(name)) return;
		}
		throw new Error(`no Tab leads to ${name}`);
	};
	await tabTo('+ Weight of ties');
	await page.keyboard.press('Enter');
	await shows([{ type: 'weight', least: 2 }]);
	await page.keyboard.press('Escape');
	await expect.poll(() => stack().count()).toBe(0);
	await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Filter');
	await page.keyboard.press('Enter');
	await stack().waitFor();
	await tabTo('Apply: ties of at least 2 floors');
	await page.keyboard.press('Space');
	await lineSays('nothing is filtered');
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowUp');
	await shows([{ type: 'weight', least: 3 }]);
	await tabTo('+ k-core');
	await page.keyboard.press('Space');
	await shows([
		{ type: 'weight', least: 3 },
		{ type: 'core', k: 2 },
	]);
});

test('matrix, tables and the caption of a figure follow the steps, in both languages', async () => {
	const step: Step = { type: 'ego', person: person('nnmmoo'), depth: 1, direction: 'both' };
	const expected = expectedOf(reading, { steps: [step] });
	const people = expected.nodes.filter((node) => node.startsWith('p:'));
	await context.close();
	for (const [language, table, exports, text] of [
		['en', 'Table', 'Graph as SVG', 'ego network of NnMmOo, 1 step, both ways'],
		['zh-CN', '表格', '关系图 SVG', 'NnMmOo 的自我中心网络，1 步，双向'],
	] as const) {
		const fragment = '#v=1&seed=000_3eaef7a16f4ddd18.txt&step=ego:1:both:nnmmoo';
		({ page, context, complaints } = await openApp(browser, { fragment, language }));
		await page.getByRole('status').filter({ hasText: text }).waitFor();
		await page.getByRole('button', { name: table, exact: true }).click();
		await expect.poll(() => page.getByRole('table').getByRole('rowheader').count()).toBe(people.length);
		await page.getByRole('button', { name: language === 'en' ? 'Export' : '导出', exact: true }).click();
		const saved = page.waitForEvent('download');
		await page.getByRole('menuitem', { name: exports }).click();
		const stream = await (await saved).createReadStream();
		const chunks: Buffer[] = [];
		for await (const chunk of stream) chunks.push(Buffer.from(chunk));
		expect(
			Buffer.concat(chunks)
				.toString('utf8')
				.replaceAll(/<[^>]+>/g, ''),
		).toContain(text);
		if (language === 'en') await context.close();
	}
});

test('a thread of 2,000 floors: every step', async () => {
	const { text } = generateThread({ ...plainPlan, people: 400, floors: 2_000 });
	const large = await readingOf(text);
	await page.setInputFiles('input[type=file]', {
		name: 'large.txt',
		mimeType: 'text/plain',
		buffer: Buffer.from(text),
	});
	await page.waitForFunction(() => location.hash.includes('large.txt'));
	await waitFor(page, 'ready');
	await open();
	const steps: Step[] = [];
	for (const [name, step] of [
		['Weight of ties', { type: 'weight', least: 2 }],
		['Connected parts', { type: 'part', which: 'largest' }],
		['k-core', { type: 'core', k: 2 }],
		['Isolated people aside', { type: 'tied' }],
	] as const satisfies [string, Step][]) {
		steps.push(step);
		await add(name);
		await shows(steps, {}, large);
	}
	await add('Ego network');
	await field('Depth').selectOption('2');
	const centre = await field('Person').inputValue();
	const ego: Step = { type: 'ego', person: personId(handleKey(centre.slice(2))), depth: 2, direction: 'both' };
	await shows([...steps, ego], {}, large);
});
