import { describe, expect, test, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { known } from '../../../src/lib/assert.ts';
import { personId } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { hitsShown } from '../../../src/store/hits.ts';
import { useReadFloors } from '../../../src/store/read-floors.ts';
import { useResults } from '../../../src/store/results.ts';
import { TextPanel } from '../../../src/views/text/TextPanel.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { show } from '../../support/mounted.tsx';

/** Ann and Bob talk, with Cat and Dan between them. */
const thread = drawThread(
	['post', { author: 'Ann' }],
	['@Ann 喝茶吗', { author: 'Bob' }],
	['nothing', { author: 'Cat' }],
	['(茶) or 茶', { author: 'Dan' }],
	['@Bob #1 hi', { author: 'Ann' }],
	['@Cat come', { author: 'Ann' }],
	['@Ann #4 tea', { author: 'Bob' }],
);
const room = { width: 420, height: 800 };
const people = (...names: string[]) =>
	({ type: 'people', people: names.map((name) => personId(handleKey(name))) }) as const;
const floor = (number: number) => ({ type: 'floor', floor: number }) as const;
const listed = () => Array.from(document.querySelectorAll('article'), (one) => Number(one.dataset.floor));
const current = () => document.querySelector('article[aria-current]')?.getAttribute('data-floor');
const marks = () => Array.from(document.querySelectorAll('mark'), (mark) => mark.textContent);
const heading = (name: string | RegExp) => expect.element(page.getByRole('heading', { name })).toBeVisible();
const said = (text: string | RegExp) => expect.element(page.getByText(text)).toBeVisible();
const button = (name: string | RegExp) => page.getByRole('button', { name });
const choose = async (name: string) => {
	await button('More for reading').click();
	await page.getByRole('menuitemradio', { name }).click();
};
const field = () => page.getByRole('searchbox', { name: 'Search text' });

describe('a selection', () => {
	test('of two people is their dialogue: what came between is told, shown and hidden again', async () => {
		await show(<TextPanel />, { thread, room, view: { selection: people('ann', 'bob') } });
		await heading('Ann, Bob, 4 floors');
		await expect.poll(listed).toEqual([0, 1, 4, 6]);
		await button('2 floors between').click();
		await expect.poll(listed).toEqual([0, 1, 2, 3, 4, 6]);
		expect(document.querySelectorAll('article[data-between]')).toHaveLength(2);
		await button('Hide 2 floors between').click();
		await expect.poll(listed).toEqual([0, 1, 4, 6]);
		await page.getByRole('button', { name: 'Clear', exact: true }).click();
		await heading('Text');
		expect(useChoices.getState().selection).toBeNull();
	});

	test('of one person is what they wrote and what was said to them, both or either', async () => {
		await show(<TextPanel />, { thread, room, view: { selection: people('bob') } });
		await heading('Bob, 3 floors');
		await expect.poll(listed).toEqual([1, 4, 6]);
		await button('2 written').click();
		await expect.poll(listed).toEqual([1, 6]);
		await button('1 to them').click();
		await expect.poll(listed).toEqual([4]);
		expect(useChoices.getState().side).toBe('received');
		await button('1 to them').click();
		await expect.poll(listed).toEqual([1, 4, 6]);
	});

	test('of people who do not talk with each other is what each wrote and was told; of three also what they say among them', async () => {
		await show(<TextPanel />, { thread, room, view: { selection: people('bob', 'cat') } });
		await expect.poll(listed).toEqual([1, 2, 4, 5, 6]);
		await expect.element(button('0 among them')).toBeVisible();
		await button('3 written').click();
		await expect.poll(listed).toEqual([1, 2, 6]);
		useChoices.setState({ selection: people('ann', 'bob', 'dan'), side: 'among' });
		await expect.poll(listed).toEqual([0, 1, 4, 6]);
		await button('4 among them').click();
		await expect.poll(listed).toEqual([0, 1, 3, 4, 5, 6]);
	});

	test('of somebody who only is spoken of says so where there is nothing to read', async () => {
		const silent = drawThread(['post', { author: 'Ann' }], ['@Bob hm', { author: 'Ann' }]);
		await show(<TextPanel />, { thread: silent, room, view: { selection: people('bob'), side: 'written' } });
		await said(/^There are no such floors/);
		await button('0 written').click();
		await expect.poll(listed).toEqual([1]);
	});

	test('of a tie marks its passages, and no other reference', async () => {
		const reading = await show(<TextPanel />, { thread, room });
		const tie = known(
			reading?.graph.ties.find(({ source, target }) => source === 'p:ann' && target === 'p:bob'),
			'tie',
		);
		useChoices.setState({ selection: { type: 'ties', ties: [tie.id] } });
		await heading('Ann → Bob, 2 floors');
		await expect.poll(listed).toEqual([1, 4]);
		const weight = (name: string) => getComputedStyle(page.getByRole('link', { name }).element()).fontWeight;
		await expect.poll(() => weight('@Bob #1')).toBe('600');
		useChoices.setState({ selection: null });
		await expect.poll(() => weight('@Cat')).toBe('400');
		expect(weight('@Bob #1')).toBe('400');
	});

	test('of a floor leads to its chain, each floor below what it answers, and back to all of them', async () => {
		await show(<TextPanel />, { thread, room, view: { selection: floor(4) } });
		await expect.poll(listed).toContain(2);
		await button('Its chain').click();
		await heading('#4');
		await expect
			.poll(() => [...document.querySelectorAll('article')].map((one) => [one.dataset.floor, one.dataset.depth]))
			.toEqual([
				['0', undefined],
				['1', '1'],
				['4', '2'],
				['6', '3'],
			]);
		await button('All floors').click();
		await expect.poll(listed).toContain(2);
	});

	test('has a link to copy, which says no more than the selection', async () => {
		const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
		await show(<TextPanel />, { thread, room, view: { selection: people('ann', 'bob'), find: 'tea' } });
		await button('More for reading').click();
		await page.getByRole('menuitem', { name: 'Copy a link to this dialogue' }).click();
		await said('Copied.');
		const [link = ''] = write.mock.calls[0] ?? [];
		const address = new URLSearchParams(new URL(link).hash.slice(1));
		expect([address.getAll('person'), address.get('find')]).toEqual([['ann', 'bob'], null]);
		write.mockRestore();
	});
});

describe('the way through the text', () => {
	test('goes through a dialogue by key and by button', async () => {
		await show(<TextPanel />, { thread, room, view: { selection: people('ann', 'bob') } });
		await said('– of 4');
		await commands.press('n');
		await said('1 of 4');
		expect(current()).toBe('0');
		await button('Next floor').click();
		await said('2 of 4');
		expect(current()).toBe('1');
		await commands.press('p');
		await said('1 of 4');
		// From what came between, back to the floor before it.
		useChoices.setState({ cursor: 3 });
		await commands.press('p');
		await expect.poll(current).toBe('1');
	});

	test('nested, goes on below what is answered; who reads a floor stays at it', async () => {
		await show(<TextPanel />, { thread, room });
		await expect.element(field()).toBeVisible();
		for (const at of ['0', '1']) {
			await commands.press('j');
			await expect.poll(current).toBe(at);
		}
		await choose('Nested');
		await expect.poll(listed).toEqual([0, 1, 4, 6, 2, 5, 3]);
		expect(current()).toBe('1');
		await commands.press('j');
		await expect.poll(current).toBe('4');
		await commands.press('k');
		await expect.poll(current).toBe('1');
		await choose('In order');
		await expect.poll(listed).toEqual([0, 1, 2, 3, 4, 5, 6]);
	});

	test('steps and counts what a filter leaves, after it went to the first of it', async () => {
		await show(<TextPanel />, { thread, room, view: { range: [3, 5] } });
		await expect.poll(current).toBe('3');
		await said('1 of 3');
		const faint = () =>
			Array.from(document.querySelectorAll<HTMLElement>('[data-outside]'), (one) => one.dataset.floor);
		await expect.poll(faint).toEqual(['0', '1', '2', '6']);
		await commands.press('j');
		await said('2 of 3');
		useChoices.setState({ outside: 'gone' });
		await expect.poll(listed).toEqual([3, 4, 5]);
		expect(current()).toBe('4');
		useChoices.setState({ range: [6, 6] });
		await expect.poll(listed).toEqual([6]);
		await expect.poll(current).toBe('6');
	});

	test('references lead to floors and people', async () => {
		await show(<TextPanel />, { thread, room });
		await page.getByRole('link', { name: '@Bob #1' }).click();
		await expect.poll(() => useChoices.getState().selection).toEqual(floor(1));
		expect(document.querySelector('article[data-selected]')?.getAttribute('data-floor')).toBe('1');
		await page.getByRole('link', { name: '@Cat' }).click();
		await heading('Cat, 2 floors');
	});
});

describe('a search', () => {
	test('finds Chinese as one types, marks it, and goes from hit to hit by key, around at the ends', async () => {
		await show(<TextPanel />, { thread, room });
		await expect.element(field()).toBeVisible();
		await commands.press('/');
		await expect.element(field()).toHaveFocus();
		await userEvent.keyboard('茶');
		await said('3 hits in 2 floors');
		await expect.poll(marks).toEqual(['茶', '茶', '茶']);
		const isCurrent = () =>
			[...document.querySelectorAll<HTMLElement>('mark')].map(({ dataset }) => 'current' in dataset);
		for (const [key, place, are] of [
			['Enter', '1 of 3', [true, false, false]],
			['Shift+Enter', '3 of 3', [false, false, true]],
			['F3', '1 of 3', [true, false, false]],
			['F3', '2 of 3', [false, true, false]],
			['Shift+F3', '1 of 3', [true, false, false]],
		] as const) {
			await commands.press(key);
			await said(place);
			await expect.poll(isCurrent).toEqual(are);
		}
		await commands.press('Escape');
		await expect.poll(marks).toEqual([]);
		await commands.press('Escape');
		expect(document.activeElement).toBe(document.body);
	});

	test('shows only hits on request, and tells what the graph makes of them', async () => {
		await show(<TextPanel />, { thread, room, view: { find: '茶' } });
		await said(/^The graph shows 3 people who/);
		await button('Only hits').click();
		await expect.poll(listed).toEqual([1, 3]);
		expect(hitsShown(useResults.getState())?.people).toBe(3);
		useChoices.setState({ selection: people('bob') });
		await said('The graph shows the selection, not the hits.');
		await expect.poll(listed).toEqual([1]);
	});

	test('says that there is nothing, and takes no letter for an order', async () => {
		await show(<TextPanel />, { thread, room, view: { find: '(茶' } });
		await said('1 hit in 1 floor');
		await field().fill('(没有人写过');
		await said('Nothing found.');
		expect(marks()).toEqual([]);
	});
});

describe('why', () => {
	test('a name comes with its evidence', async () => {
		const named = drawThread('post', 'first', 'second', '@Ann #1 yes');
		await show(<TextPanel />, { thread: named, room });
		await page.getByRole('article', { name: '#1' }).getByRole('button', { name: 'proven' }).click();
		await said('#3 says “@Ann #1”.');
	});

	test('a contested floor shows both names, has none, and stays in sight', async () => {
		const contested = drawThread('post', 'first', 'second', '@Ann #1 yes', '@Bob #1 no');
		await show(<TextPanel />, { thread: contested, room, view: { selection: floor(1) } });
		const first = page.getByRole('article', { name: '#1' });
		await first.getByRole('button', { name: 'contested' }).click();
		for (const handle of ['Ann', 'Bob'])
			await expect.element(first.getByText(handle, { exact: true }).first()).toBeVisible();
		expect(
			first
				.getByRole('link', { name: /Ann|Bob/ })
				.elements()
				.filter((link) => link.closest('header')),
		).toEqual([]);
		expect(listed()).toContain(2);
	});
});

test('a floor that many answer names the first of them, then the others on request, by keys too', async () => {
	const many = drawThread(
		'post',
		...Array.from({ length: 20 }, () => ['yes', { author: 'Ann', answers: [0] }] as const),
	);
	await show(<TextPanel />, { thread: many, room });
	const opening = page.getByRole('article', { name: 'post' });
	const footer = () => document.querySelectorAll('article[data-floor="0"] footer a').length;
	await expect.poll(footer).toBe(12);
	opening.getByRole('button', { name: '8 more' }).element().focus();
	await commands.press('Enter');
	await expect.poll(footer).toBe(20);
	await expect.element(opening.getByRole('button', { name: 'fewer' })).toHaveFocus();
	await commands.press('Enter');
	await expect.poll(footer).toBe(12);
});

test('on a first visit nothing is said to be unread until somebody reads on; later, what is unread is marked', async () => {
	const long = drawThread('post', ...Array.from({ length: 40 }, (_, index) => `floor ${index + 1}`));
	await show(<TextPanel />, { thread: long, room });
	const unread = button(/^\d+ unread$/);
	// What was in sight long enough counts as read, and still nothing is said.
	await expect.poll(() => useReadFloors.getState().read.has(0)).toBe(true);
	expect(unread.elements()).toEqual([]);
	await commands.mouse('wheel-down', 200, 600);
	await expect.element(unread).toBeVisible();
	expect(page.getByText('unread', { exact: true }).elements()).toEqual([]);
	useReadFloors.setState({ isReturning: true });
	await expect.poll(() => document.querySelectorAll('[data-floor] [data-kind=unread]').length).toBeGreaterThan(0);
	expect(document.querySelector('[data-floor="0"] [data-kind=unread]')).toBeNull();
	const before = current();
	await commands.press('u');
	await expect.poll(current).not.toBe(before);
	const isRead = () => useReadFloors.getState().read.has(Number(current()));
	for (const isReadThen of [true, false, true]) {
		await expect.poll(isRead).toBe(isReadThen);
		await commands.press('m');
	}
});
