import { describe, expect, test } from 'vitest';
import { everything, type Filtered, filterGraph } from '../../src/graph/filter/filter.ts';
import { pathsBetween } from '../../src/graph/filter/path.ts';
import type { Step } from '../../src/graph/filter/steps.ts';
import { cardOf } from '../../src/graph/metrics/card.ts';
import { layoutIds, type Person } from '../../src/model/graph.ts';
import { kindsOffAtFirst } from '../../src/state/choices.ts';
import { relatedFloors } from '../../src/state/selectors.ts';
import { countsAfter, expectedOf, positionsOf, visibleNodes } from '../support/filtering.ts';
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

	test('without the opening poster, and a node placed by hand and put back, by keys alone', async () => {
		await findPerson(app.page, pair()[0].handle);
		await tabTo(app.page, /^Without OP$/);
		await press(app.page, 'Enter');
		await expect.poll(() => hash().get('without')).not.toBeNull();
		await expect.poll(() => visibleNodes(app.page)).toEqual(shownWithout(hash().get('without') ?? ''));
		await press(app.page, 'Enter');
		await expect.poll(() => visibleNodes(app.page)).toEqual(shownWithout());
		await tabTo(app.page, /^Graph of people/);
		await app.page.waitForFunction(() => !cytoscapeOf().autoungrabify());
		await press(app.page, 'ArrowRight', 'Alt+ArrowRight', 'Alt+ArrowRight');
		await expect.poll(() => hash().getAll('pin')).toHaveLength(1);
		await press(app.page, 'Delete');
		await expect.poll(() => hash().getAll('pin')).toEqual([]);
	});

	test('size and colour by what is computed, with their legend, in every layout', async () => {
		await app.page.getByRole('button', { name: 'Look', exact: true }).click();
		await app.page.getByRole('combobox', { name: 'Size' }).selectOption('pageRank');
		await expect.poll(() => hash().get('size')).toBe('pageRank');
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
		await app.page.getByRole('button', { name: 'Layout', exact: true }).click();
		const names = { concentric: 'Concentric', circle: 'Circle', grid: 'Grid', fcose: 'fCoSE', force: 'Force' } as const;
		for (const id of layoutIds.filter((each) => each !== 'clock').reverse()) {
			const before = await positionsOf(app.page);
			await app.page.getByRole('radio', { name: new RegExp(`^${names[id]}`) }).check();
			await expect.poll(() => positionsOf(app.page)).not.toEqual(before);
			await expect.poll(() => hash().get('layout')).toBe(id);
		}
		await app.page.keyboard.press('Escape');
	});

	test('filtered step by step, and a path through what is left', async () => {
		await app.page.getByRole('button', { name: 'Filter', exact: true }).click();
		const stack = app.page.getByRole('region', { name: 'Filter, step by step' });
		const steps: Step[] = [];
		for (const [name, step] of [
			['Weight of ties', { type: 'weight', least: 2 }],
			['Connected parts', { type: 'part', which: 'largest' }],
			['k-core', { type: 'core', k: 2 }],
			['Isolated people aside', { type: 'tied' }],
		] as const satisfies [string, Step][]) {
			steps.push(step);
			await stack.getByRole('button', { name: `+ ${name}`, exact: true }).click();
			const expected = expectedOf(reading(), { steps });
			await expect.poll(() => visibleNodes(app.page)).toEqual(expected.nodes);
			for (const [part, count] of expected.counts) await expect.poll(() => countsAfter(app.page, part)).toBe(count);
			await app.page.getByText(`Showing ${expected.ties.toLocaleString('en')} of `).waitFor();
		}
		await app.page.getByRole('button', { name: 'Clear filter' }).click();
		const shown = filterGraph(reading().graph, { ...everything, kindsOff: kindsOffAtFirst });
		const ends = farApart(shown);
		for (const [index, end] of ends.entries()) {
			await find(end);
			await row(end).click({ modifiers: index === 0 ? [] : ['Control'] });
		}
		await app.page.getByRole('button', { name: 'Path between them' }).click();
		const paths = pathsBetween(reading().graph, shown, [ends[0].id, ends[1].id], false);
		if ('why' in paths) throw new Error('no path');
		const panel = app.page.getByRole('region', { name: /^Path from / });
		await panel.getByText(`1 of ${paths.count.toLocaleString('en')} shortest`).waitFor();
		await app.page.getByRole('button', { name: 'Next path' }).click();
		await panel.getByText(`2 of ${paths.count.toLocaleString('en')} shortest`).waitFor();
		await expect.poll(() => hash().getAll('way')).toEqual(paths.nth(1).map((id) => id.slice(2)));
	});

	/** The first two people, in order of the thread, with several shortest paths of at least three steps. */
	function farApart(shown: Filtered): readonly [Person, Person] {
		const { people } = reading().graph;
		for (const from of people) {
			for (const to of people) {
				const paths = from === to ? null : pathsBetween(reading().graph, shown, [from.id, to.id], false);
				if (paths !== null && !('why' in paths) && paths.length >= 3 && paths.count >= 2) return [from, to];
			}
		}
		throw new Error('no such pair');
	}
});
