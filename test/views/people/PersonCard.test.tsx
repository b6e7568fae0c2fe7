import { expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import { personId } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { TextPanel } from '../../../src/views/text/TextPanel.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { show } from '../../support/mounted.tsx';

const thread = drawThread(
	['post', { author: 'Ann' }],
	['@Ann one', { author: 'Bob' }],
	['@Bob #1 two', { author: 'Ann' }],
	['@Ann #2 three', { author: 'Bob' }],
);
const people = (...names: string[]) =>
	({ type: 'people', people: names.map((name) => personId(handleKey(name))) }) as const;
const card = () => document.querySelector('details');
const openFacts = async () => {
	await page.getByRole('button', { name: 'More for reading' }).click();
	await page.getByRole('menuitemcheckbox', { name: 'Facts about this person' }).click();
};

test('the facts of one person come by the menu; folded they stay away for the next; its names and marks lead to people and floors', async () => {
	await show(<TextPanel />, { thread, view: { selection: people('bob') } });
	await expect.element(page.getByRole('heading', { name: 'Bob, 3 floors' })).toBeVisible();
	expect(card()).toBeNull();
	await openFacts();
	await expect.element(page.getByText('wrote 2 floors · addressed by 1')).toBeVisible();
	await expect.poll(() => card()?.querySelectorAll('svg rect').length).toBe(3);
	card()?.querySelector('summary')?.focus();
	await commands.press('Enter');
	await expect.poll(() => useChoices.getState().isCardOpen).toBe(false);
	useChoices.setState({ selection: people('ann') });
	await expect.element(page.getByRole('heading', { name: 'Ann, 4 floors' })).toBeVisible();
	expect(card()).toBeNull();
	await openFacts();
	await page.getByRole('group').getByRole('link', { name: 'Bob' }).first().click();
	await expect.poll(() => useChoices.getState().selection).toEqual(people('bob'));
	await expect.poll(() => card()?.querySelectorAll('rect[data-floor="3"]').length).toBe(1);
	const { x, y, width, height } =
		card()?.querySelector('rect[data-floor="3"]')?.getBoundingClientRect() ?? new DOMRect();
	await commands.mouse('click', x + width / 2, y + height / 2);
	await expect.poll(() => useChoices.getState().selection).toEqual({ type: 'floor', floor: 3 });
	await expect.poll(() => document.querySelector('article[data-floor="3"][data-selected]')).not.toBeNull();
	expect(card()).toBeNull();
});

test('two people have none', async () => {
	await show(<TextPanel />, {
		thread,
		view: { selection: people('ann', 'bob') },
		choices: { isCardOpen: true },
	});
	// What can be done with two people is loaded with the card.
	await expect.element(page.getByRole('heading', { name: 'Ann, Bob, 4 floors' })).toBeVisible();
	await expect.element(page.getByText('– of 4')).toBeVisible();
	expect(card()).toBeNull();
});
