import { beforeAll, describe, expect, test } from 'vitest';
import { everything, filterGraph } from '../../src/graph/filter/filter.ts';
import { pathsBetween } from '../../src/graph/filter/path.ts';
import type { ShortestPaths } from '../../src/graph/metrics/shortest-paths.ts';
import type { NodeId } from '../../src/model/graph.ts';
import type { Reading } from '../../src/model/reading.ts';
import { kindsOffAtFirst } from '../../src/state/choices.ts';
import { generateThread, plainPlan } from '../generator/thread.ts';
import { appForAll } from '../support/app.ts';
import { give, waitFor } from '../support/browser.ts';
import { readingOf, seedReading } from '../support/seed.ts';

const app = appForAll();
let reading: Reading;
beforeAll(async () => {
	reading = await seedReading();
});

interface Pair {
	readonly ends: readonly [NodeId, NodeId];
	readonly paths: ShortestPaths;
}

/** The first two people, in order of the thread, between whom the paths are as wished. */
function pairWith({ graph }: Reading, isWanted: (paths: ShortestPaths) => boolean, directed = false): Pair {
	const shown = filterGraph(graph, { ...everything, kindsOff: kindsOffAtFirst });
	for (const from of graph.people) {
		for (const to of graph.people) {
			const paths = from === to ? null : pathsBetween(graph, shown, [from.id, to.id], directed);
			if (paths !== null && !('why' in paths) && isWanted(paths)) return { ends: [from.id, to.id], paths };
		}
	}
	throw new Error('no such pair');
}

const nameOf = (id: NodeId, { graph }: Reading = reading) => graph.people.find((one) => one.id === id)?.handle ?? '';
const row = (name: string) => app.page.getByRole('button', { name: new RegExp(`^${name}( OP)?:`) });
const panel = () => app.page.getByRole('region', { name: /^Path from / });
const people = () => panel().locator('ol > li > a').allTextContents();
const lit = () =>
	app.page.evaluate(() =>
		cytoscapeOf()
			.nodes('.mark:visible')
			.filter((node) => node.hasClass('lit'))
			.map((node) => node.id())
			.sort(),
	);

async function selectTwo([from, to]: readonly [NodeId, NodeId], of: Reading = reading): Promise<void> {
	const find = app.page.getByPlaceholder('Find a person…');
	for (const [person, modifiers] of [
		[from, []],
		[to, ['Control']],
	] as const) {
		await find.fill(nameOf(person, of));
		await row(nameOf(person, of)).click({ modifiers: [...modifiers] });
	}
	await app.page.mouse.move(700, 5);
}

