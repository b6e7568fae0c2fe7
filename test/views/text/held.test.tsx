import { expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import { known } from '../../../src/lib/assert.ts';
import { personId } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { TextPanel } from '../../../src/views/text/TextPanel.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { openHere, show } from '../../support/mounted.tsx';

const room = { width: 420, height: 700 };
/** Long enough that its first floors are not kept once its last ones are read. */
const long = drawThread('opening', ...Array.from({ length: 120 }, (_, index) => `floor ${index + 1}`));
/** Who wrote #3 is told by #4 and #5. */
const short = drawThread('@Cat hello', 'one', 'two', 'three', '@Ann #3 yes', '@Ann #3 no');

const list = () => known(document.querySelector('[data-floors]'), 'list');
const floor = (number: number) => document.querySelector<HTMLElement>(`[data-floor="${number}"]`);
const form = (number: number) => document.querySelector<HTMLElement>(`[data-floor="${number}"] [data-correct]`);
const why = (number: number) =>
	page
		.elementLocator(known(floor(number), 'floor'))
		.getByTitle('Why')
		.first();
const isThere = (number: number) => expect.poll(() => floor(number)?.querySelector('header button')).toBeTruthy();

async function ask(number: number): Promise<void> {
	await isThere(number);
	await why(number).click();
	await expect.poll(() => form(number)?.querySelector('form input')).toBeTruthy();
}

test('what is open and half typed outlives scrolling away', async () => {
	await show(<TextPanel />, { thread: long, room });
	await ask(2);
	await page
		.elementLocator(known(form(2), 'form'))
		.getByRole('combobox')
		.first()
		.fill('half a na');
	list().scrollTop = 1e6;
	await isThere(120);
	// Others are let go of, or there would be nothing to hold.
	await expect.poll(() => floor(1)).toBeNull();
	await ask(120);
	list().scrollTop = 0;
	await isThere(1);
	const field = page
		.elementLocator(known(form(2), 'form'))
		.getByRole('combobox')
		.first();
	await expect.element(field).toHaveValue('half a na');
	await expect.element(why(2)).toHaveAttribute('aria-expanded', 'true');
});

test('reasons stay open while another part of the text is shown, and are closed in another thread', async () => {
	await show(<TextPanel />, { thread: short, room });
	await ask(2);
	useChoices.setState({ selection: { type: 'people', people: [personId(handleKey('Ann'))] }, relatedOnly: true });
	await expect.poll(() => floor(2)).toBeNull();
	useChoices.setState({ selection: null });
	await expect.poll(() => form(2)).not.toBeNull();
	await openHere(long, null, 'long.json');
	await expect.element(page.getByText('floor 2', { exact: true })).toBeVisible();
	await expect.element(why(2)).toHaveAttribute('aria-expanded', 'false');
});

test('a click right after the text was scrolled is meant for what is there', async () => {
	await show(<TextPanel />, { thread: long, room });
	await isThere(3);
	const scrolled = new Promise((resolve) => list().addEventListener('scroll', resolve, { once: true }));
	list().scrollTop += 40;
	await scrolled;
	const rows = known(list().firstElementChild, 'rows');
	// The list lets nothing be pointed at for a moment; links, buttons and fields are exempt.
	await expect.poll(() => getComputedStyle(rows).pointerEvents, { interval: 1 }).toBe('none');
	const button = known(document.querySelector('[data-floor="3"] header button'), 'button');
	const { x, y, width, height } = button.getBoundingClientRect();
	expect(document.elementFromPoint(x + width / 2, y + height / 2)?.closest('button')).toBe(button);
});

test('a floor put right stays in sight though it is much shorter then, and keeps the focus', async () => {
	await show(<TextPanel />, {
		thread: drawThread('post', 'one', '@Ann #1 a', '@Bob #1 b', '@Cat #1 c', '@Dan #1 d'),
		room,
	});
	await ask(1);
	const before = floor(1)?.clientHeight ?? 0;
	const field = page
		.elementLocator(known(form(1), 'form'))
		.getByRole('combobox')
		.first();
	// The field is at the upper edge, and the floor's head far above it.
	field.element().closest('form')?.scrollIntoView({ block: 'start' });
	await field.fill('Eve');
	await commands.press('Enter');
	await expect.poll(() => floor(1)?.querySelector('header')?.textContent).toContain('stated');
	await expect.poll(() => floor(1)?.clientHeight).toBeLessThan(before);
	const sight = list().getBoundingClientRect();
	const isInSight = () => {
		const box = form(1)?.querySelector('form')?.getBoundingClientRect();
		return box !== undefined && box.bottom > sight.top && box.top < sight.bottom;
	};
	await expect.poll(isInSight).toBe(true);
	expect(floor(1)?.contains(document.activeElement)).toBe(true);
});

test('a slash that comes with the page is in the search', async () => {
	await show(<TextPanel />, { thread: short, room });
	document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
	await expect.poll(() => document.activeElement?.matches('input[type=search]')).toBe(true);
});
