import { expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import { personId } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { undo } from '../../../src/store/undo.ts';
import type { View } from '../../../src/view/view.ts';
import { App } from '../../../src/views/app/App.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { press } from '../../support/keys.ts';
import { show } from '../../support/mounted.tsx';
import { drawn, litTies, visibleKeys } from '../../support/network.ts';

/** Ann answers Bob by name alone and with a number; nobody knows who wrote #5 and #6. */
const thread = drawThread(
	['post', { author: 'Ann' }],
	['@Ann hello', { author: 'Bob' }],
	['@Bob hi', { author: 'Ann' }],
	['@Bob #1 hi', { author: 'Ann' }],
	['@Bob what', { author: 'Cat' }],
	'@Ann whoever',
	'@Ann again',
);
const grid = page.getByRole('grid');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const title = (name: string) => page.getByRole('heading', { name });
const said = () => document.querySelector('[role=grid] [role=gridcell]')?.textContent ?? '';
const selection = () => useChoices.getState().selection;
const annToBob = ['["p:ann","mention","p:bob"]', '["p:ann","numbered","p:bob"]'];

async function open(view: Partial<View> = { matrixOrder: 'activity' }) {
	const reading = await show(<App />, { thread, view: { showAs: 'matrix', ...view } });
	await expect.element(grid).toBeVisible();
	return reading;
}

test('is a view that keeps its order, and is undone; the graph is drawn when one goes back to it', async () => {
	await show(<App />, { thread });
	await button('Matrix').click();
	await expect.element(grid).toBeVisible();
	const order = page.getByRole('combobox', { name: 'Order' });
	await order.selectOptions('firstFloor');
	await expect.poll(() => useChoices.getState()).toMatchObject({ showAs: 'matrix', matrixOrder: 'firstFloor' });
	undo();
	await expect.element(order).toHaveValue('community');
	await button('Graph').click();
	await expect.element(grid).not.toBeInTheDocument();
	expect(visibleKeys()).toEqual(['5', '6', 'ann', 'bob', 'cat']);
	expect(drawn().viewport.size.width).toBeGreaterThan(400);
});

test('a cell of several ties points out and selects all of them, by keyboard', async () => {
	await open();
	grid.element().focus();
	await press('ArrowRight');
	await expect.poll(said).toMatch(/^Ann answers Bob: 2 floors, stated$/);
	expect(useChoices.getState().hover).toEqual({ type: 'ties', ties: annToBob });
	await press('Enter');
	expect(selection()).toEqual({ type: 'ties', ties: annToBob });
	await expect.element(title('Ann → Bob, ')).toBeVisible();
	await button('Graph').click();
	await expect.poll(litTies).toBe(2);
	await button('More for reading').click();
	await page.getByRole('menuitem', { name: 'Both directions' }).click();
	expect(selection()).toEqual({ type: 'people', people: ['p:ann', 'p:bob'] });
});

test('with Shift a cell joins its two people, with their dialogue in the reader; again lets a cell go', async () => {
	await open();
	grid.element().focus();
	await press('ArrowRight', 'Enter');
	await expect.element(title('Ann → Bob, ')).toBeVisible();
	await press('Enter');
	await expect.element(title('Text')).toBeVisible();
	await press('Shift+Enter');
	await expect.element(title('Ann, Bob, ')).toBeVisible();
	expect(selection()).toEqual({ type: 'people', people: ['p:ann', 'p:bob'] });
});

test('a cell of unknown authors selects all of its ties, again lets go', async () => {
	await open();
	grid.element().focus();
	await press('ArrowRight', 'PageDown', 'Home');
	if (!said().startsWith('author unknown answers')) await press('Control+ArrowRight');
	await expect.poll(said).toBe('author unknown answers Ann: 2 floors, unknown');
	await press('Enter');
	expect(selection()).toEqual({ type: 'ties', ties: ['["f:5","mention","p:ann"]', '["f:6","mention","p:ann"]'] });
	await press('Enter');
	expect(selection()).toBeNull();
});

test('cells under the mouse say the ties that they are of, and a person pointed at in the list is pointed out', async () => {
	await open();
	const corners = [...document.querySelectorAll<SVGPathElement>('[role=grid] path[id^=matrix-cells]')].map((path) =>
		path.getPointAtLength(0).matrixTransform(path.getScreenCTM() ?? undefined),
	);
	// One for each step of weight.
	expect(corners.length).toBeGreaterThan(1);
	const told = new Set<string>();
	for (const { x, y } of corners) {
		await commands.mouse('move', x + 0.5, y + 0.5);
		await expect
			.poll(said)
			.toMatch(/^(Ann answers Bob: 2|Bob answers Ann: 1|Cat answers Bob: 1|author unknown answers Ann: 2) /);
		told.add(said());
	}
	expect(told.size).toBe(corners.length);
	await commands.mouse('move', 5, 5);
	await expect.poll(said).not.toMatch(/answers/);
	await page.getByRole('button', { name: /^Bob:/ }).hover();
	await expect.poll(said).toMatch(/^Bob: /);
	await page.getByRole('checkbox', { name: 'Filter by Bob' }).click();
	useChoices.setState({ filterMode: 'only', outside: 'gone' });
	await expect.poll(() => grid.element().getAttribute('aria-colcount')).toBe('2');
});

test('what is out of the filter keeps its row and is faint, or is gone', async () => {
	await open({
		matrixOrder: 'activity',
		filterPeople: new Set([personId(handleKey('Cat'))]),
		filterMode: 'neighbours',
	});
	const names = () =>
		[...document.querySelectorAll('#matrix-names text')].map(
			(name) => `${name.textContent}${name.hasAttribute('opacity') ? ' faint' : ''}`,
		);
	const others = () => document.querySelectorAll('[id^=matrix-other-cells]').length;
	await expect.poll(() => new Set(names())).toEqual(new Set(['Ann faint', 'Bob', 'Cat', 'author unknown']));
	expect(others()).toBeGreaterThan(0);
	await button('Hide the rest').click();
	await expect.poll(() => new Set(names())).toEqual(new Set(['Bob', 'Cat']));
	expect(others()).toBe(0);
});
