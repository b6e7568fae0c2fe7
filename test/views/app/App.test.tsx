import { describe, expect, test } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { known } from '../../../src/lib/assert.ts';
import { personId } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { App } from '../../../src/views/app/App.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { show } from '../../support/mounted.tsx';
import {
	litPeople,
	drawn as network,
	nodeOf,
	pointOnNode,
	pointOnTie,
	visibleNodes,
	visibleTies,
} from '../../support/network.ts';

/** Ann and Bob talk, Cat with both of them, Dan with nobody; who wrote #6 nobody knows. */
const thread = drawThread(
	['post', { author: 'Ann' }],
	['@Ann hello', { author: 'Bob' }],
	['@Bob #1 hi', { author: 'Ann' }],
	['@Ann me too', { author: 'Cat' }],
	['@Bob #1 and you?', { author: 'Cat' }],
	['@Cat #4 no', { author: 'Bob' }],
	'somebody says so, @Bob',
	['bye', { author: 'Dan' }],
);
const everybody = ['f:6', 'p:ann', 'p:bob', 'p:cat', 'p:dan'];
const selection = () => useChoices.getState().selection;
const people = (...names: string[]) =>
	({ type: 'people', people: names.map((name) => personId(handleKey(name))) }) as const;
const text = () => page.getByRole('region', { name: 'Text', exact: true });
const heading = (name: string | RegExp) => expect.element(text().getByRole('heading', { name })).toBeVisible();
const said = (words: string | RegExp) => expect.element(page.getByText(words)).toBeVisible();
const button = (name: string | RegExp) => page.getByRole('button', { name });
const opened = () => document.querySelectorAll('dialog[open]').length;
/** The graph is drawn. */
const drawn = () =>
	expect.poll(() => document.querySelector('[data-chart=network] canvas') && visibleNodes().length).toBe(5);

describe('one selection through all', () => {
	test('somebody in the graph is selected by a click and let go by a second; in the list, let go by Escape', async () => {
		await show(<App />, { thread });
		await drawn();
		await commands.mouse('click', ...pointOnNode('p:bob'));
		await heading('Bob, 5 floors');
		expect([...network().selected]).toEqual(['p:bob']);
		await expect.element(button(/^Bob:/)).toHaveAttribute('aria-pressed', 'true');
		await commands.mouse('click', ...pointOnNode('p:bob'));
		await heading('Text');
		await button(/^Bob:/).click();
		await heading('Bob, 5 floors');
		await commands.press('Escape');
		await heading('Text');
	});

	test('a tie is selected where its curve is', async () => {
		await show(<App />, { thread });
		await drawn();
		await commands.mouse('click', ...pointOnTie('p:cat', 'p:ann'));
		await heading('Cat → Ann, 2 floors');
	});

	test('a floor in the timeline is selected by keys, and the text goes there', async () => {
		await show(<App />, { thread });
		document
			.querySelector<HTMLElement>('[data-chart=timeline] [tabindex="0"], [data-chart=timeline][tabindex="0"]')
			?.focus();
		for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'Enter']) await commands.press(key);
		expect(selection()).toEqual({ type: 'floor', floor: 2 });
		await expect.poll(() => document.querySelector('article[data-selected]')?.getAttribute('data-floor')).toBe('2');
	});

	test('what is found in the text is picked out in the graph and stands in the timeline', async () => {
		await show(<App />, { thread, view: { find: 'too' } });
		await expect.poll(() => document.querySelectorAll('[data-chart=timeline] .hits').length).toBe(1);
		await expect.poll(litPeople).toEqual(['p:ann', 'p:cat']);
		await page.getByRole('searchbox', { name: 'Search text' }).fill('nowhere');
		await expect.poll(() => document.querySelectorAll('[data-chart=timeline] .hits').length).toBe(0);
		await expect.poll(litPeople).toEqual([]);
	});
});