describe('on the seed', () => {
	test('the shortest path stands out, its people and ties are listed, its passages a click away', async () => {
		const { ends, paths } = pairWith(reading, ({ length }) => length >= 2);
		await selectTwo(ends);
		await app.page.getByRole('button', { name: 'Path between them' }).click();
		const first = paths.nth(0);
		await expect.poll(people).toEqual(first.map((id) => nameOf(id)));
		await expect.poll(lit).toEqual([...first].sort());
		await panel().getByText(`${paths.length} steps · `).waitFor();
		const floor = panel()
			.getByRole('button', { name: /^#\d+$/ })
			.last();
		const number = (await floor.textContent())?.slice(1);
		await floor.click();
		await app.page.locator(`article[data-floor="${number}"]`).waitFor();
		expect(await people()).toEqual(first.map((id) => nameOf(id)));
		const address = new URLSearchParams(new URL(app.page.url()).hash.slice(1));
		expect(address.getAll('way')).toEqual(first.map((id) => id.slice(2)));
		await app.page.reload();
		await waitFor(app.page, 'ready');
		await expect.poll(people).toEqual(first.map((id) => nameOf(id)));
		await expect.poll(lit).toEqual([...first].sort());
	});

	test('by the keyboard alone', async () => {
		const { ends, paths } = pairWith(reading, ({ length }) => length >= 2);
		for (const [index, end] of ends.entries()) {
			await app.page.keyboard.press('@');
			await app.page.keyboard.press('Control+a');
			await app.page.keyboard.type(nameOf(end));
			await row(nameOf(end)).focus();
			await app.page.keyboard.press(index === 0 ? 'Enter' : 'Shift+Enter');
		}
		await app.page.getByRole('button', { name: 'Path between them' }).waitFor();
		await app.page.keyboard.press('w');
		await expect.poll(people).toEqual(paths.nth(0).map((id) => nameOf(id)));
		await panel().getByRole('checkbox').focus();
		await app.page.keyboard.press('Space');
		await expect.poll(() => app.page.url()).toContain('path=');
		await app.page.keyboard.press('Escape');
		await expect.poll(() => panel().count()).toBe(0);
	});

	test('where there is none, it says why', async () => {
		const { ends, paths } = pairWith(reading, ({ length, count }) => length === 2 && count === 1);
		const [, between] = paths.nth(0);
		await selectTwo(ends);
		await app.page.getByRole('button', { name: 'Path between them' }).click();
		await expect.poll(people).toHaveLength(3);
		await app.page.getByPlaceholder('Find a person…').fill(nameOf(between ?? ends[0]));
		await app.page.getByRole('button', { name: 'Filter', exact: true }).click();
		await app.page.getByRole('button', { name: '+ Weight of ties' }).click();
		await app.page.getByRole('region', { name: 'Filter, step by step' }).getByRole('spinbutton').fill('9999');
		await panel().getByText('No path: what would join them is filtered out.').waitFor();
		await app.page.getByRole('button', { name: 'Clear filter' }).click();
		await expect.poll(people).toHaveLength(3);
		await app.page.getByPlaceholder('Find a person…').fill(nameOf(ends[1]));
		await app.page.getByRole('checkbox', { name: `Filter by ${nameOf(ends[1])}` }).check();
		await panel()
			.getByText(`No path: the filter hides ${nameOf(ends[0])}.`)
			.waitFor();
	});

	test('along the arrows there may be none, or another', async () => {
		const shown = filterGraph(reading.graph, { ...everything, kindsOff: kindsOffAtFirst });
		const { ends } = pairWith(reading, (paths) => {
			const directed = pathsBetween(
				reading.graph,
				shown,
				[paths.nth(0)[0], paths.nth(0).at(-1)] as [NodeId, NodeId],
				true,
			);
			return 'why' in directed && directed.why === 'direction';
		});
		await selectTwo(ends);
		await app.page.getByRole('button', { name: 'Path between them' }).click();
		await app.page.getByRole('checkbox', { name: 'Only along the arrows' }).check();
		await panel().getByText('No path leads there along the arrows; against them there is one.').waitFor();
		await app.page.getByRole('button', { name: 'The other way round' }).click();
		await expect
			.poll(() => new URLSearchParams(new URL(app.page.url()).hash.slice(1)).getAll('path')[0])
			.toBe(ends[1].slice(2));
	});
});

test('in a thread of 2,000 floors: how many there are, one after the other, and back by undo', async () => {
	const { text } = generateThread({ ...plainPlan, people: 400, floors: 2_000 });
	const large = await readingOf(text);
	const { ends, paths } = pairWith(large, ({ length, count }) => length >= 3 && count >= 2);
	await give(app.page, 'large.txt', text);
	await selectTwo(ends, large);
	await app.page.getByRole('button', { name: 'Path between them' }).click();
	await expect.poll(people).toEqual(paths.nth(0).map((id) => nameOf(id, large)));
	await panel()
		.getByText(`1 of ${paths.count.toLocaleString('en')} shortest`)
		.waitFor();
	await expect.poll(() => app.page.getByRole('button', { name: 'Previous path' }).isDisabled()).toBe(true);
	await app.page.getByRole('button', { name: 'Next path' }).click();
	await panel()
		.getByText(`2 of ${paths.count.toLocaleString('en')} shortest`)
		.waitFor();
	await expect.poll(people).toEqual(paths.nth(1).map((id) => nameOf(id, large)));
	await expect.poll(lit).toEqual([...paths.nth(1)].sort());
	await app.page.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(people).toEqual(paths.nth(0).map((id) => nameOf(id, large)));
});
