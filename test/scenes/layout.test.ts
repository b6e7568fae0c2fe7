import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { initialView } from '../../src/state/choices.ts';
import { filteredBy } from '../../src/state/filtered.ts';
import { surenessCounts } from '../../src/state/inference.ts';
import { type DrawnNode, drawnNodes, launch, openApp } from '../support/browser.ts';
import { seedReading } from '../support/seed.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

function overlap(a: DrawnNode, b: DrawnNode): boolean {
	return Math.abs(a.x - b.x) * 2 < a.width + b.width - 1 && Math.abs(a.y - b.y) * 2 < a.height + b.height - 1;
}

function isInside({ x, y, width, height }: DrawnNode, pane: { width: number; height: number }): boolean {
	return (
		x - width / 2 >= -1 && y - height / 2 >= -1 && x + width / 2 <= pane.width + 1 && y + height / 2 <= pane.height + 1
	);
}

describe.each([
	[1440, 900, 25],
	[1024, 768, 20],
	[390, 844, 6],
])('at %i×%i', (width, height, leastLabels) => {
	test.each([
		['force', '#v=1&seed=000_3eaef7a16f4ddd18.txt&layout=force'],
		['the clock', '#v=1&seed=000_3eaef7a16f4ddd18.txt&layout=clock%3Aimiata'],
	])(
		`%s: no label over a label or a node, nothing outside, at least ${leastLabels} labels`,
		async (layout, fragment) => {
			const { page, context } = await openApp(browser, { width, height, fragment });
			await page.waitForFunction((isClock) => cytoscapeOf().nodes('.ring').length > 0 === isClock, layout !== 'force');
			await page.waitForFunction(() => cytoscapeOf().nodes('.text').length > 0);
			const nodes = await drawnNodes(page);
			const pane = await page.evaluate(() => ({ width: cytoscapeOf().width(), height: cytoscapeOf().height() }));
			const texts = nodes.filter(({ kind }) => kind === 'text');
			const marks = nodes.filter(({ kind }) => kind === 'mark');
			const labels = texts.filter(({ id }) => !id.startsWith('t:hour'));
			console.log(`${width}×${height} ${layout}: ${labels.length} labels`);
			expect(marks).toHaveLength(filteredBy((await seedReading()).graph, initialView).nodes.size);
			expect(nodes.filter((node) => !isInside(node, pane))).toEqual([]);
			const overlaps = texts.flatMap((text, index) =>
				[...texts.slice(index + 1), ...marks]
					.filter((other) => overlap(text, other))
					.map((other) => [text.id, other.id]),
			);
			expect(overlaps).toEqual([]);
			expect(labels.length).toBeGreaterThanOrEqual(leastLabels);
			await context.close();
		},
	);
});

describe.each([
	['en', 'About this thread'],
	['zh-CN', '主题概况'],
] as const)('the top of a phone (%s)', (language, name) => {
	test('is low, says how sure names are and who opened the thread, and opens to all of it', async () => {
		const { page, context, complaints } = await openApp(browser, { width: 390, height: 844, language, isTouch: true });
		const bar = page.getByRole('banner');
		const short = bar.getByRole('button', { name: new RegExp(`^${name}`) });
		await bar.getByRole('button', { name: /^(Undo|撤销)/ }).waitFor();
		const height = async () => (await bar.boundingBox())?.height ?? 0;
		const closed = await height();
		console.log(`${language}: ${closed} px closed`);
		expect(closed).toBeLessThanOrEqual(125);
		const counts = surenessCounts((await seedReading()).floors);
		const said = (await short.innerText()).replace(/\s+/g, ' ');
		for (const count of counts.values()) if (count > 0) expect(said).toContain(String(count));
		expect(said).toContain('iMiata');
		const who = await short.getByText('iMiata').boundingBox();
		expect(who?.width ?? 0).toBeGreaterThan(40);
		expect(await bar.getByRole('listitem').count()).toBe(0);
		await short.tap();
		await bar.getByRole('listitem').first().waitFor();
		await bar.getByRole('button', { name: /^(Put right|更正)/ }).waitFor();
		expect(await height()).toBeGreaterThan(closed);
		// All at once: menus whose code has just come take their button's place.
		const misfits = () =>
			bar.locator('button:visible').evaluateAll((buttons) =>
				buttons
					.map((button) => ({ name: button.textContent, box: button.getBoundingClientRect() }))
					.filter(({ box }) => box.height < 24 || box.right > innerWidth)
					.map(({ name }) => name),
			);
		await expect.poll(misfits).toEqual([]);
		await short.tap();
		await expect.poll(height).toBe(closed);
		expect(complaints).toEqual([]);
		await context.close();
	});
});

test.each(['en', 'zh-CN'] as const)(
	'whoever speaks most has nothing cut in the reader of a tablet (%s)',
	async (language) => {
		const fragment = '#v=1&seed=000_3eaef7a16f4ddd18.txt&person=imiata';
		const { page, context } = await openApp(browser, { width: 1024, height: 768, language, fragment });
		const reader = page.locator('[data-part=text]');
		await reader.getByRole('searchbox').waitFor();
		await reader.getByRole('group').nth(1).waitFor();
		const cut = await reader.evaluate((part) => {
			const { right } = part.getBoundingClientRect();
			const controls = [...part.querySelectorAll('button, input, h2')];
			return controls
				.filter((each) => each.getBoundingClientRect().right > right)
				.map(({ textContent }) => textContent);
		});
		expect(cut).toEqual([]);
		await context.close();
	},
);

test.each(['en', 'zh-CN'] as const)('on a tablet the graph has two fifths of the height (%s)', async (language) => {
	const { page, context } = await openApp(browser, { width: 1024, height: 768, language });
	const chart = page.locator('[data-chart=network]');
	const tools = page.locator('[data-part=timeline] button');
	await tools.first().waitFor();
	await expect.poll(async () => ((await chart.boundingBox())?.height ?? 0) / 768).toBeGreaterThan(0.4);
	await context.close();
});

test.each(['en', 'zh-CN'] as const)('what the people checked mean is not cut on a tablet (%s)', async (language) => {
	const fragment = '#v=1&seed=000_3eaef7a16f4ddd18.txt&by=nnmmoo';
	const { page, context } = await openApp(browser, { width: 1024, height: 768, language, fragment });
	const mode = page.getByRole('combobox', { name: /^(Show|显示)$/ });
	await mode.waitFor();
	const [{ has, wants }, line] = await Promise.all([
		mode.evaluate((select) => {
			const free = select.cloneNode(true) as HTMLElement;
			Object.assign(free.style, { position: 'absolute', width: 'max-content' });
			select.after(free);
			const widths = { has: select.clientWidth, wants: free.clientWidth };
			free.remove();
			return widths;
		}),
		mode.locator('xpath=../..').boundingBox(),
	]);
	expect(has).toBeGreaterThanOrEqual(wants);
	expect(line?.height).toBeLessThan(45);
	await context.close();
});