describe('filters', () => {
	test('only these, all but these, these and their neighbours; a line says so and clears it, and nothing moves', async () => {
		await show(<App />, { thread });
		await drawn();
		const places = () => network().scene.nodes.map(({ id, x, y }) => [id, x, y]);
		const before = places();
		await page.getByRole('checkbox', { name: 'Filter by Cat' }).click();
		await expect.poll(visibleNodes).toEqual(['p:ann', 'p:bob', 'p:cat']);
		await said(/Cat and neighbours$/);
		const mode = page.getByRole('combobox', { name: 'Show', exact: true });
		await mode.selectOptions('only');
		await expect.poll(visibleNodes).toEqual(['p:cat']);
		await said('Only Cat: nobody else is left to talk with.');
		await button(/^With neighbours: /).click();
		await expect.poll(visibleNodes).toEqual(['p:ann', 'p:bob', 'p:cat']);
		await mode.selectOptions('except');
		await expect.poll(visibleNodes).toEqual(everybody.filter((id) => id !== 'p:cat'));
		await said(/all but Cat/);
		expect(places()).toEqual(before);
		await button('Hide the rest').click();
		await expect.poll(places).toEqual(before.filter(([id]) => id !== 'p:cat'));
		await button('Clear filter').click();
		await expect.poll(visibleNodes).toEqual(everybody);
	});

	test('without the opening poster there is what there is besides, until switched off again', async () => {
		await show(<App />, { thread });
		await drawn();
		await button('Filter').click();
		await button('Without OP').click();
		await expect.poll(visibleNodes).toEqual(everybody.filter((id) => id !== 'p:ann'));
		await said(/^Showing 3 of 6 ties: without Ann$/);
		await expect.element(button('Without OP')).toHaveAttribute('aria-pressed', 'true');
		button('Without OP').element().focus();
		await commands.press('Enter');
		await expect.poll(visibleNodes).toEqual(everybody);
	});

	test('the legend switches grades', async () => {
		await show(<App />, { thread });
		await drawn();
		const all = visibleTies();
		await button(/^Legend/).click();
		await button('floor, author unknown 1').click();
		await expect.poll(visibleTies).toBe(all - 1);
		await said(`Showing ${all - 1} of ${all} ties`);
	});

	test('the brush keeps the ties of its floors and dims the others in the text', async () => {
		const bob = Array.from({ length: 60 }, () => ['@Ann yes', { author: 'Bob' }] as const);
		await show(<App />, { thread: drawThread(['post', { author: 'Ann' }], ['@Ann no', { author: 'Cat' }], ...bob) });
		await expect.poll(() => document.querySelector('[data-chart=network] canvas') && visibleTies()).toBe(2);
		const { left, top, width, height } =
			document.querySelector('[data-chart=timeline]')?.getBoundingClientRect() ?? new DOMRect();
		const at = (share: number) => [left + width * share, top + height * 0.6] as const;
		await commands.mouse('move', ...at(0.5));
		await commands.mouse('down', ...at(0.5));
		for (const share of [0.6, 0.7, 0.8]) await commands.mouse('move', ...at(share));
		await commands.mouse('up', ...at(0.9));
		const range = () => useChoices.getState().range ?? [0, 0];
		await expect.poll(() => range()[1] - range()[0]).toBeGreaterThan(20);
		expect(range()[0]).toBeGreaterThan(2);
		await expect.poll(visibleTies).toBe(1);
		await expect.poll(() => document.querySelector('article')?.getAttribute('data-outside')).toBe('true');
	});
});

describe('who is pointed at', () => {
	const pointedAt = () => document.querySelectorAll('[data-hovered]').length;
	/** As a hand moves a mouse: one that only appears somewhere points at nothing. */
	const moveOnto = async (x: number, y: number) => {
		for (const by of [-2, 0]) await commands.mouse('move', x + by, y);
	};

	test('is nobody once the row is gone, nor whoever comes below the mouse', async () => {
		await show(<App />, { thread });
		await drawn();
		const find = page.getByRole('searchbox', { name: 'Find a person…' });
		await find.fill('Bob');
		await expect.element(button(/^Bob:/)).toBeVisible();
		const { x, y, height } = button(/^Bob:/).element().getBoundingClientRect();
		await moveOnto(x + 8, y + height / 2);
		await expect.poll(pointedAt).toBe(1);
		await expect.poll(litPeople).toContain('p:bob');
		await find.fill('Cat');
		await expect.element(button(/^Cat:/)).toBeVisible();
		await expect.poll(pointedAt).toBe(0);
		await expect.poll(litPeople).toEqual([]);
		// A click without a movement, and away: it is selected, and that is all.
		await commands.mouse('click', x + 8, y + height / 2);
		await expect.poll(selection).toEqual(people('cat'));
		await commands.mouse('move', 700, 5);
		await commands.press('Escape');
		await commands.press('Escape');
		await expect.poll(litPeople).toEqual([]);
		expect(useChoices.getState().hover).toBeNull();
	});

	test('is no floor that is gone', async () => {
		await show(<App />, { thread });
		await drawn();
		await expect.poll(() => document.querySelector('article[data-floor="0"] header')).not.toBeNull();
		const article = document.querySelector('article[data-floor="1"]') ?? document.body;
		const { right, top } = article.getBoundingClientRect();
		await moveOnto(right - 12, top + 12);
		await expect.poll(() => useChoices.getState().hover).toEqual({ type: 'floor', floor: 1 });
		const named = () => document.querySelectorAll('[data-chart=timeline] svg > g:last-child text').length;
		await expect.poll(named).toBe(1);
		useChoices.setState({ selection: people('dan') });
		await expect.poll(() => article.isConnected).toBe(false);
		await expect.poll(named).toBe(0);
		expect(useChoices.getState().hover).toBeNull();
	});
});

