import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { defaultOptions } from '../../../src/export/figure-options.ts';
import { personId } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { undo } from '../../../src/store/undo.ts';
import type { View } from '../../../src/view/view.ts';
import { ExportMenu } from '../../../src/views/app/TopBar.tsx';
import { useFigureOptions } from '../../../src/views/figures/options.ts';
import { GraphPanel } from '../../../src/views/graph/GraphPanel.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { focused, press, tabTo } from '../../support/keys.ts';
import { show } from '../../support/mounted.tsx';
import { places, visibleKeys } from '../../support/network.ts';
import { catchSaved } from '../../support/saved.ts';

/**
 * Ann, Bob and Cat call each other, Bob calls Ann twice; Dan calls Cat. Eve and Fay stand apart, Gus alone, and nobody
 * knows who wrote #10.
 */
const thread = drawThread(
	['post', { author: 'Ann' }],
	['@Ann hello', { author: 'Bob' }],
	['@Bob hi', { author: 'Ann' }],
	['@Ann bye', { author: 'Bob' }],
	['@Bob what', { author: 'Cat' }],
	['@Ann well', { author: 'Cat' }],
	['@Cat this', { author: 'Dan' }],
	['@Fay you', { author: 'Eve' }],
	['me', { author: 'Fay' }],
	['nothing', { author: 'Gus' }],
	'@Ann @Dan whoever',
);
const id = (handle: string) => personId(handleKey(handle));
const everybody = ['10', 'ann', 'bob', 'cat', 'dan', 'eve', 'fay', 'gus'];

const stack = page.getByRole('region', { name: 'Filter, step by step' });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const add = (name: string) => stack.getByRole('button', { name: `+ ${name}`, exact: true }).click();
const field = (name: string) => stack.getByLabelText(name, { exact: true });
const checkbox = (name: RegExp) => stack.getByRole('checkbox', { name });
/** What the filter line says; the stack says more. */
const line = () => document.querySelector('p[role=status][title]')?.textContent;

afterEach(() => vi.restoreAllMocks());

async function open(view: Partial<View> = {}): Promise<void> {
	await show(<GraphPanel />, { thread, view, room: { width: 1000, height: 700 } });
	await button('Filter').click();
	await expect.element(stack).toBeVisible();
}

/** These are left, and the row of a part says how many people and ties that are. */
async function leaves(nodes: readonly string[], part: string, counts: string): Promise<void> {
	await expect.poll(visibleKeys).toEqual(nodes);
	await expect.poll(() => countsAfter(part)).toBe(counts);
}

function countsAfter(part: string): string {
	const cells = document.querySelectorAll(`tr[data-part="${part}"] td[data-amount]`);
	return [...cells].map((cell) => cell.textContent).join(' ');
}

test('begins at everything, with nothing to switch off', async () => {
	await open();
	await expect.element(stack.getByRole('row', { name: 'Everything 7 8' })).toBeVisible();
	expect(checkbox(/./).all()).toEqual([]);
	await expect.element(stack.getByRole('button', { name: 'All off' })).toHaveAttribute('aria-disabled', 'true');
	expect(line()).toBe('');
});

test('has the ego network of a person, so far and in that direction; nothing moves', async () => {
	await open();
	const before = places();
	const place = button('Filter').element().getBoundingClientRect();
	await add('Ego network');
	await leaves(['10', 'ann', 'bob', 'cat'], 'ego', '3 5');
	await field('Person').selectOptions('Cat');
	await field('Depth').selectOptions('2');
	await field('Direction').selectOptions('in');
	await leaves(['10', 'cat', 'dan'], 'ego', '2 2');
	expect(line()).toBe('Showing 2 of 8 ties: ego network of Cat, 2 steps, towards them');
	expect(before).toMatchObject(places());
	expect(button('Filter').element().getBoundingClientRect()).toEqual(place);
	await checkbox(/ego network/).click();
	await expect.poll(visibleKeys).toEqual(everybody);
	expect(line()).toBe('');
	expect([...useChoices.getState().stepsOff]).toEqual(['ego']);
	await checkbox(/ego network/).click();
	await leaves(['10', 'cat', 'dan'], 'ego', '2 2');
	await stack.getByRole('button', { name: /^Remove: ego network/ }).click();
	expect(useChoices.getState().steps).toEqual([]);
	await expect.element(checkbox(/ego network/)).not.toBeInTheDocument();
});

