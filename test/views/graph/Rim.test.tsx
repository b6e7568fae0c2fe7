import { expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import { light } from '../../../src/charts/theme.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { undo } from '../../../src/store/undo.ts';
import { App } from '../../../src/views/app/App.tsx';
import { GraphPanel } from '../../../src/views/graph/GraphPanel.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { press } from '../../support/keys.ts';
import { show } from '../../support/mounted.tsx';
import { drawn, isAtRest, nodeIds, pointOnBar, visibleTies } from '../../support/network.ts';

const thread = drawThread(
	['post', { author: 'Ann' }],
	['@Ann hello', { author: 'Bob' }],
	['@Bob #1 what', { author: 'Cat' }],
	['@Cat this', { author: 'Dan' }],
	['@Ann that', { author: 'Eve' }],
	'@Bob and me?',
);
const room = { width: 900, height: 640 };
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('the rim brushes, points at and selects floors as the timeline does', async () => {
	await show(<App />, { thread });
	await expect.poll(isAtRest).toBe(true);
	await commands.mouse('click', ...pointOnBar(2));
	await expect.poll(() => useChoices.getState().selection).toEqual({ type: 'floor', floor: 2 });
	await commands.mouse('move', ...pointOnBar(4));
	await expect.poll(() => useChoices.getState().hover).toEqual({ type: 'floor', floor: 4 });
	const [from, to] = [pointOnBar(1), pointOnBar(3)];
	await commands.mouse('move', ...from);
	await commands.mouse('down', ...from);
	await commands.mouse('move', ...pointOnBar(2));
	await commands.mouse('move', ...to);
	await commands.mouse('up', ...to);
	await expect.poll(() => useChoices.getState().range).toEqual([1, 3]);
	await expect.poll(visibleTies).toBe(3);
	const alphaOf = (floor: number) => drawn().marks.bars.find((mark) => mark.of === `#${floor}`)?.alpha ?? 0;
	expect(alphaOf(5)).toBeLessThan(alphaOf(2));
});

test('the rim is switched off and on, ties are coloured by who speaks or by kind, and both are undone', async () => {
	await show(<GraphPanel />, { thread, room });
	await expect.poll(() => drawn().scene.bars.length).toBe(6);
	await button('Look').click();
	await page.getByRole('checkbox', { name: 'Floors around the graph' }).click();
	await expect.poll(() => drawn().scene.bars.length).toBe(0);
	const colours = () => new Set(drawn().marks.ties.map((mark) => ('colour' in mark ? mark.colour : '')));
	const before = colours();
	await page.getByRole('combobox', { name: 'Ties' }).selectOptions('kind');
	await expect.poll(() => [...colours()].toSorted()).not.toEqual([...before].toSorted());
	expect([...colours()].every((colour) => light.people.includes(colour))).toBe(true);
	await press('Escape');
	undo();
	undo();
	await expect.poll(() => drawn().scene.bars.length).toBe(6);
	expect(colours()).toEqual(before);
});

test('a crowd says how many of it are shown, and shows more and fewer', async () => {
	const many = Array.from(
		{ length: 801 },
		(_, n) => [n === 0 ? 'post' : `@p${n % 5} hello`, { author: `p${n}` }] as const,
	);
	await show(<GraphPanel />, { thread: drawThread(...many), room });
	await expect.element(page.getByText('801 people, 150 shown')).toBeVisible();
	expect(nodeIds('person')).toHaveLength(150);
	await button('More people').click();
	await expect.element(page.getByText('801 people, 300 shown')).toBeVisible();
	await expect.poll(() => nodeIds('person').length).toBe(300);
	for (let turn = 0; turn < 2; turn++) await button('More people').click();
	await expect.element(page.getByText('All 801 people')).toBeVisible();
	await expect.element(button('More people')).toBeDisabled();
	await button('Fewer people').click();
	await expect.element(page.getByText('801 people, 600 shown')).toBeVisible();
});
