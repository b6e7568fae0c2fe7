import { expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import { personId } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { App } from '../../../src/views/app/App.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { press } from '../../support/keys.ts';
import { show } from '../../support/mounted.tsx';
import { visibleKeys } from '../../support/network.ts';

/** Bob calls Ann, Cat calls Bob, Dan calls Cat. */
const thread = drawThread(
	['post', { author: 'Ann' }],
	['@Ann hello', { author: 'Bob' }],
	['@Bob what', { author: 'Cat' }],
	['@Cat this', { author: 'Dan' }],
);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const row = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}( OP)?:`) });
const title = (name: string) => page.getByRole('heading', { name });

test('has the ego network, only them, without them: by the menu, beside the text and by keys', async () => {
	await show(<App />, { thread });
	await row('Bob').click();
	await button('More for reading').click();
	await page.getByRole('menuitem', { name: 'Ego network' }).click();
	await expect.poll(visibleKeys).toEqual(['ann', 'bob', 'cat']);
	await button('More for reading').click();
	await page.getByRole('menuitem', { name: 'Only them and neighbours' }).click();
	await expect.poll(visibleKeys).toEqual(['ann', 'bob', 'cat']);
	await button('Clear filter').click();
	document.querySelector<HTMLElement>('[data-chart=network]')?.focus();
	await press('e');
	await expect.poll(visibleKeys).toEqual(['ann', 'bob', 'cat']);
	await button('Clear filter').click();
	document.querySelector<HTMLElement>('[data-chart=network]')?.focus();
	await press('x');
	await expect.poll(visibleKeys).toEqual(['ann', 'cat', 'dan']);
});

test('has a menu over the graph only where that of the text is out of sight', async () => {
	await show(<App />, { thread });
	await row('Bob').click();
	await expect.element(button('More for reading')).toBeVisible();
	expect(button('Selected: Bob').elements()).toEqual([]);
	document.querySelector<HTMLElement>('[data-chart=network]')?.focus();
	await press(']');
	await button('Selected: Bob').click();
	await page.getByRole('menuitem', { name: 'Ego network' }).click();
	await expect.poll(() => useChoices.getState().steps.length).toBe(1);
	await press(']');
	await expect.poll(() => button('Selected: Bob').elements()).toEqual([]);
});

test('lets go of whom it hides, and one step back shows them again', async () => {
	await show(<App />, { thread });
	await row('Bob').click();
	await button('More for reading').click();
	await page.getByRole('menuitem', { name: 'Leave out' }).click();
	await expect.poll(visibleKeys).toEqual(['ann', 'cat', 'dan']);
	expect(useChoices.getState().selection).toBeNull();
	await expect.element(title('Text')).toBeVisible();
	await button('Undo').click();
	await expect.poll(visibleKeys).toContain('bob');
});

test('says that who is selected by name is hidden; nothing else fades, and they can be put back', async () => {
	await show(<App />, { thread, view: { without: new Set([personId(handleKey('Bob'))]) } });
	const isVeiled = () => document.querySelector('canvas.network-base[data-faint]') !== null;
	await row('Ann').click();
	await commands.mouse('move', 700, 5);
	await expect.poll(isVeiled).toBe(true);
	await row('Bob').click();
	await commands.mouse('move', 700, 5);
	await expect.element(page.getByText('Bob hidden')).toBeVisible();
	await expect.poll(isVeiled).toBe(false);
	await button('More for reading').click();
	await page.getByRole('menuitem', { name: 'Put back' }).click();
	await expect.poll(visibleKeys).toContain('bob');
});
