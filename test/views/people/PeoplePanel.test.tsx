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
