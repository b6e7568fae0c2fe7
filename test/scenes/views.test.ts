import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { filteredBy } from '../../src/store/filtered.ts';
import { initialView, type View } from '../../src/view/view.ts';
import { appForAll, seedAddress } from '../support/app.ts';
import { goTo, pointOnNode, waitFor } from '../support/browser.ts';
import { positionsOf, visibleNodes } from '../support/filtering.ts';
import { seedReading } from '../support/seed.ts';

// What is chosen has an address: a reload and a link bring it back, and so do back and forward.

const app = appForAll();

const button = (name: string) => app.page.getByRole('button', { name, exact: true });
const title = (name: string | RegExp) => app.page.getByRole('heading', { name });
const row = (name: string) => app.page.getByRole('button', { name: new RegExp(`^${name}( OP)?:`) });
const hash = () => new URLSearchParams(new URL(app.page.url()).hash.slice(1));
const all = (name: string) => expect.poll(() => hash().getAll(name));
const reload = async () => {
	// Whoever reloads before the last step was noted is offered the one before it, in a line that takes its height.
	await app.page.evaluate(() => localStorage.setItem('loutu.remember', 'no'));
	await app.page.reload();
	await waitFor(app.page, 'ready');
};

/** Leaves the view for the one at first, and comes back to it by its address; the history has no step more then. */
const comeBack = async () => {
	const address = new URL(app.page.url()).hash;
	const follow = (fragment: string) => app.page.evaluate((to) => location.replace(to), fragment);
	await follow(seedAddress);
	await app.page.waitForFunction(
		(here) => location.hash !== here && /seed=[^&]*&hash=[^&]*$/.test(location.hash),
		address,
	);
	await button('Graph').and(app.page.locator('[aria-pressed=true]')).waitFor();
	await title('Text').waitFor();
	await follow(address);
	await all('v').toEqual(['1']);
};

test('of people, marks and whom the graph is without', async () => {
	const { page } = app;
	const visibleTies = () =>
		page.evaluate(() => {
			const { scene, left } = drawnNetwork();
			return scene.ties.filter(({ id }) => left === null || left.ties.has(id)).length;
		});
	const isRead = () => page.getByRole('region', { name: 'Text' }).getByRole('heading', { name: 'NnMmOo, ' }).waitFor();
	const withoutPoster = page.getByRole('button', { name: 'Without OP' });
	const { graph } = await seedReading();
	const shownBy = (view: Partial<View>) => filteredBy(graph, { ...initialView, ...view });
	const named = shownBy({ marksOff: new Set(['anonymous']) });
	expect(named.ties.size).toBeLessThan(shownBy({}).ties.size - 5);
	await row('NnMmOo').click();
	await all('person').toEqual(['nnmmoo']);
	await page.getByRole('button', { name: /^Legend/ }).click();
	await page.getByRole('button', { name: /floor, author unknown/ }).click();
	await all('mark-off').toEqual(['anonymous']);
	await page.keyboard.press('Shift+F');
	await withoutPoster.click();
	await all('without').toEqual(['imiata']);
	const rest = await visibleTies();
	expect(rest).toBeLessThan(named.ties.size);
	await comeBack();
	await isRead();
	await expect.poll(visibleTies).toBe(rest);
	if (!(await withoutPoster.isVisible())) await page.keyboard.press('Shift+F');
	expect(await withoutPoster.getAttribute('aria-pressed')).toBe('true');
	await page.goBack();
	await all('without').toEqual([]);
	await expect.poll(visibleTies).toBe(named.ties.size);
	await page.goBack();
	await all('mark-off').toEqual([]);
	await expect.poll(visibleTies).toBe(shownBy({}).ties.size);
	await page.goForward();
	await expect.poll(visibleTies).toBe(named.ties.size);
	await isRead();
});

