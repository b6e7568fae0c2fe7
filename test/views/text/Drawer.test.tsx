import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { known } from '../../../src/lib/assert.ts';
import { personId } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { App } from '../../../src/views/app/App.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { show } from '../../support/mounted.tsx';

const thread = drawThread(
	['post', { author: 'Ann' }],
	['@Ann one', { author: 'Bob' }],
	['@Bob #1 two', { author: 'Ann' }],
	['@Ann #2 three', { author: 'Bob' }],
);
const selection = { type: 'people', people: [personId(handleKey('bob'))] } as const;
const drawer = page.getByRole('region', { name: 'What is selected' });

test('on a phone whoever is selected comes with their first floor, and all of them are a tap away', async () => {
	await show(<App />, { thread, width: 390, height: 844 });
	await expect.element(page.getByRole('button', { name: 'Graph', exact: true }).last()).toBeVisible();
	expect(drawer.elements()).toEqual([]);
	useChoices.setState({ selection });
	await expect.element(drawer.getByRole('heading', { name: 'Bob, 3 floors' })).toBeVisible();
	await expect.element(drawer.getByRole('article', { name: '#1' })).toBeVisible();
	await drawer.getByRole('button', { name: 'Read 3' }).click();
	expect(useChoices.getState().pane).toBe('text');
	await expect.poll(() => document.querySelectorAll('[data-part=text] article').length).toBe(3);
	expect(drawer.elements()).toEqual([]);
	useChoices.setState({ pane: 'graph' });
	await drawer.getByRole('button', { name: 'Clear' }).click();
	await expect.poll(() => drawer.elements()).toEqual([]);
	expect(useChoices.getState().selection).toBeNull();
});

test('held sideways it stands at the right, as high as the pane, and the graph keeps its size', async () => {
	await show(<App />, { thread, width: 844, height: 390 });
	const graph = () => known(document.querySelector('[data-part=graph]'), 'graph').getBoundingClientRect();
	const before = graph();
	useChoices.setState({ selection });
	await expect.element(drawer.getByRole('button', { name: 'Read 3' })).toBeVisible();
	const place = () => {
		const { top, right, bottom } = drawer.element().getBoundingClientRect();
		return [top, right, bottom];
	};
	// It comes in from beyond the edge.
	await expect.poll(place).toEqual([before.top, before.right, before.bottom]);
	expect(drawer.element().getBoundingClientRect().left).toBeGreaterThan(before.left + before.width / 2);
	expect(graph()).toEqual(before);
});

test('where all panes are shown there is none', async () => {
	await show(<App />, { thread, view: { selection } });
	await expect.element(page.getByRole('heading', { name: 'Bob, 3 floors' })).toBeVisible();
	expect(drawer.elements()).toEqual([]);
});
