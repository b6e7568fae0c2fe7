import { beforeAll, describe, expect, test } from 'vitest';
import { everything, filterGraph } from '../../src/graph/filter/filter.ts';
import { cardOf } from '../../src/graph/metrics/card.ts';
import { layoutIds, type Person } from '../../src/model/graph.ts';
import type { Reading } from '../../src/model/reading.ts';
import { kindsOffAtFirst } from '../../src/state/choices.ts';
import { relatedFloors } from '../../src/state/selectors.ts';
import { generateThread, plainPlan } from '../generator/thread.ts';
import { appForAll } from '../support/app.ts';
import { give } from '../support/browser.ts';
import { visibleNodes } from '../support/filtering.ts';
import { command, findPerson, press, selectByKeys, tabTo } from '../support/keyboard.ts';
import { expectRead, reader as readerOf } from '../support/reader.ts';
import { readingOf } from '../support/seed.ts';
import { statedThread } from '../support/timed.ts';

/** With authors and times, so that there is an opening poster, and a clock. */
const text = statedThread(generateThread({ ...plainPlan, floors: 2_000, people: 300, answering: 0.8, numbered: 0.6 }));

const app = appForAll({}, '#v=1&file=long.json');
let reading: Reading;
/** Two people of whom each answers the other, and who have not been the only ones to speak meanwhile. */
let pair: readonly [Person, Person];
beforeAll(async () => {
	reading = await readingOf(text);
	pair = pairIn(reading);
	await give(app.page, 'long.json', text);
	await reader().getByRole('searchbox', { name: 'Search text' }).waitFor();
}, 120_000);

/** Neither is the opening poster, with whom everybody talks. */
function pairIn({ graph }: Reading): readonly [Person, Person] {
	const people = new Map(graph.people.map((person) => [person.id, person]));
	const busiest = [...graph.people].sort((a, b) => b.floors.length - a.floors.length)[0]?.id;
	const arcs = new Set(graph.ties.map(({ source, target }) => `${source} ${target}`));
	for (const { source, target, floors } of graph.ties) {
		const [from, to] = [people.get(source), people.get(target)];
		if (from === undefined || to === undefined || from === to || floors.length < 2) continue;
		if (source !== busiest && target !== busiest && arcs.has(`${target} ${source}`)) return [from, to];
	}
	throw new Error('nobody answers each other in the generated thread');
}

const reader = () => readerOf(app.page);
const heading = (name: string | RegExp) => reader().getByRole('heading', { name }).waitFor();
const hash = () => new URLSearchParams(new URL(app.page.url()).hash.slice(1));
const row = ({ handle }: Person) => app.page.getByRole('button', { name: new RegExp(`^${handle}( OP)?:`) });
const dialogueOf = (people: readonly Person[]) =>
	relatedFloors({ type: 'people', people: people.map(({ id }) => id) }, reading) ?? [];

async function find({ handle }: Person): Promise<void> {
	await app.page.getByRole('searchbox', { name: 'Find a person…' }).fill(handle);
}

