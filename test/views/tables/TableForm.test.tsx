import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { graphLeft } from '../../../src/graph/filters/filter-graph.ts';
import { digraphOf } from '../../../src/graph/metrics/digraph.ts';
import { metricsOf } from '../../../src/graph/metrics/metrics.ts';
import { known } from '../../../src/lib/assert.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { filteredBy } from '../../../src/store/filtered.ts';
import { undo } from '../../../src/store/undo.ts';
import { initialView, type View } from '../../../src/view/view.ts';
import { App } from '../../../src/views/app/App.tsx';
import { GraphPanel } from '../../../src/views/graph/GraphPanel.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { press } from '../../support/keys.ts';
import { show } from '../../support/mounted.tsx';

/** Cat calls the opening poster without a name, a tie that is off at first; nobody knows who wrote #6. */
const thread = drawThread(
	['post', { author: 'Ann' }],
	['@Ann hello', { author: 'Bob' }],
	['@Bob hi', { author: 'Ann' }],
	['@Bob what', { author: 'Cat' }],
	['楼主说得对', { author: 'Cat' }],
	['@Cat this', { author: 'Dan' }],
	'@Ann whoever',
);
const room = { width: 1000, height: 700 };
const table = page.getByRole('table');
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const title = (name: string) => page.getByRole('heading', { name });
const sortBy = (name: string) => table.getByRole('columnheader', { name }).getByRole('button').click();
const texts = (selector: string) => [...document.querySelectorAll(`table ${selector}`)].map((cell) => cell.textContent);
const heads = () => texts('tbody th');
/** By which column rows are sorted, and how; several are a fault. */
const sorted = () =>
	[...document.querySelectorAll('[aria-sort]')].map((head) => `${head.textContent} ${head.getAttribute('aria-sort')}`);
const cellsOf = (handle: string) => {
	const row = [...document.querySelectorAll('tbody tr')].find((each) => each.textContent?.startsWith(handle));
	return [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
};

async function open(view: Partial<View> = {}, isWhole = false) {
	const part = isWhole ? <App /> : <GraphPanel />;
	const reading = known(
		await show(part, { thread, view: { showAs: 'table', ...view }, ...(isWhole ? {} : { room }) }),
		'reading',
	);
	await expect.element(table).toBeVisible();
	return reading;
}

test('everybody has a row, with metrics as they arrive, sorted by any column and the other way on a second click', async () => {
	await open();
	expect(heads().map((head) => head?.trim().split(' ')[0])).toEqual(['Ann', 'Cat', 'Bob', 'Dan']);
	await expect.poll(() => texts('td').filter((text) => text === '…').length).toBe(0);
	const ranks = texts('tbody td:nth-child(7)').map(Number);
	expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 1);
	await sortBy('In');
	await expect.poll(sorted).toEqual(['In▾ descending']);
	const amounts = texts('tbody td:nth-child(3)').map(Number);
	expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
	expect(new Set(amounts).size).toBeGreaterThan(1);
	await sortBy('In');
	await expect.poll(sorted).toEqual(['In▴ ascending']);
	expect(texts('tbody td:nth-child(3)').map(Number)).toEqual(amounts.toSorted((a, b) => a - b));
});

test('who has no number in a column comes last, whichever way it is sorted', async () => {
	// Nobody answers Eve and she answers nobody, so that she has no reciprocity.
	const alone = drawThread(
		['post', { author: 'Ann' }],
		['@Ann hello', { author: 'Bob' }],
		['@Bob hi', { author: 'Ann' }],
		['@Bob what', { author: 'Cat' }],
		['nothing', { author: 'Eve' }],
	);
	await show(<GraphPanel />, { thread: alone, view: { showAs: 'table' }, room });
	await expect.poll(() => cellsOf('Eve').at(-1)).toBe('–');
	for (const direction of ['▾ descending', '▴ ascending']) {
		await sortBy('Reciprocity');
		await expect.poll(sorted).toEqual([`Reciprocity${direction}`]);
		expect(heads().at(-1)?.trim()).toBe('Eve');
	}
});

test('each table is sorted by its own, and that is undone', async () => {
	await open({ peopleRows: { by: 'in', isDescending: false } });
	await button('Ties').click();
	await sortBy('Kind');
	await expect.poll(sorted).toEqual(['Kind▴ ascending']);
	await button('People').click();
	await expect.poll(sorted).toEqual(['In▴ ascending']);
	await button('Ties').click();
	await sortBy('Weight');
	await expect.poll(sorted).toEqual(['Weight▾ descending']);
	undo();
	await expect.poll(sorted).toEqual(['Kind▴ ascending']);
});

test('a row selects and is selected, by the keyboard too; who is filtered out is faint below the others, or gone', async () => {
	await open({}, true);
	const row = table.getByRole('button', { name: /^Bob:/ });
	row.element().focus();
	await press('Enter');
	await expect.element(title('Bob, ')).toBeVisible();
	await expect.element(row).toHaveAttribute('aria-pressed', 'true');
	await press('Escape');
	await expect.element(row).toHaveAttribute('aria-pressed', 'false');
	await page.getByRole('checkbox', { name: 'Filter by Bob' }).click();
	const outs = () => texts('tr[data-out] th').map((head) => head?.trim().split(' ')[0]);
	await expect.poll(outs).toEqual(['Dan']);
	useChoices.setState({ filterMode: 'only' });
	await expect.poll(outs).toEqual(['Ann', 'Cat', 'Dan']);
	expect(heads().map((head) => head?.trim().split(' ')[0])).toEqual(['Bob', 'Ann', 'Cat', 'Dan']);
	await button('Hide the rest').click();
	await expect.poll(() => heads().length).toBe(1);
});