test('the clock can be put around any person', async () => {
	await show(<App />, { thread, view: { layout: { id: 'force', centre: null } } });
	await drawn();
	await page.getByRole('button', { name: /^Layout/ }).click();
	await page.getByRole('radio', { name: 'Around a person' }).click();
	await page.getByRole('combobox', { name: 'Person in the middle' }).selectOptions('Cat');
	await expect.poll(() => useChoices.getState().layout).toEqual({ id: 'clock', centre: 'p:cat' });
	const distance = () => {
		const { x, y } = known(nodeOf('p:cat'), 'Cat');
		const { width, height } = network().viewport.size;
		return Math.hypot(x - width / 2, y - height / 2);
	};
	await expect.poll(distance).toBeLessThan(40);
});

test.each(['@', '/'])(
	'what is typed right after %s is meant for the field, though its pane has to come first',
	async (key) => {
		await show(<App />, { thread, width: 390, height: 844, choices: { pane: 'timeline' } });
		await expect.poll(() => document.querySelectorAll('[data-part=text] input[type=search]').length).toBe(1);
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
		// In the same turn: the next key may follow at once.
		expect(document.activeElement).toHaveProperty('type', 'search');
	},
);

describe('help', () => {
	test('no key does anything while somebody types, but the one that writes nothing', async () => {
		await show(<App />, { thread });
		const field = page.getByRole('searchbox', { name: 'Find a person…' });
		await field.fill('');
		await userEvent.type(field, 'c?f');
		await commands.press('Control+k');
		await expect.element(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
		expect(opened()).toBe(1);
		await expect.element(field).toHaveValue('c?f');
	});

	test('the hints leave the pane of a phone as it is, stand within it, and end with Esc', async () => {
		await show(<App />, { thread, width: 390, height: 844 });
		await commands.press('?');
		await button('Show the three hints again').click();
		await page.getByRole('button', { name: 'Next', exact: true }).click();
		const hint = page.getByRole('region', { name: 'Hint 2 of 3' });
		await expect.element(hint).toBeVisible();
		expect(useChoices.getState().pane).toBe('graph');
		const { left, right } = hint.element().getBoundingClientRect();
		expect([left >= 0, right <= 390]).toEqual([true, true]);
		await commands.press('Escape');
		await expect.element(hint).not.toBeInTheDocument();
	});
});

describe('the command palette', () => {
	const palette = () => page.getByRole('dialog', { name: 'Commands' });
	const find = async (typed: string) => {
		await commands.press('Control+k');
		await expect.element(palette().getByRole('combobox')).toHaveFocus();
		await palette().getByRole('combobox').fill(typed);
	};
	const run = async (typed: string) => {
		await find(typed);
		await expect.element(palette().getByRole('option').first()).toBeVisible();
		await commands.press('Enter');
		await expect.element(palette()).not.toBeInTheDocument();
	};

	test('finds people and floors, which are read then, and says where nothing has that name', async () => {
		await show(<App />, { thread });
		await run('ca');
		await heading('Cat, ');
		await run('4楼');
		expect(selection()).toEqual({ type: 'floor', floor: 4 });
		await find('nobody has such a name');
		await said('Nothing has that name.');
		await commands.press('Escape');
		await expect.poll(opened).toBe(0);
	});

	test('finds what can be done, and does it', async () => {
		await show(<App />, { thread: drawThread(['post', { author: 'learnshare' }]) });
		await run('matrix');
		await expect.poll(() => document.querySelectorAll('[data-chart=matrix]').length).toBe(1);
		for (const [typed, name] of [
			['paste', 'Paste a thread'],
			['figure', 'Figure'],
			// Somebody's name has it in its middle.
			['share', 'Share'],
		] as const) {
			await run(typed);
			await expect.element(page.getByRole('dialog', { name })).toBeVisible();
			await commands.press('Escape');
			await expect.poll(opened).toBe(0);
		}
		await run('dark');
		await expect.poll(() => document.documentElement.dataset.theme).toBe('dark');
		await run('中文');
		await expect.poll(() => document.documentElement.lang).toBe('zh-CN');
	});
});