describe('2,000 floors: who talked with whom', () => {
	test('two people: their dialogue, what came between, and a link to it', async () => {
		await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await find(pair[0]);
		await row(pair[0]).click();
		await find(pair[1]);
		await row(pair[1]).click({ modifiers: ['Control'] });
		const floors = dialogueOf(pair);
		await heading(`${pair[0].handle}, ${pair[1].handle}, ${floors.length} floors`);
		await expectRead(app.page, floors);
		const between = reader()
			.getByRole('button', { name: /^[\d,]+ floors? between$/ })
			.first();
		await between.click();
		await expect.poll(() => reader().locator('article[data-between]').count()).toBeGreaterThan(0);
		await reader()
			.getByRole('button', { name: /^Hide [\d,]+ floors? between$/ })
			.first()
			.click();
		await expect.poll(() => reader().locator('article[data-between]').count()).toBe(0);
		await reader().getByRole('button', { name: 'More for reading' }).click();
		await app.page.getByRole('menuitem', { name: 'Copy a link to this dialogue' }).click();
		await reader().getByText('Copied.').waitFor();
		const link = new URL(await app.page.evaluate(() => navigator.clipboard.readText()));
		expect(new URLSearchParams(link.hash.slice(1)).getAll('person')).toEqual(pair.map(({ id }) => id.slice(2)));
	});

	test('the same by keys alone', async () => {
		await selectByKeys(app.page, pair[0].handle);
		await selectByKeys(app.page, pair[1].handle, true);
		await heading(`${pair[0].handle}, ${pair[1].handle}, `);
		const floors = dialogueOf(pair);
		await expectRead(app.page, floors);
		await press(app.page, 'n', 'n');
		await reader().getByText(`2 of ${floors.length}`).waitFor();
		await expect
			.poll(() => reader().locator('article[aria-current]').getAttribute('data-floor'))
			.toBe(String(floors[1]));
	});

	test('a tie, by keys through the table of ties; the graph has the same selected', async () => {
		await findPerson(app.page, pair[0].handle);
		await command(app.page, 'table of ties');
		await app.page
			.getByRole('table')
			.getByRole('button', { name: /^\S+ → \S+/ })
			.first()
			.waitFor();
		await tabTo(app.page, /^\S+ → \S+/);
		await press(app.page, 'Enter');
		await expect.poll(() => hash().get('tie')).toMatch(/^\[/);
		const tie = reading.graph.ties.find(({ id }) => id === hash().get('tie'));
		expect(tie).toBeDefined();
		await expectRead(app.page, relatedFloors({ type: 'ties', ties: [tie?.id ?? ''] }, reading) ?? []);
		await expect.poll(() => app.page.getByRole('table').locator('tr[data-picked]').count()).toBe(1);
	});

	test('a person: what they wrote, what was said to them, and their card', async () => {
		const [someone] = pair;
		await find(someone);
		await row(someone).click();
		const card = cardOf(reading, someone.id);
		await reader().getByText(`wrote ${card?.written.length} floors · addressed by ${card?.received.length}`).waitFor();
		await reader()
			.getByRole('button', { name: `Written ${card?.written.length}` })
			.click();
		await expectRead(app.page, card?.written ?? []);
		await reader()
			.getByRole('button', { name: `Said to them ${card?.received.length}` })
			.click();
		await expectRead(
			app.page,
			(card?.received ?? []).map(({ floor }) => floor),
		);
	});
});

describe('2,000 floors: the graph', () => {
	const shownWithout = (...without: readonly string[]) => {
		const people = reading.graph.people.filter(({ key }) => without.includes(key)).map(({ id }) => id);
		const filter = { ...everything, kindsOff: kindsOffAtFirst, without: new Set(people) };
		return [...filterGraph(reading.graph, filter).nodes].sort();
	};

	test('without the opening poster, by keys alone', async () => {
		await findPerson(app.page, pair[0].handle);
		await tabTo(app.page, /^Without OP$/);
		await press(app.page, 'Enter');
		await expect.poll(() => hash().get('without')).not.toBeNull();
		await expect.poll(() => visibleNodes(app.page)).toEqual(shownWithout(hash().get('without') ?? ''));
		await press(app.page, 'Enter');
		await expect.poll(() => visibleNodes(app.page)).toEqual(shownWithout());
	});

	test('size and colour by what is computed, with their legend', async () => {
		await app.page.getByRole('button', { name: 'Look', exact: true }).click();
		await app.page.getByRole('combobox', { name: 'Size' }).selectOption('pageRank');
		await app.page.getByRole('combobox', { name: 'Colour' }).selectOption('community');
		const key = app.page.locator('details', { hasText: 'PageRank · community' });
		await key.getByText(/^community 1: \d+ people$/).waitFor({ timeout: 30_000 });
		await app.page.keyboard.press('Escape');
		const widths = await app.page.evaluate(() =>
			cytoscapeOf()
				.nodes('.mark')
				.map((node) => Math.round(node.width())),
		);
		expect(new Set(widths).size).toBeGreaterThan(5);
	});

	test('every layout', async () => {
		const places = () =>
			app.page.evaluate(() =>
				cytoscapeOf()
					.nodes('.mark')
					.map((node) => `${node.position().x.toFixed(0)} ${node.position().y.toFixed(0)}`)
					.join(),
			);
		await app.page.getByRole('button', { name: 'Layout', exact: true }).click();
		const names = { concentric: 'Concentric', circle: 'Circle', grid: 'Grid', fcose: 'fCoSE', force: 'Force' } as const;
		for (const id of layoutIds.filter((each) => each !== 'clock').reverse()) {
			const before = await places();
			await app.page.getByRole('radio', { name: new RegExp(`^${names[id]}`) }).check();
			await expect.poll(places, { timeout: 30_000 }).not.toBe(before);
			await expect.poll(() => hash().get('layout')).toBe(id);
		}
		await app.page.keyboard.press('Escape');
	});

	test('a node placed by hand, by keys alone, and put back', async () => {
		await findPerson(app.page, pair[0].handle);
		await tabTo(app.page, /^Graph of people/);
		await app.page.waitForFunction(() => !cytoscapeOf().autoungrabify());
		await press(app.page, 'ArrowRight', 'Alt+ArrowRight', 'Alt+ArrowRight');
		await expect.poll(() => hash().getAll('pin')).toHaveLength(1);
		await press(app.page, 'Delete');
		await expect.poll(() => hash().getAll('pin')).toEqual([]);
	});

	test('people drawn around', async () => {
		await app.page.getByRole('button', { name: 'Rectangle' }).click();
		await app.page.locator('[data-drawing=box]').waitFor();
		const box = await app.page.locator('[data-chart=network]').boundingBox();
		if (box === null) throw new Error('no graph');
		await app.page.mouse.move(box.x + box.width / 4, box.y + box.height / 4);
		await app.page.mouse.down();
		await app.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
		await app.page.mouse.up();
		await expect.poll(() => hash().getAll('person').length).toBeGreaterThan(5);
		const chosen = new Set(
			hash()
				.getAll('person')
				.map((key) => `p:${key}`),
		);
		const inside = await app.page.evaluate(() => {
			const [width, height] = [cytoscapeOf().width(), cytoscapeOf().height()];
			return cytoscapeOf()
				.nodes('.mark:visible')
				.filter((node) => {
					const { x, y } = node.renderedPosition();
					return x > width / 4 + 1 && x < width / 2 - 1 && y > height / 4 + 1 && y < height / 2 - 1;
				})
				.map((node) => node.id())
				.filter((id) => id.startsWith('p:'));
		});
		expect(inside.filter((id) => !chosen.has(id))).toEqual([]);
		await press(app.page, 'Escape');
		await expect.poll(() => app.page.locator('[data-drawing]').count()).toBe(0);
	});
});

describe('2,000 floors: matrix, lanes and tables', () => {
	test('the matrix, by keys alone: from tie to tie, and the dialogue of one', async () => {
		await command(app.page, 'as matrix');
		const grid = app.page.getByRole('grid');
		await grid.waitFor();
		await app.page.getByRole('combobox', { name: 'Order' }).selectOption('activity');
		await grid.focus();
		await press(app.page, 'ArrowRight');
		const said = () => grid.getByRole('gridcell').textContent();
		for (let step = 0; step < 20 && !/^\w+ answers \w+: /.test((await said()) ?? ''); step++)
			await press(app.page, 'Control+ArrowRight');
		const [, from = '', to = ''] = (await said())?.match(/^(\w+) answers (\w+): /) ?? [];
		expect(from).not.toBe('');
		await press(app.page, 'Shift+Enter');
		await expect.poll(() => hash().getAll('person')).toEqual([from.toLowerCase(), to.toLowerCase()]);
		await heading(`${from}, ${to}, `);
	});

	test('a lane for each of the most active, and for all on request', async () => {
		await command(app.page, 'Lanes');
		const names = app.page.locator('#lane-names text');
		await expect.poll(() => names.count()).toBeGreaterThan(3);
		const folded = await names.count();
		await app.page.getByRole('button', { name: /^All \d+/ }).click();
		await expect.poll(() => names.count()).toBeGreaterThan(folded);
		await expect.poll(() => hash().get('lanes')).toBe('all');
		await command(app.page, 'Bars');
	});

	test('played floor by floor by keys alone, and all of it again', async () => {
		const all = (await visibleNodes(app.page)).length;
		await findPerson(app.page, pair[0].handle);
		await tabTo(app.page, /Play$/);
		await press(app.page, 'Enter');
		await findPerson(app.page, pair[0].handle);
		await tabTo(app.page, /^Pause$/);
		await press(app.page, 'Enter');
		const floor = async () =>
			Number(await app.page.getByRole('slider', { name: /^Playhead/ }).getAttribute('aria-valuenow'));
		await app.page.getByRole('button', { name: 'Play', exact: true }).waitFor();
		const at = await floor();
		await tabTo(app.page, /^A floor forward$/);
		await press(app.page, 'Enter');
		await expect.poll(floor).toBe(at + 1);
		await expect.poll(async () => (await visibleNodes(app.page)).length).toBeLessThan(all);
		await press(app.page, 'Escape');
		await expect.poll(async () => (await visibleNodes(app.page)).length).toBe(all);
	});

	test('people in a table, sorted, selected by keys alone; the whole of it can be printed', async () => {
		await findPerson(app.page, pair[0].handle);
		await command(app.page, 'table of people');
		await app.page.getByRole('table').waitFor();
		await tabTo(app.page, /^In\b/);
		await press(app.page, 'Enter');
		const table = app.page.getByRole('table');
		await expect.poll(() => table.locator('[aria-sort]').getAttribute('aria-sort')).toBe('descending');
		const [most] = [...reading.graph.people].sort((a, b) => b.inDegree - a.inDegree);
		await tabTo(app.page, new RegExp(`^${most?.handle}( OP)?:`));
		await press(app.page, 'Enter');
		await heading(`${most?.handle}, `);
		await expect.poll(() => table.getAttribute('aria-rowcount')).toBe(String(reading.graph.people.length + 1));
		await app.page.evaluate(() => {
			window.print = () => document.documentElement.setAttribute('data-told-to-print', '');
		});
		await press(app.page, 'Control+p');
		await app.page.getByRole('dialog', { name: 'Print' }).getByRole('radio').first().check();
		await app.page.getByRole('dialog', { name: 'Print' }).getByRole('button', { name: 'Print', exact: true }).click();
		await app.page.waitForFunction(() => document.documentElement.hasAttribute('data-told-to-print'));
		const printed = (await app.page.locator('body').textContent()) ?? '';
		expect(reading.graph.people.filter(({ handle }) => !printed.includes(handle))).toEqual([]);
		await app.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
		await press(app.page, 'Escape');
	});
});

describe('2,000 floors: searching and reading', () => {
	test('hits stand out in timeline and graph', async () => {
		await press(app.page, '/');
		await app.page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'search');
		await app.page.keyboard.type('楼主说得对');
		await reader()
			.getByText(/^[\d,]+ hits in [\d,]+ floors$/)
			.waitFor();
		await expect.poll(() => app.page.locator('[data-chart=timeline] .hits').count()).toBe(1);
		const told = reader().getByText(/^The graph shows [\d,]+/);
		await told.waitFor();
		const people = Number((await told.textContent())?.match(/[\d,]+/)?.[0].replace(',', ''));
		expect(people).toBeGreaterThan(3);
		expect(people).toBeLessThan(reading.graph.people.length);
		await press(app.page, 'Escape', 'Escape');
	});

	test('what is unread is counted, and a floor is marked and unmarked, by keys alone', async () => {
		const unread = async () =>
			Number(
				(
					await reader()
						.getByRole('button', { name: /unread$/ })
						.textContent()
				)?.replace(/\D/g, ''),
			);
		await press(app.page, 'u');
		await expect.poll(() => reader().locator('article[aria-current]').count()).toBe(1);
		const before = await unread();
		expect(before).toBeGreaterThan(1_000);
		await press(app.page, 'm');
		await expect.poll(unread).not.toBe(before);
	});

	test('a floor and a person, by the command palette', async () => {
		await command(app.page, '#1500');
		await heading('#1500');
		await reader().locator('article[data-floor="1500"][data-selected]').waitFor();
		await command(app.page, pair[1].handle);
		await heading(`${pair[1].handle}, `);
	});

	test('by the clock, with its long gap in words, in bars and in lanes', async () => {
		await app.page.getByLabel('Floors by').selectOption('clock');
		await app.page.getByRole('slider', { name: 'Part of the thread that is shown' }).waitFor();
		await command(app.page, '#1000');
		const texts = () => app.page.locator('#timeline-axis text').allTextContents();
		await expect.poll(texts).toContain('3 days');
		await command(app.page, 'Lanes');
		await app.page.locator('#timeline-lanes').waitFor();
		await expect.poll(texts).toContain('3 days');
	});
});
