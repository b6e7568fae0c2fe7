import { describe, expect, test } from 'vitest';
import { everything, filterGraph } from '../../src/graph/filter/filter.ts';
import { cardOf } from '../../src/graph/metrics/card.ts';
import { layoutIds } from '../../src/model/graph.ts';
import { kindsOffAtFirst } from '../../src/state/choices.ts';
import { relatedFloors } from '../../src/state/selectors.ts';
import { visibleNodes } from '../support/filtering.ts';
import { command, findPerson, press, selectByKeys, tabTo } from '../support/keyboard.ts';
import { longThread } from '../support/long-thread.ts';
import { expectRead } from '../support/reader.ts';

const { app, reader, reading, pair, heading, hash, row, dialogueOf, find } = longThread();

describe('2,000 floors: who talked with whom', () => {
	test('two people: their dialogue, what came between, and a link to it', async () => {
		await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await find(pair()[0]);
		await row(pair()[0]).click();
		await find(pair()[1]);
		await row(pair()[1]).click({ modifiers: ['Control'] });
		const floors = dialogueOf(pair());
		await heading(`${pair()[0].handle}, ${pair()[1].handle}, ${floors.length} floors`);
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
		expect(new URLSearchParams(link.hash.slice(1)).getAll('person')).toEqual(pair().map(({ id }) => id.slice(2)));
	});

	test('the same by keys alone', async () => {
		await selectByKeys(app.page, pair()[0].handle);
		await selectByKeys(app.page, pair()[1].handle, true);
		await heading(`${pair()[0].handle}, ${pair()[1].handle}, `);
		const floors = dialogueOf(pair());
		await expectRead(app.page, floors);
		await press(app.page, 'n', 'n');
		await reader().getByText(`2 of ${floors.length}`).waitFor();
		await expect
			.poll(() => reader().locator('article[aria-current]').getAttribute('data-floor'))
			.toBe(String(floors[1]));
	});

	test('a tie, by keys through the table of ties; the graph has the same selected', async () => {
		await findPerson(app.page, pair()[0].handle);
		await command(app.page, 'table of ties');
		await app.page
			.getByRole('table')
			.getByRole('button', { name: /^\S+ → \S+/ })
			.first()
			.waitFor();
		await tabTo(app.page, /^\S+ → \S+/);
		await press(app.page, 'Enter');
		await expect.poll(() => hash().get('tie')).toMatch(/^\[/);
		const tie = reading().graph.ties.find(({ id }) => id === hash().get('tie'));
		expect(tie).toBeDefined();
		await expectRead(app.page, relatedFloors({ type: 'ties', ties: [tie?.id ?? ''] }, reading()) ?? []);
		await expect.poll(() => app.page.getByRole('table').locator('tr[data-picked]').count()).toBe(1);
	});

	test('a person: what they wrote, what was said to them, and their card', async () => {
		const [someone] = pair();
		await find(someone);
		await row(someone).click();
		const card = cardOf(reading(), someone.id);
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
		const people = reading()
			.graph.people.filter(({ key }) => without.includes(key))
			.map(({ id }) => id);
		const filter = { ...everything, kindsOff: kindsOffAtFirst, without: new Set(people) };
		return [...filterGraph(reading().graph, filter).nodes].sort();
	};

	test('without the opening poster, by keys alone', async () => {
		await findPerson(app.page, pair()[0].handle);
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
		await key.getByText(/^community 1: \d+ people$/).waitFor();
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
			await expect.poll(places).not.toBe(before);
			await expect.poll(() => hash().get('layout')).toBe(id);
		}
		await app.page.keyboard.press('Escape');
	});

	test('a node placed by hand, by keys alone, and put back', async () => {
		await findPerson(app.page, pair()[0].handle);
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
