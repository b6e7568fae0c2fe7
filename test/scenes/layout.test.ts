import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { initialView } from '../../src/state/choices.ts';
import { filteredBy } from '../../src/state/filtered.ts';
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
