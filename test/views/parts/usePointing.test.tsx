import { expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import { known } from '../../../src/lib/assert.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { App } from '../../../src/views/app/App.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { show } from '../../support/mounted.tsx';
import { litTies } from '../../support/network.ts';

/** Forty floors of two lines by forty people, each of whom answers the one before. */
const thread = drawThread(
	...Array.from({ length: 40 }, (_, n) => {
		return [
			n === 0 ? 'post' : `@p${n - 1} #${n - 1} says what floor ${n} says\n\nand more`,
			{ author: `p${n}` },
		] as const;
	}),
);
const pointed = () => useChoices.getState().hover;
const floor = (number: number) => known(document.querySelector(`article[data-floor="${number}"]`), `floor ${number}`);
const list = () => known(document.querySelector('[data-floors]'), 'text');
const links = () =>
	[...document.querySelectorAll('[data-floors] header a')].map((link) => link.getBoundingClientRect());
/** The floor that the timeline names, pointed at anywhere. */
const named = () => document.querySelectorAll('[data-chart=timeline] svg > g:last-child text').length;
const arcs = () => document.querySelectorAll('[data-chart=timeline] g[pointer-events=none] path[d*=A]').length;

/** Moves the mouse there, and a little, as somebody does who points at something. */
async function pointAt(x: number, y: number): Promise<void> {
	await commands.mouse('move', x - 3, y);
	await commands.mouse('move', x, y);
}

/** For a moment after a scroll, of which rows that are measured may make another, nothing can be pointed at. */
async function pointUntilNamed(x: number, y: number): Promise<void> {
	await expect
		.poll(async () => {
			await pointAt(x, y);
			return named();
		})
		.toBe(1);
}

/** Scrolls, and waits until something else is below the mouse, which nobody has moved, and the browser has drawn that. */
async function scrollBelow(x: number, y: number, selector: string, scroll: () => unknown): Promise<void> {
	const before = document.elementFromPoint(x, y)?.closest(selector);
	await scroll();
	const under = () => document.elementFromPoint(x, y)?.closest(selector) ?? null;
	await expect.poll(() => under() !== null && under() !== before).toBe(true);
	for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

test('at a floor in the text shows its arcs and its ties, and nothing once the mouse has gone', async () => {
	await show(<App />, { thread });
	const resting = arcs();
	const { left, bottom } = floor(1).getBoundingClientRect();
	await pointAt(left + 60, bottom - 8);
	await expect.poll(litTies).toBeGreaterThan(0);
	await expect.poll(arcs).toBeGreaterThan(resting);
	await commands.mouse('move', 700, 5);
	await expect.poll(litTies).toBe(0);
	await expect.poll(arcs).toBe(resting);
});

test('is none where the text, or a link in it, is only scrolled below the mouse', async () => {
	await show(<App />, { thread });
	const { left, top } = floor(0).getBoundingClientRect();
	// Beside the words, where no link is.
	const beside = [left + 6, top + 40] as const;
	await pointAt(...beside);
	await expect.poll(named).toBe(1);
	await scrollBelow(...beside, 'article', () => list().scrollBy(0, 700));
	expect(pointed()).toBeNull();
	expect(named()).toBe(0);
	await pointUntilNamed(beside[0] + 1, beside[1]);
	const link = links().find(({ top }) => top > 400) ?? new DOMRect();
	const at = [link.left + link.width / 2, link.top + link.height / 2 - 100] as const;
	await pointUntilNamed(...at);
	await scrollBelow(...at, 'a', () => list().scrollBy(0, 100));
	expect(pointed()).toBeNull();
	expect(named()).toBe(0);
	await commands.mouse('move', at[0] + 3, at[1]);
	await expect.poll(named).toBe(1);
});

test('nor at a person in the list, until the mouse moves', async () => {
	await show(<App />, { thread });
	const people = page.getByRole('group', { name: 'People', exact: true }).element();
	const { left, top } = people.getBoundingClientRect();
	const [x, y] = [left + 120, top + 100];
	const hovered = () => document.querySelectorAll('[data-part=people] [data-hovered]').length;
	await pointAt(x, y);
	await expect.poll(hovered).toBe(1);
	await scrollBelow(x, y, 'button', () => commands.mouse('wheel-down', x, y));
	expect(hovered()).toBe(0);
	await commands.mouse('move', x + 5, y);
	await expect.poll(hovered).toBe(1);
});

test('ends where the text jumps to another place', async () => {
	await show(<App />, { thread });
	for (const selector of ['article[data-floor="1"]', 'article[data-floor="1"] header a']) {
		list().scrollTop = 0;
		await expect.poll(() => document.querySelector(selector)).not.toBeNull();
		const { left, top, height } = known(document.querySelector(selector), selector).getBoundingClientRect();
		await pointAt(left + 6, top + height / 2);
		await expect.poll(named).toBe(1);
		list().scrollTop = list().scrollHeight;
		await expect.poll(() => document.querySelector('article[data-floor="1"]')).toBeNull();
		await expect.poll(named).toBe(0);
	}
});