test('has ties of a weight, isolated people isolated, and connected parts: the largest, a person’s, by size', async () => {
	await open();
	await add('Weight of ties');
	await leaves(everybody.slice(1), 'weight', '7 1');
	await add('Isolated people aside');
	await leaves(['ann', 'bob'], 'tied', '2 1');
	await stack.getByRole('spinbutton').fill('3');
	await leaves([], 'tied', '0 0');
	await stack.getByRole('button', { name: 'Clear', exact: true }).click();
	await add('Connected parts');
	await leaves(['10', 'ann', 'bob', 'cat', 'dan'], 'part', '4 7');
	await field('Which parts').selectOptions('that of a person');
	await field('Person').selectOptions('Eve');
	await leaves(['eve', 'fay'], 'part', '2 1');
	await field('Which parts').selectOptions('by size');
	await leaves(['10', 'ann', 'bob', 'cat', 'dan'], 'part', '4 7');
	await stack.getByRole('spinbutton').fill('2');
	await leaves(everybody.slice(0, -1), 'part', '6 8');
});

test('has the k-core, whose place among the others matters, and says where an earlier step leaves nothing', async () => {
	await open();
	await add('Ego network');
	await field('Person').selectOptions('Dan');
	await field('Depth').selectOptions('2');
	await add('k-core');
	await leaves(['ann', 'bob', 'cat'], 'core', '3 4');
	await field('k').fill('1');
	await leaves(['ann', 'bob', 'cat', 'dan'], 'core', '4 5');
	await field('k').fill('2');
	await stack.getByRole('button', { name: 'Apply earlier: 2-core' }).click();
	await leaves([], 'ego', '0 0');
	expect([...document.querySelectorAll('tr[data-part]')].map((row) => row.getAttribute('data-part'))).toEqual([
		'core',
		'ego',
	]);
	await expect.element(stack.getByText('An earlier step hides Dan: nothing is left.')).toBeVisible();
	await expect.element(page.getByText(/^No tie is left: /)).toBeVisible();
});

test('has what is filtered elsewhere, and switches all of it off and on; clearing is one step', async () => {
	await open({ filterPeople: new Set(['Bob', 'Cat', 'Eve'].map(id)) });
	await stack.getByRole('button', { name: 'Without OP' }).click();
	await page.getByRole('button', { name: /^Legend/ }).click();
	await page.getByRole('button', { name: /^floor, author unknown/ }).click();
	await add('Isolated people aside');
	await leaves(['bob', 'cat'], 'tied', '2 1');
	await stack.getByRole('button', { name: 'All off' }).click();
	await expect.poll(visibleKeys).toEqual(everybody);
	expect(line()).toBe('');
	await expect.element(button('Without OP').first()).toHaveAttribute('aria-pressed', 'false');
	await stack.getByRole('button', { name: 'All on' }).click();
	await leaves(['bob', 'cat'], 'tied', '2 1');
	await stack.getByRole('button', { name: 'Clear', exact: true }).click();
	await expect.poll(visibleKeys).toEqual(everybody);
	expect(checkbox(/./).all()).toEqual([]);
	undo();
	await expect.poll(() => checkbox(/./).all().length).toBe(4);
});

test('is used by the keyboard alone', async () => {
	await show(<GraphPanel />, { thread, room: { width: 1000, height: 700 } });
	document.querySelector<HTMLElement>('[data-chart=network]')?.focus();
	await press('Shift+F');
	await expect.element(stack).toHaveFocus();
	await tabTo(/^\+ Weight of ties/);
	await press('Enter');
	await leaves(everybody.slice(1), 'weight', '7 1');
	await press('Escape');
	await expect.element(stack).not.toBeInTheDocument();
	expect(focused()).toBe('Filter');
	await press('Enter');
	await expect.element(stack).toHaveFocus();
	await tabTo(/^Apply: ties of at least 2 floors/);
	await press('Space');
	await expect.poll(line).toBe('');
	await press('Space', 'Tab', 'Tab', 'ArrowUp');
	await leaves(everybody.slice(1), 'weight', '7 0');
	await tabTo(/^\+ k-core/);
	await press('Space');
	await leaves([], 'core', '0 0');
});

test.each([
	['en', 'Export', 'Picture: a post, SVG, to edit', 'ego network of Bob, 1 step, both ways'],
	['zh-CN', '导出', '图片：帖子配图，SVG，可编辑', 'Bob 的自我中心网络，1 步，双向'],
] as const)('tables and the caption of a figure follow the steps, in words (%s)', async (language, menu, svg, text) => {
	const saved = catchSaved();
	const part = (
		<>
			<ExportMenu />
			<GraphPanel />
		</>
	);
	const steps = [{ type: 'ego', person: id('Bob'), depth: 1, direction: 'both' }] as const;
	await show(part, { thread, language, view: { steps, showAs: 'table' }, room: { width: 1000, height: 700 } });
	await expect.poll(line).toContain(text);
	await expect.poll(() => document.querySelectorAll('table tbody tr:not([data-out]) th').length).toBe(3);
	useFigureOptions.setState({ ...defaultOptions, parts: ['caption'], fileType: 'svg' });
	await button(menu).click();
	await page.getByRole('menuitem', { name: svg }).click();
	await expect.poll(() => saved.length).toBe(1);
	expect((await saved[0]?.text())?.replaceAll(/<[^>]+>/g, '')).toContain(text);
});
