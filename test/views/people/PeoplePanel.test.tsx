import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useChoices } from '../../../src/store/choices.ts';
import { PeoplePanel } from '../../../src/views/people/PeoplePanel.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { show } from '../../support/mounted.tsx';

/** Ann and Bob talk; Cat is only called. */
const thread = drawThread(
	['post', { author: 'Ann' }],
	['@Ann hello', { author: 'Bob' }],
	['@Bob #1 hi', { author: 'Ann' }],
	['@Cat come', { author: 'Ann' }],
);
const room = { width: 300, height: 500 };
const names = () =>
	page
		.getByRole('button')
		.all()
		.map((row) => row.element().getAttribute('aria-label'));

test('has a row for everybody, the most active first, with floors, in and out', async () => {
	await show(<PeoplePanel />, { thread, room });
	await expect
		.poll(names)
		.toEqual(['Ann OP: 3 floors, in 1, out 2', 'Bob: 1 floor, in 1, out 1', 'Cat: 0 floors, in 1, out 0']);
});

test('finds by a part of a name and says so where nobody is found', async () => {
	await show(<PeoplePanel />, { thread, room });
	await page.getByRole('searchbox').fill('O');
	await expect.poll(() => names().length).toBe(1);
	await page.getByRole('searchbox').fill('nobody');
	await expect.element(page.getByText('No such person.')).toBeVisible();
});

test('a click selects, a second lets go, Shift adds, the box filters', async () => {
	await show(<PeoplePanel />, { thread, room });
	await page.getByRole('button', { name: /^Bob/ }).click();
	expect(useChoices.getState().selection).toEqual({ type: 'people', people: ['p:bob'] });
	await page.getByRole('button', { name: /^Ann/ }).click({ modifiers: ['Shift'] });
	expect(useChoices.getState().selection).toEqual({ type: 'people', people: ['p:bob', 'p:ann'] });
	await userEvent.click(page.getByRole('checkbox', { name: /Cat/ }));
	expect([...useChoices.getState().filterPeople]).toEqual(['p:cat']);
});

test('is one stop for Tab: arrows, ends and letters go from person to person, the left arrow to the box', async () => {
	await show(<PeoplePanel />, { thread, room });
	const stops = () => document.querySelectorAll('[data-person-row] [tabindex="0"]').length;
	await expect.poll(stops).toBe(1);
	await expect.element(page.getByRole('button', { name: /^Ann/ })).toBeVisible();
	page.getByRole('button', { name: /^Ann/ }).element().focus();
	const focused = () => document.activeElement?.getAttribute('aria-label')?.replace(/[: ].*/, '');
	for (const [key, name] of [
		['{ArrowDown}', 'Bob'],
		['{End}', 'Cat'],
		['{Home}', 'Ann'],
		['c', 'Cat'],
		['{ArrowUp}', 'Bob'],
	] as const) {
		await userEvent.keyboard(key);
		await expect.poll(focused).toBe(name);
		expect(stops()).toBe(1);
	}
	await userEvent.keyboard('{ArrowLeft}');
	await expect.element(page.getByRole('checkbox', { name: 'Filter by Bob' })).toHaveFocus();
	await userEvent.keyboard(' ');
	expect([...useChoices.getState().filterPeople]).toEqual(['p:bob']);
	await userEvent.keyboard('{ArrowRight}');
	await expect.poll(focused).toBe('Bob');
});

test('who is checked first comes with neighbours, no row moves, and who is out is marked or gone', async () => {
	await show(<PeoplePanel />, { thread, room });
	const tops = () =>
		Array.from(document.querySelectorAll('[data-person-row]'), (row) => row.getBoundingClientRect().top);
	await expect.poll(() => tops().length).toBe(3);
	const before = tops();
	await userEvent.click(page.getByRole('checkbox', { name: /Cat/ }));
	expect(useChoices.getState().filterMode).toBe('neighbours');
	await expect.element(page.getByRole('combobox', { name: 'Show' })).toBeVisible();
	expect(tops()).toEqual(before);
	const out = () => Array.from(document.querySelectorAll<HTMLElement>('[data-out]'), (row) => row.dataset.personRow);
	expect(out()).toEqual(['p:bob']);
	useChoices.setState({ outside: 'gone' });
	await expect.poll(() => tops().length).toBe(2);
});

test('headings stand above their numbers, whatever a scroll bar takes', async () => {
	const many = drawThread(
		['post', { author: 'Ann' }],
		...Array.from({ length: 60 }, (_, n) => [`@Ann ${n}`, { author: `P${n}` }] as const),
	);
	await show(<PeoplePanel />, { thread: many, room: { width: 250, height: 400 } });
	const right = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().right ?? 0;
	await expect.poll(() => right('[data-person-row] > :last-child')).toBeGreaterThan(0);
	expect(right('abbr:last-child')).toBeCloseTo(right('[data-person-row] > :last-child'), 0);
	expect(document.querySelector('[data-person-row] svg')?.getBoundingClientRect().width).toBe(42);
});
