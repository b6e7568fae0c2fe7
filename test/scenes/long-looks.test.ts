import { describe, expect, test } from 'vitest';
import { lookFor } from '../../src/graph/look.ts';
import { digraphOf } from '../../src/graph/metrics/digraph.ts';
import { metricsOf } from '../../src/graph/metrics/metrics.ts';
import { type Look, radiusOf } from '../../src/model/look.ts';
import { coloursOf } from '../../src/state/selectors.ts';
import { longThread } from '../support/long-thread.ts';

const { app, reading, hash } = longThread();

/** People as the graph shows them. */
const shownPeople = () =>
	app.page.evaluate(() =>
		cytoscapeOf()
			.nodes('.mark')
			.filter((node) => node.id().startsWith('p:'))
			.map((node) => ({ id: node.id(), width: node.width(), colour: String(node.data('colour')) })),
	);

/** How many pairs are not drawn the way their look says: the smaller one larger, or one group in two colours. */
async function misdrawn({ sizes, colours }: Look): Promise<number> {
	const people = (await shownPeople()).map((person) => ({
		...person,
		radius: radiusOf(sizes?.amounts.get(person.id as never) ?? 0, sizes?.factor ?? 0),
		group: colours.get(person.id as never) ?? null,
	}));
	expect(people.length).toBeGreaterThan(200);
	return people.flatMap((a) =>
		people.filter((b) => {
			const isSizeWrong = sizes !== null && a.radius > b.radius + 1e-9 && a.width <= b.width;
			return isSizeWrong || (a.group === b.group) !== (a.colour === b.colour);
		}),
	).length;
}

describe('2,000 floors: how people look', () => {
	test.each([
		['in', 'firstFloor'],
		['out', 'grade'],
		['floors', 'community'],
		['betweenness', 'firstFloor'],
		['pageRank', 'grade'],
	] as const)('size by %s and colour by %s are drawn as they are computed', async (sizing, colouring) => {
		const { graph } = reading();
		const metrics = metricsOf(digraphOf(graph));
		const look = lookFor({ sizing, colouring }, reading(), coloursOf(reading()), metrics);
		await app.page.getByRole('button', { name: 'Look', exact: true }).click();
		await app.page.getByRole('combobox', { name: 'Size' }).selectOption(sizing);
		await app.page.getByRole('combobox', { name: 'Colour' }).selectOption(colouring);
		await app.page.keyboard.press('Escape');
		await expect.poll(() => hash().get('size')).toBe(sizing);
		await expect.poll(() => misdrawn(look)).toBe(0);
		const key = app.page.locator('dl dd');
		await expect.poll(() => key.count()).toBeGreaterThanOrEqual(look.groups.length);
	});
});

describe('2,000 floors: pointing and drawing', () => {
	test('a free line selects exactly the people inside', async () => {
		await app.page.getByRole('button', { name: 'Free line' }).click();
		await app.page.locator('[data-drawing=lasso]').waitFor();
		const box = await boxOf('[data-chart=network]');
		const [x, y, reach] = [box.x + box.width / 2, box.y + box.height / 2, Math.min(box.width, box.height) / 5];
		await app.page.mouse.move(x, y - reach);
		await app.page.mouse.down();
		for (const [dx, dy] of [
			[reach, 0],
			[0, reach],
			[-reach, 0],
		] as const)
			await app.page.mouse.move(x + dx, y + dy, { steps: 3 });
		await app.page.mouse.up();
		await expect.poll(() => hash().getAll('person').length).toBeGreaterThan(0);
		const inside = await app.page.evaluate((reach) => {
			const middle = { x: cytoscapeOf().width() / 2, y: cytoscapeOf().height() / 2 };
			return cytoscapeOf()
				.nodes('.mark:visible')
				.filter((node) => {
					const { x, y } = node.renderedPosition();
					return Math.abs(x - middle.x) + Math.abs(y - middle.y) < reach;
				})
				.map((node) => node.id())
				.filter((id) => id.startsWith('p:'))
				.map((id) => id.slice(2));
		}, reach);
		expect(hash().getAll('person').sort()).toEqual(inside.sort());
		await app.page.keyboard.press('Escape');
		await expect.poll(() => app.page.locator('[data-drawing]').count()).toBe(0);
	});

	test('cells of the matrix under the mouse say the ties that they are of', async () => {
		await app.page.getByRole('button', { name: 'Matrix', exact: true }).click();
		const grid = app.page.getByRole('grid');
		await grid.waitFor();
		await app.page.getByRole('combobox', { name: 'Order' }).selectOption('activity');
		const said = () => grid.getByRole('gridcell').textContent();
		const names = /^(.+) answers (\w+): \d+ floors?/;
		const corners = await grid.locator('path[id^=matrix-cells]').evaluateAll((paths) =>
			paths.map((path) => {
				if (!(path instanceof SVGPathElement)) throw new Error('no path');
				const { x, y } = path.getPointAtLength(0).matrixTransform(path.getScreenCTM() ?? undefined);
				return { x, y };
			}),
		);
		// One for each step of weight.
		expect(corners.length).toBeGreaterThan(1);
		const told = new Set<string>();
		for (const { x, y } of corners) {
			await app.page.mouse.move(x + 0.5, y + 0.5);
			await expect.poll(said).toMatch(names);
			const [, from = '', to = ''] = (await said())?.match(names) ?? [];
			const tie = reading().graph.ties.find(({ source, target }) => {
				const isFrom = source.startsWith('f:') ? from === 'author unknown' : source === `p:${from.toLowerCase()}`;
				return isFrom && target === `p:${to.toLowerCase()}`;
			});
			expect(tie, `${from} answers ${to}`).toBeDefined();
			told.add(`${from} ${to}`);
		}
		expect(told.size).toBe(corners.length);
		await app.page.mouse.move(5, 5);
		await expect.poll(async () => names.test((await said()) ?? '')).toBe(false);
	});
});

async function boxOf(selector: string) {
	const box = await app.page.locator(selector).boundingBox();
	if (box === null) throw new Error(`no ${selector}`);
	return box;
}
