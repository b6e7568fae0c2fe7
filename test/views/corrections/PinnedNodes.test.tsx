import { afterEach, expect, test, vi } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { defaultOptions } from '../../../src/export/figure-options.ts';
import { personId } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { useResults } from '../../../src/store/results.ts';
import type { View } from '../../../src/view/view.ts';
import { App } from '../../../src/views/app/App.tsx';
import { useFigureOptions } from '../../../src/views/figures/options.ts';
import { drawThread } from '../../fixtures/draw.ts';
import { press } from '../../support/keys.ts';
import { show } from '../../support/mounted.tsx';
import { isAtRest, places, pointOnNode } from '../../support/network.ts';
import { catchSaved } from '../../support/saved.ts';

const thread = drawThread(
	['post', { author: 'Ann' }],
	['@Ann hello', { author: 'Bob' }],
	['@Bob what', { author: 'Cat' }],
	['@Cat this', { author: 'Dan' }],
);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const group = page.getByRole('group', { name: 'placed by hand' });
const id = (handle: string) => personId(handleKey(handle));
const pins = () => [...useChoices.getState().pins.keys()];
const force = { layout: { id: 'force', centre: null } } as const;

afterEach(() => vi.restoreAllMocks());

/** Shows the page, and waits until everybody stands where they stay. */
async function open(view: Partial<View> = force): Promise<void> {
	await show(<App />, { thread, view });
	// Another layout than the thread's own comes after it.
	await expect.poll(() => useResults.getState().positions?.layout.id).toBe(useChoices.getState().layout?.id ?? 'clock');
	await expect.poll(isAtRest).toBe(true);
}

async function drag(id: string, dx: number, dy: number): Promise<void> {
	const [x, y] = pointOnNode(id);
	await commands.mouse('down', x, y);
	for (const share of [0.3, 0.7, 1]) await commands.mouse('move', x + share * dx, y + share * dy);
	await commands.mouse('up', x + dx, y + dy);
}

test('a node that is dragged stays there, alone, through undo and redo, and is put back by a button', async () => {
	await open();
	const before = places();
	await drag('p:bob', 90, 60);
	await expect.poll(pins).toEqual(['p:bob']);
	const moved = places();
	expect(Object.keys(before).filter((id) => before[id] !== moved[id])).toEqual(['bob']);
	expect(useChoices.getState().selection).toBeNull();
	await expect.element(group.getByText('placed by hand 1')).toBeVisible();
	await press('Control+z');
	await expect.poll(places).toEqual(before);
	expect(pins()).toEqual([]);
	await press('Control+Shift+z');
	await expect.poll(places).toEqual(moved);
	// A click is no drag.
	await drag('p:cat', 0, 0);
	await expect.poll(() => useChoices.getState().selection).toEqual({ type: 'people', people: ['p:cat'] });
	await group.getByRole('button', { name: 'Put all back (1)' }).click();
	await expect.poll(places).toEqual(before);
	await expect.element(group).not.toBeInTheDocument();
});

test('a node is put back alone by its button, by a double click and by a key, and pushed by keys', async () => {
	await open();
	await drag('p:bob', 60, 40);
	await drag('p:cat', -50, 30);
	await expect.poll(pins).toEqual(['p:bob', 'p:cat']);
	await page.getByRole('button', { name: /^Bob:/ }).click();
	await button('Put Bob back').click();
	await expect.poll(pins).toEqual(['p:cat']);
	const [x, y] = pointOnNode('p:cat');
	const canvas = document.querySelector('[data-chart=network]');
	if (canvas === null) throw new Error('no chart');
	const { left, top } = canvas.getBoundingClientRect();
	await userEvent.dblClick(canvas, { position: { x: x - left, y: y - top } });
	await expect.poll(pins).toEqual([]);
	const before = places();
	document.querySelector<HTMLElement>('[data-chart=network]')?.focus();
	await press('ArrowRight', 'Alt+ArrowRight', 'Alt+ArrowRight');
	await expect.poll(() => pins().length).toBe(1);
	const moved = places();
	expect(Object.keys(before).filter((id) => before[id] !== moved[id])).toHaveLength(1);
	await press('Delete');
	await expect.poll(places).toEqual(before);
});

test('on the default layout makes that the one chosen, so that it cannot change beneath it', async () => {
	await open({});
	expect(useChoices.getState().layout).toBeNull();
	await drag('p:bob', 50, 40);
	await expect.poll(() => useChoices.getState().layout?.id).toBe('clock');
});

test('the picture of the graph has it where the screen has it, and says what the dot means', async () => {
	const saved = catchSaved();
	await show(<App />, {
		thread,
		view: {
			...force,
			pins: new Map([
				[id('Bob'), { x: 10, y: 20 }],
				[id('Nobody'), { x: 1, y: 2 }],
			]),
		},
	});
	await expect.poll(pins).toEqual(['p:bob']);
	await expect.poll(() => useResults.getState().positions?.layout.id).toBe('force');
	await button('Export').click();
	useFigureOptions.setState({ ...defaultOptions, parts: ['graph', 'legend'], fileType: 'svg' });
	await page.getByRole('menuitem', { name: 'Picture: a post, SVG, to edit' }).click();
	await expect.poll(() => saved.length).toBe(1);
	expect(await saved[0]?.text()).toContain('placed by hand 1');
});
