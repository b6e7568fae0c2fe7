import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useChoices } from '../../../src/store/choices.ts';
import { App } from '../../../src/views/app/App.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { press } from '../../support/keys.ts';
import { show } from '../../support/mounted.tsx';
import { litKeys } from '../../support/network.ts';

/** Two shortest paths lead from Dan to Ann: over Bob and over Cat. */
const thread = drawThread(
	['post', { author: 'Ann' }],
	['@Ann hello', { author: 'Bob' }],
	['@Ann what', { author: 'Cat' }],
	['@Bob this', { author: 'Dan' }],
	['@Cat that', { author: 'Dan' }],
);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const row = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}( OP)?:`) });
const panel = page.getByRole('region', { name: /^Path from / });
const people = () => [...document.querySelectorAll('section ol > li > a')].map((link) => link.textContent);

async function selectPath(): Promise<void> {
	await show(<App />, { thread });
	await row('Ann').click();
	await row('Dan').click({ modifiers: ['Control'] });
	await button('More for reading').click();
	await page.getByRole('menuitem', { name: 'Path between them' }).click();
	await expect.poll(people).toEqual(['Ann', 'Bob', 'Dan']);
}

test('one of the shortest paths stands out, its passages a click away; the next is a click, and so is the one before', async () => {
	await selectPath();
	await expect.poll(litKeys).toEqual(['ann', 'bob', 'dan']);
	await expect.element(panel.getByText('2 steps · 1 of 2 shortest')).toBeVisible();
	await expect.element(button('Previous path')).toBeDisabled();
	await panel.getByRole('button', { name: '#3', exact: true }).click();
	expect(useChoices.getState().jump).toEqual({ floor: 3 });
	await expect.element(page.getByRole('article').filter({ hasText: 'this' })).toBeVisible();
	expect(people()).toEqual(['Ann', 'Bob', 'Dan']);
	await button('Next path').click();
	await expect.element(panel.getByText('2 of 2 shortest')).toBeVisible();
	await expect.element(button('Next path')).toBeDisabled();
	expect(people()).toEqual(['Ann', 'Cat', 'Dan']);
	expect(useChoices.getState().selection).toEqual({
		type: 'path',
		people: ['p:ann', 'p:cat', 'p:dan'],
		directed: false,
	});
	await button('Previous path').click();
	await expect.poll(people).toEqual(['Ann', 'Bob', 'Dan']);
	await expect.poll(litKeys).toEqual(['ann', 'bob', 'dan']);
});

test('it is found by the keyboard alone', async () => {
	await show(<App />, { thread });
	for (const [name, key] of [
		['Ann', 'Enter'],
		['Dan', 'Shift+Enter'],
	] as const) {
		await press('@');
		await expect.element(page.getByPlaceholder('Find a person…')).toHaveFocus();
		await press('Control+a', ...name);
		await expect.poll(() => page.getByRole('button', { name: /^(Bob|Cat):/ }).all().length).toBe(0);
		row(name).element().focus();
		await press(key);
	}
	await expect.poll(() => useChoices.getState().selection).toMatchObject({ people: ['p:ann', 'p:dan'] });
	await press('w');
	await expect.poll(people).toEqual(['Ann', 'Bob', 'Dan']);
	panel.getByRole('checkbox').element().focus();
	await press('Space');
	await expect.poll(() => useChoices.getState().selection).toMatchObject({ type: 'path', directed: true });
	await press('Escape');
	await expect.element(panel).not.toBeInTheDocument();
});

test('where there is none, it says why: direction, what is filtered, who is hidden', async () => {
	await selectPath();
	await panel.getByRole('checkbox', { name: 'Only as they speak, not back' }).click();
	await expect.element(panel.getByText('No path leads there as they speak; back there is one.')).toBeVisible();
	await button('The other way round').click();
	await expect.poll(people).toEqual(['Dan', 'Bob', 'Ann']);
	await button('Filter').click();
	await button('+ Weight of ties').click();
	await expect.element(panel.getByText('No path: what would join them is filtered out.')).toBeVisible();
	await page
		.getByRole('region', { name: 'Filter, step by step' })
		.getByRole('button', { name: 'Clear', exact: true })
		.click();
	await expect.poll(people).toEqual(['Dan', 'Bob', 'Ann']);
	await page.getByRole('checkbox', { name: 'Filter by Ann' }).click();
	await expect.element(panel.getByText('No path: the filter hides Dan.')).toBeVisible();
});