test('of filters and steps', async () => {
	const everybody = await visibleNodes(app.page);
	await app.page.getByRole('checkbox', { name: 'Filter by NnMmOo' }).check();
	await app.page.getByRole('checkbox', { name: 'Filter by iMiata' }).check();
	await app.page.getByRole('combobox', { name: 'Show', exact: true }).selectOption('only');
	const item = app.page.getByRole('button', { name: /^floor, author unknown/ });
	if (!(await item.isVisible())) await app.page.getByRole('button', { name: /^Legend/ }).click();
	await item.click();
	await button('Filter').click();
	await button('+ Ego network').click();
	await expect.poll(() => visibleNodes(app.page)).toEqual(['p:imiata', 'p:nnmmoo']);
	await all('step').toEqual(['ego:1:both:imiata']);
	await reload();
	await expect.poll(() => visibleNodes(app.page)).toEqual(['p:imiata', 'p:nnmmoo']);
	await app.page.getByText('ego network of iMiata, 1 step, both ways').waitFor();
	for (let steps = 0; steps < 5; steps++) await app.page.goBack();
	await expect.poll(() => visibleNodes(app.page)).toEqual(everybody);
});

test('of how people look and stand, laid out by the second worker', async () => {
	const before = await positionsOf(app.page);
	const diameter = () =>
		app.page.evaluate(() => drawnNetwork().scene.nodes.find(({ id }) => id === 'p:nnmmoo')?.radius);
	await app.page.getByRole('button', { name: /^Layout/ }).click();
	await app.page.getByRole('radio', { name: /^fCoSE/ }).check();
	await expect.poll(() => positionsOf(app.page)).not.toEqual(before);
	await all('layout').toEqual(['fcose']);
	await app.page.keyboard.press('Escape');
	const laidOut = await positionsOf(app.page);
	const small = await diameter();
	await button('Look').click();
	await app.page.getByRole('combobox', { name: 'Size' }).selectOption('betweenness');
	await all('size').toEqual(['betweenness']);
	await app.page.getByRole('combobox', { name: 'Colour' }).selectOption('community');
	const key = app.page.locator('details', { hasText: 'betweenness · community' });
	await key.getByText(/^community 1: \d+ people$/).waitFor();
	await app.page.keyboard.press('Escape');
	await expect.poll(diameter).not.toBe(small);
	await reload();
	await key.getByText(/^community 1: \d+ people$/).waitFor();
	await app.page.goBack();
	await app.page.goBack();
	await expect.poll(() => key.count()).toBe(0);
	await expect.poll(() => positionsOf(app.page)).toEqual(laidOut);
	expect(await diameter()).toBe(small);
	await app.page.goBack();
	await expect.poll(() => positionsOf(app.page)).toEqual(before);
});

test('of a path between two people', async () => {
	const people = () => app.page.locator('section ol > li > a').allTextContents();
	await row('NnMmOo').click();
	await row('banlifeather4').click({ modifiers: ['Control'] });
	await button('More for reading').click();
	await app.page.getByRole('menuitem', { name: 'Path between them' }).click();
	await expect.poll(async () => (await people()).length).toBeGreaterThan(1);
	const path = await people();
	await all('way').toEqual(path.map((name) => name.toLowerCase()));
	await comeBack();
	await expect.poll(people).toEqual(path);
});

/** Two people of whom one speaks to the other in several ways, by handle, and the ids of these ties. */
async function severalTies(): Promise<{ source: string; target: string; ties: string[] }> {
	const { graph } = await seedReading();
	const shown = filteredBy(graph, initialView).ties;
	const handleOf = (id: string) => graph.people.find((person) => person.id === id)?.handle ?? '';
	for (const { source, target } of graph.ties) {
		const ties = graph.ties.filter((tie) => tie.source === source && tie.target === target && shown.has(tie.id));
		if (ties.length > 1) return { source: handleOf(source), target: handleOf(target), ties: ties.map(({ id }) => id) };
	}
	throw new Error('nobody speaks to anybody in several ways');
}

