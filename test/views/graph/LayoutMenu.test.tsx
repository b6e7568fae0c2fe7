import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { layoutIds } from '../../../src/layout/list.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { useResults } from '../../../src/store/results.ts';
import { undo } from '../../../src/store/undo.ts';
import { App } from '../../../src/views/app/App.tsx';
import { GraphPanel } from '../../../src/views/graph/GraphPanel.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { press } from '../../support/keys.ts';
import { show } from '../../support/mounted.tsx';
import { places } from '../../support/network.ts';

const thread = drawThread(
	['post', { author: 'Ann' }],
	['@Ann hello', { author: 'Bob' }],
	['@Bob what', { author: 'Cat' }],
	['@Cat this', { author: 'Dan' }],
	['@Ann that', { author: 'Eve' }],
);
const layoutButton = page.getByRole('button', { name: /^Layout/ });
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('every layout is chosen by the keyboard, and undone', async () => {
	await show(<GraphPanel />, { thread, room: { width: 1000, height: 700 } });
	const before = places();
	layoutButton.element().focus();
	await press('Enter');
	// The menu takes the focus as it opens.
	await expect.poll(() => document.activeElement?.closest('[role=dialog]') ?? null).not.toBeNull();
	const shown = useResults.getState().positions?.layout.id;
	for (const id of layoutIds.filter((each) => each !== shown)) {
		await expect.element(page.getByRole('radio').nth(layoutIds.indexOf(id))).toBeVisible();
		page.getByRole('radio').nth(layoutIds.indexOf(id)).element().focus();
		await press('Space');
		await expect.poll(() => useChoices.getState().layout?.id).toBe(id);
		await expect.poll(places, { message: id }).not.toEqual(before);
		undo();
		await expect.poll(places, { message: id }).toEqual(before);
	}
});

test.each([
	['en', 'More'],
	['zh-CN', '更多'],
] as const)('on a phone the tools are one row, the others behind one button (%s)', async (language, more) => {
	await show(<App />, { thread, language, width: 390, height: 844 });
	const tools = [...document.querySelectorAll('[data-part=graph] section > div:first-child > :nth-child(-n + 2)')];
	expect(tools.length).toBeGreaterThan(1);
	expect(new Set(tools.map((tool) => Math.round(tool.getBoundingClientRect().top))).size).toBe(1);
	await button(more).click();
	await page.getByRole('radio').nth(layoutIds.indexOf('grid')).click();
	await expect.poll(() => useChoices.getState().layout?.id).toBe('grid');
});

test('a layout for fewer circles than there are cannot be chosen, and says so', async () => {
	const many = Array.from({ length: 1_001 }, (_, n) => [n === 0 ? 'post' : '@p0 hello', { author: `p${n}` }] as const);
	await show(<GraphPanel />, { thread: drawThread(...many), room: { width: 1000, height: 700 } });
	await layoutButton.click();
	for (const [name, limit] of [
		['fCoSE', '500'],
		['Circle', '1,000'],
	]) {
		await expect.element(page.getByRole('radio', { name: new RegExp(`^${name}`) })).toBeDisabled();
		await expect.element(page.getByText(`For at most ${limit} circles; this graph has 1,001.`)).toBeVisible();
	}
	await expect.element(page.getByRole('radio', { name: /^Grid/ })).toBeEnabled();
});
