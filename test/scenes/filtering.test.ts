import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Step } from '../../src/graph/filter/steps.ts';
import { personId } from '../../src/model/graph.ts';
import type { Reading } from '../../src/model/reading.ts';
import { handleKey } from '../../src/model/thread.ts';
import type { View } from '../../src/state/choices.ts';
import { generateThread, plainPlan } from '../generator/thread.ts';
import { appForAll, seedAddress } from '../support/app.ts';
import { give, waitFor } from '../support/browser.ts';
import { countsAfter, expectedOf, positionsOf, visibleNodes } from '../support/filtering.ts';
import { readingOf, seedReading } from '../support/seed.ts';

const app = appForAll();
let reading: Reading;
beforeAll(async () => {
	reading = await seedReading();
});

const person = (handle: string) => personId(handleKey(handle));
const stack = () => app.page.getByRole('region', { name: 'Filter, step by step' });
const button = (name: string | RegExp) => app.page.getByRole('button', { name, exact: true });
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
const lineSays = (text: string) => app.page.getByRole('status').filter({ hasText: text }).waitFor();

/** The graph, the row of the step and the filter line say what the steps should leave. */
async function shows(steps: readonly Step[], view: Partial<View> = {}, of: Reading = reading): Promise<void> {
	const expected = expectedOf(of, { ...view, steps });
	await expect.poll(() => visibleNodes(app.page)).toEqual(expected.nodes);
	for (const [part, count] of expected.counts) await expect.poll(() => countsAfter(app.page, part)).toBe(count);
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
		await expect
			.poll(() => stack().getByRole('button', { name: 'All off' }).getAttribute('aria-disabled'))
			.toBe('true');
	});

	test('the ego network of a person, so far and in that direction; nothing moves', async () => {
		const before = await positionsOf(app.page);
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
		expect(await positionsOf(app.page)).toEqual(before);
		expect(await button('Filter').boundingBox()).toEqual(line);
		await checkbox(/ego network/).uncheck();
		await expect.poll(() => visibleNodes(app.page)).toEqual(expectedOf(reading, { steps: [] }).nodes);
		await lineSays('nothing is filtered');
		await expect.poll(() => app.page.url()).toContain('off=ego');
		await checkbox(/ego network/).check();
		await shows([step]);
		await stack()
			.getByRole('button', { name: /^Remove: ego network/ })
			.click();
		await expect.poll(() => app.page.url()).not.toContain('step=');
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
		expect((await visibleNodes(app.page)).length).toBeLessThan(20);
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
		await app.page.getByRole('checkbox', { name: 'Filter by NnMmOo' }).check();
		await button('Without OP').click();
		await app.page.getByRole('button', { name: /^floor, author unknown/ }).click();
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
		await expect.poll(() => button('Without OP').getAttribute('aria-pressed')).toBe('false');
		await stack().getByRole('button', { name: 'All on' }).click();
		await shows([{ type: 'tied' }], view);
		await app.page.reload();
		await waitFor(app.page, 'ready');
		await expect
			.poll(() => visibleNodes(app.page))
			.toEqual(expectedOf(reading, { ...view, steps: [{ type: 'tied' }] }).nodes);
		await open();
		await stack().getByRole('button', { name: 'Clear', exact: true }).click();
		await expect.poll(() => visibleNodes(app.page)).toEqual(expectedOf(reading, { steps: [] }).nodes);
		await button('Undo').waitFor();
		await app.page.keyboard.press('Control+z');
		await expect.poll(() => checkbox(/./).count()).toBe(4);
	});

	test('says so where an earlier step hides whom a step is about', async () => {
		await button('Without OP').click();
		await open();
		await add('Ego network');
		await stack().getByText('An earlier step hides iMiata: nothing is left.').waitFor();
		await app.page.getByText('Everything is filtered out.').waitFor();
	});
});

test('the stack by the keyboard alone', async () => {
	await app.page.locator('[data-chart=network]').focus();
	await app.page.keyboard.press('Shift+F');
	await stack().waitFor();
	await expect.poll(() => stack().evaluate((element) => element === document.activeElement)).toBe(true);
	const tabTo = async (name: string) => {
		for (let i = 0; i < 30; i++) {
			await app.page.keyboard.press('Tab');
			const there = await app.page.evaluate(() => {
				const at = document.activeElement;
				return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
			});
			if (there.startsWith(name)) return;
		}
		throw new Error(`no Tab leads to ${name}`);
	};
	await tabTo('+ Weight of ties');
	await app.page.keyboard.press('Enter');
	await shows([{ type: 'weight', least: 2 }]);
	await app.page.keyboard.press('Escape');
	await expect.poll(() => stack().count()).toBe(0);
	await expect.poll(() => app.page.evaluate(() => document.activeElement?.textContent)).toBe('Filter');
	await app.page.keyboard.press('Enter');
	await stack().waitFor();
	await tabTo('Apply: ties of at least 2 floors');
	await app.page.keyboard.press('Space');
	await lineSays('nothing is filtered');
	await app.page.keyboard.press('Space');
	await app.page.keyboard.press('Tab');
	await app.page.keyboard.press('Tab');
	await app.page.keyboard.press('ArrowUp');
	await shows([{ type: 'weight', least: 3 }]);
	await tabTo('+ k-core');
	await app.page.keyboard.press('Space');
	await shows([
		{ type: 'weight', least: 3 },
		{ type: 'core', k: 2 },
	]);
});

test.each([
	['en', 'Table', 'Export', 'Graph as SVG', 'ego network of NnMmOo, 1 step, both ways'],
	['zh-CN', '表格', '导出', '关系图 SVG', 'NnMmOo 的自我中心网络，1 步，双向'],
] as const)('tables and the caption of a figure follow the steps (%s)', async (language, table, exports, svg, text) => {
	const step: Step = { type: 'ego', person: person('nnmmoo'), depth: 1, direction: 'both' };
	const people = expectedOf(reading, { steps: [step] }).nodes.filter((node) => node.startsWith('p:'));
	await app.aside({ fragment: `${seedAddress}&step=ego:1:both:nnmmoo`, language }, async ({ page }) => {
		await page.getByRole('status').filter({ hasText: text }).waitFor();
		await page.getByRole('button', { name: table, exact: true }).click();
		await expect.poll(() => page.getByRole('table').getByRole('rowheader').count()).toBe(people.length);
		await page.getByRole('button', { name: exports, exact: true }).click();
		const saved = page.waitForEvent('download');
		await page.getByRole('menuitem', { name: svg }).click();
		const figure = readFileSync(await (await saved).path(), 'utf8');
		expect(figure.replaceAll(/<[^>]+>/g, '')).toContain(text);
	});
});

test('a thread of 2,000 floors: every step', async () => {
	const { text } = generateThread({ ...plainPlan, people: 400, floors: 2_000 });
	const large = await readingOf(text);
	await give(app.page, 'large.txt', text);
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