test('of the matrix, its order and a cell of several ties', async () => {
	await button('Matrix').click();
	await app.page.getByRole('combobox', { name: 'Order' }).selectOption('activity');
	const grid = app.page.getByRole('grid');
	const said = async () => (await grid.getByRole('gridcell').textContent()) ?? '';
	await grid.focus();
	await app.page.keyboard.press('ArrowRight');
	const { source, target, ties } = await severalTies();
	while (!(await said()).startsWith(`${source} answers ${target}:`)) {
		const before = await said();
		await app.page.keyboard.press('Control+ArrowRight');
		if ((await said()) === before) throw new Error('no such cell');
	}
	await app.page.keyboard.press('Enter');
	await all('tie').toEqual(ties);
	await comeBack();
	await title(new RegExp(`^${source} → ${target}, \\d+ floors$`)).waitFor();
	await grid.waitFor();
	expect(await app.page.getByRole('combobox', { name: 'Order' }).inputValue()).toBe('activity');
	// Selecting is no step of history.
	await app.page.goBack();
	await expect.poll(() => app.page.getByRole('combobox', { name: 'Order' }).inputValue()).toBe('community');
});

test('of tables, each sorted by its own', async () => {
	const sorted = async () => {
		const head = app.page.locator('[aria-sort]');
		return `${await head.innerText()} ${await head.getAttribute('aria-sort')}`;
	};
	const sortBy = (name: string) => app.page.getByRole('columnheader', { name }).getByRole('button').click();
	await button('Table').click();
	await sortBy('In');
	await sortBy('In');
	await button('Ties').click();
	await sortBy('Kind');
	await all('tie-rows').toEqual(['kind:ascending']);
	await comeBack();
	await expect.poll(sorted).toMatch(/^Kind.* ascending$/s);
	await button('People').click();
	await expect.poll(sorted).toMatch(/^In.* ascending$/s);
});

test('of lanes and the playhead', async () => {
	const lanes = () => app.page.locator('#lane-names text').count();
	await button('Lanes').click();
	await app.page.getByRole('button', { name: /^All \d+/ }).click();
	await all('lanes').toEqual(['all']);
	const unfolded = await lanes();
	await button('Play').click();
	await button('Pause').click();
	await expect.poll(() => hash().get('until')).not.toBeNull();
	const until = hash().get('until');
	await comeBack();
	await expect.poll(lanes).toBe(unfolded);
	const playhead = app.page.getByRole('slider', { name: /^Playhead/ });
	await expect.poll(() => playhead.getAttribute('aria-valuenow')).toBe(until);
	await app.page.keyboard.press('Escape');
	await expect.poll(() => hash().has('until')).toBe(false);
});

test('of nodes placed by hand', async () => {
	const first = await places(app.page);
	await goTo(app.page, `${seedAddress}&layout=force`);
	await expect.poll(() => places(app.page)).not.toEqual(first);
	await app.page.locator('[data-chart=network]').hover({ position: { x: 5, y: 5 } });
	await app.page.waitForFunction(() => drawnNetwork().isAtRest);
	const before = await places(app.page);
	const { x, y } = await pointOnNode(app.page, 'p:nnmmoo');
	await app.page.mouse.move(x, y);
	await app.page.mouse.down();
	await app.page.mouse.move(x + 90, y + 60, { steps: 6 });
	await app.page.mouse.up();
	await expect.poll(() => hash().getAll('pin').length).toBe(1);
	const moved = await places(app.page);
	expect(moved).not.toEqual(before);
	await app.page.goBack();
	await expect.poll(() => places(app.page)).toEqual(before);
	await all('pin').toEqual([]);
	await app.page.goForward();
	await expect.poll(() => places(app.page)).toEqual(moved);
	await reload();
	await expect.poll(() => places(app.page)).toEqual(moved);
});

/** Everybody's place on screen, in whole pixels. */
function places(page: Page): Promise<unknown> {
	return page.evaluate(() =>
		drawnNetwork().scene.nodes.map(({ id, x, y }) => `${id} ${Math.round(x)} ${Math.round(y)}`),
	);
}