test('has the numbers of what is shown instead, as the filter changes', async () => {
	const { graph } = await open();
	const caption = () => document.querySelector('caption')?.textContent;
	// Betweenness and PageRank arrive after the rest.
	await expect.poll(() => cellsOf('Bob').includes('…')).toBe(false);
	const whole = cellsOf('Bob');
	expect(caption()).toBe('4 people; numbers of the whole thread, 6 ties');
	await button('what is shown').click();
	// Nothing is filtered, but ties by words are off at first: these numbers are of fewer ties, and say so.
	await expect.poll(caption).toBe('4 people; numbers of what is shown, 5 of 6 ties');
	const range = [2, 5] as const;
	useChoices.setState({ range });
	await expect.poll(() => cellsOf('Bob').slice(0, 4)).toEqual(['0', '2', '0', '#2']);
	await expect.poll(() => cellsOf('Bob').includes('…')).toBe(false);
	const metrics = metricsOf(digraphOf(graphLeft(graph, filteredBy(graph, { ...initialView, range }), range)));
	const at = metrics.ids.indexOf(known(graph.people.find(({ handle }) => handle === 'Cat')?.id, 'Cat'));
	const [, , , , betweenness, rank] = cellsOf('Cat');
	expect(Number(betweenness)).toBeCloseTo(metrics.betweenness[at] ?? -1, 2);
	expect(Number(rank)).toBeCloseTo(metrics.pageRank[at] ?? -1, 2);
	await button('the whole thread').click();
	await expect.poll(() => cellsOf('Bob')).toEqual(whole);
});

test('ties follow the legend and select themselves; two people selected elsewhere pick the ties between them', async () => {
	await open({ tableOf: 'ties' }, true);
	await expect.poll(() => heads().length).toBe(5);
	await button(/^Legend/).click();
	await button(/^floor, author unknown/).click();
	await expect.poll(() => texts('tr[data-out] th').length).toBe(1);
	expect(heads().length).toBe(5);
	await table.getByRole('button', { name: 'Bob → Ann' }).click();
	await expect.element(title('Bob → Ann, ')).toBeVisible();
	await page.getByRole('button', { name: /^Bob:/ }).click();
	await page.getByRole('button', { name: /^Ann OP:/ }).click({ modifiers: ['Control'] });
	await expect.poll(() => texts('tr[data-picked]').length).toBe(2);
	for (const text of texts('tr[data-picked]')) expect(text).toMatch(/^Ann.*Bob|^Bob.*Ann/);
});

test('of very many rows only those in sight are made, and all can be scrolled to', async () => {
	const floors = Array.from(
		{ length: 320 },
		(_, n) => [n === 0 ? 'post' : `@p${n - 1} hi`, { author: `p${n}` }] as const,
	);
	await show(<GraphPanel />, { thread: drawThread(...floors), view: { showAs: 'table', tableOf: 'ties' }, room });
	await expect.element(table).toHaveAttribute('aria-rowcount', '320');
	await expect.poll(() => heads().length).toBeGreaterThan(20);
	expect(heads().length).toBeLessThan(150);
	const pane = known(document.querySelector('[data-table]'), 'pane');
	const height = pane.scrollHeight;
	const last = () => document.querySelector('tr[aria-rowindex="320"]');
	pane.scrollTo(0, height);
	await expect.poll(last).not.toBeNull();
	expect(heads().length).toBeLessThan(150);
	// The rows that are not made take the same room, so that each row stands where it does in the whole table.
	expect(pane.scrollHeight).toBe(height);
	const below = () => (last()?.getBoundingClientRect().bottom ?? 0) - pane.getBoundingClientRect().bottom;
	await expect.poll(below).toBeLessThanOrEqual(0);
	// What is selected elsewhere is brought into sight.
	useChoices.setState({ selection: { type: 'ties', ties: ['["p:p10","mention","p:p9"]'] } });
	await expect.poll(() => texts('tr[data-picked] th')).toEqual(['p10']);
	const picked = known(document.querySelector('tr[data-picked]'), 'row').getBoundingClientRect();
	expect(picked.top).toBeGreaterThan(pane.getBoundingClientRect().top);
	expect(picked.bottom).toBeLessThan(pane.getBoundingClientRect().bottom);
	expect(last()).toBeNull();
});

test('a click on any cell of a row selects whose row it is, and a second lets go', async () => {
	await open();
	const cell = () => known(document.querySelector<HTMLElement>('tbody tr[aria-rowindex] td'), 'a cell');
	cell().click();
	await expect.poll(() => useChoices.getState().selection).toEqual({ type: 'people', people: ['p:ann'] });
	cell().click();
	await expect.poll(() => useChoices.getState().selection).toBeNull();
});
