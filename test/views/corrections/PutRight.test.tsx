import { expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import seed from '../../../seeds/000_3eaef7a16f4ddd18.txt?raw';
import { useChoices } from '../../../src/store/choices.ts';
import { openPanel } from '../../../src/store/page.ts';
import { followSteps } from '../../../src/store/undo.ts';
import { TextColumn } from '../../../src/views/side/TextColumn.tsx';
import { show } from '../../support/mounted.tsx';

const besideText = (
	<div data-part="text" style={{ height: '780px' }}>
		<TextColumn />
	</div>
);

/** Opens the questions of the seed beside its text. */
async function ask() {
	const reading = await show(besideText, { thread: seed });
	openPanel({ id: 'inbox' });
	await expect.element(question()).toBeVisible();
	if (reading === null) throw new Error('not open');
	return reading;
}

const panel = () => page.getByRole('region', { name: 'Put right' });
const question = () => panel().getByRole('heading', { level: 3 });
const asked = () => question().element().firstChild?.textContent;
const isAt = (place: string) => expect.element(panel().getByText(place, { exact: true })).toBeVisible();
const corrections = () => useChoices.getState().corrections;

test('the questions are counted as they go by, and lead back', async () => {
	const { inbox } = await ask();
	const first = asked();
	await isAt(`1 of ${inbox.length}`);
	await commands.press('s');
	await isAt(`2 of ${inbox.length}`);
	expect(asked()).not.toBe(first);
	await panel().getByRole('button', { name: 'Next question' }).click();
	await isAt(`3 of ${inbox.length}`);
	await commands.press('Shift+s');
	await panel().getByRole('button', { name: 'Previous question' }).click();
	await isAt(`1 of ${inbox.length}`);
	expect(asked()).toBe(first);
});

test('the text goes to the floor asked about and marks what speaks for an answer', async () => {
	const { inbox } = await ask();
	const question = () => document.querySelector('article[data-asked=question]');
	await expect.poll(() => question()?.getAttribute('data-floor')).toBe(String(inbox[0]?.floor));
	await commands.press('s');
	await expect.poll(() => question()?.getAttribute('data-floor')).toBe(String(inbox[1]?.floor));
	const isInSight = () => {
		const [floor, list] = [question(), document.querySelector('[data-floors]')].map((each) =>
			each?.getBoundingClientRect(),
		);
		return floor && list && floor.top >= list.top - 1 && floor.top < list.bottom;
	};
	await expect.poll(isInSight).toBe(true);
	const byAuthor = inbox.findIndex(({ type }) => type === 'author');
	for (let at = 1; at < byAuthor; at++) await commands.press('s');
	const item = inbox[byAuthor];
	if (item?.type !== 'author') throw new Error('the seed asks for no author');
	const passage = item.candidates.flatMap(({ evidence }) => evidence).find(({ span }) => span !== null);
	useChoices.setState({ jump: { floor: passage?.floor ?? 0 } });
	await expect.poll(() => document.querySelector(`article[data-floor="${passage?.floor}"] mark`)).not.toBeNull();
	await panel().getByRole('button', { name: 'Close' }).click();
	await expect.poll(() => document.querySelector('article[data-asked], article mark')).toBeNull();
});

test('a digit answers; what it brought is said, the next question has the focus and the panel its height', async () => {
	const { inbox } = await ask();
	const end = followSteps();
	const height = () => panel().element().getBoundingClientRect().height;
	const before = height();
	const first = asked();
	await commands.press('1');
	await expect.poll(asked).not.toBe(first);
	expect(corrections()).toHaveLength(1);
	await expect.element(panel().getByText(/\d+ questions? left/)).toBeVisible();
	await expect.poll(() => document.activeElement).toBe(question().element());
	expect(height()).toBe(before);
	await panel().getByRole('button', { name: 'Previous question' }).click();
	await expect.element(panel().getByText(/^You said: /)).toBeVisible();
	await panel().getByRole('button', { name: 'Take back' }).first().click();
	await expect.poll(() => corrections().length).toBe(0);
	await expect.element(panel().getByText(/^You said: /)).not.toBeInTheDocument();
	await isAt(`1 of ${inbox.length}`);
	end();
});

test('Esc shuts the panel and lets nothing go; what was done stands in a panel of its own, each line a way back', async () => {
	await ask();
	const end = followSteps();
	useChoices.setState({ selection: { type: 'floor', floor: 3 } });
	await commands.press('1');
	await expect.poll(() => corrections().length).toBe(1);
	await commands.press('Escape');
	await expect.element(panel()).not.toBeInTheDocument();
	expect(useChoices.getState().selection).toEqual({ type: 'floor', floor: 3 });
	openPanel({ id: 'history' });
	const done = page.getByRole('region', { name: 'What was done' });
	const lines = () => done.getByRole('listitem').all();
	await expect.poll(() => lines().length).toBe(2);
	await done.getByRole('button', { name: 'As it was opened' }).click();
	await expect.poll(() => corrections().length).toBe(0);
	expect(lines()).toHaveLength(2);
	await lines()[1]?.getByRole('button').click();
	await expect.poll(() => corrections().length).toBe(1);
	end();
});

test('on a phone the floor asked about stands in the panel, which stands over all of the text', async () => {
	await show(besideText, { thread: seed, width: 390, height: 844 });
	openPanel({ id: 'inbox' });
	await expect.element(question()).toBeVisible();
	await expect
		.element(
			panel()
				.getByText(/^#\d+$/)
				.first(),
		)
		.toBeVisible();
	const { top, height } = panel().element().getBoundingClientRect();
	expect([top, height]).toEqual([0, 780]);
});
