import { beforeEach, expect, test } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { useChoices } from '../../../src/store/choices.ts';
import { closePanel, closeReasons } from '../../../src/store/page.ts';
import { App } from '../../../src/views/app/App.tsx';
import { show } from '../../support/mounted.tsx';
import { nodeOf, pointOnNode } from '../../support/network.ts';

const separator = `\n\n${'-'.repeat(51)}\n\n`;
/** Floors 4 to 6 address somebody and are of unknown author. */
const texts = [
	'### A thread\n\nopening',
	'the cat',
	'the dog',
	'@ann #1 yes',
	'@bob no',
	'@bob #2 fine',
	'@ann and @bob',
];

beforeEach(() => {
	closePanel();
	closeReasons();
});

const open = (view = {}, floors: readonly string[] = texts) => show(<App />, { thread: floors.join(separator), view });

const article = (floor: number) => page.getByRole('article', { name: `#${floor}`, exact: true });
const head = (floor: number) => document.querySelector(`article[data-floor="${floor}"] > header`)?.textContent;
const corrections = () => useChoices.getState().corrections;
const undoButton = () => page.getByRole('button', { name: 'Undo' });

/** Opens a floor's form in the text. */
async function openForm(floor: number) {
	await article(floor).getByTitle('Why', { exact: true }).click();
	await expect.element(article(floor).getByRole('combobox').first()).toBeVisible();
	return article(floor);
}

async function name(floor: number, handle: string): Promise<void> {
	const form = await openForm(floor);
	await form.getByRole('combobox').first().fill(handle);
	await form.getByRole('button', { name: 'Set' }).first().click();
	await expect.poll(() => head(floor)).toContain(handle);
}

test('a floor put right in the text is stated at once, undone and redone by key', async () => {
	await open();
	await expect.element(undoButton()).toBeDisabled();
	await name(2, 'carl');
	expect(head(2)).toContain('stated');
	await expect.element(undoButton()).toBeEnabled();
	(document.activeElement as HTMLElement).blur();
	await commands.press('Control+z');
	await expect.poll(() => head(2)).not.toContain('carl');
	await commands.press('Control+Shift+z');
	await expect.poll(() => head(2)).toContain('carl');
});

test('against the file, it says what the file says; taken back, all is as it was', async () => {
	// Were there another number, the two might have moved.
	await open({}, texts.slice(0, 5));
	await name(1, 'bob');
	await expect.element(article(1).getByText('#3 calls ann by this floor’s number.')).toBeVisible();
	await article(1).getByRole('button', { name: 'Take back' }).click();
	await expect.poll(() => head(1)).toContain('proven');
});

test('C opens the form of the floor selected, a digit chooses; beside the graph it is one click', async () => {
	await open({ selection: { type: 'floor', floor: 1 } });
	await expect.element(page.getByRole('button', { name: 'Who wrote #1?' })).toBeVisible();
	await commands.press('c');
	const panel = page.getByRole('region', { name: 'Who wrote #1?' });
	await expect.element(panel).toBeVisible();
	await expect.poll(() => document.activeElement?.closest('[data-correct="1"]')).not.toBeNull();
	await commands.press('1');
	await expect.poll(() => head(1)).toContain('stated');
	await commands.press('Escape');
	await expect.element(panel).not.toBeInTheDocument();
	await article(6).getByRole('link', { name: '#6', exact: true }).click();
	await page.getByRole('button', { name: 'Who wrote #6?' }).click();
	await expect.element(page.getByRole('region', { name: 'Who wrote #6?' }).getByRole('combobox').first()).toBeVisible();
});

test('two names are made one person, who goes by the handle that came first', async () => {
	await open();
	await expect.element(page.getByText('2 people named')).toBeVisible();
	const form = await openForm(1);
	await form.getByText('More to put right').click();
	await form.getByLabelText('ann is the same person as').fill('bob');
	await form.getByRole('button', { name: 'Set' }).nth(1).click();
	await expect.element(page.getByText('1 person named')).toBeVisible();
	expect(head(1)).toContain('ann');
});

test('answers are put on and taken off one by one, the others stay', async () => {
	await open({ selection: { type: 'floor', floor: 5 } });
	await commands.press('c');
	const panel = page.getByRole('region', { name: 'Who wrote #5?' });
	await panel.getByText('More to put right').click();
	const list = panel.getByRole('group', { name: 'This floor answers' });
	await expect.element(list.getByRole('button', { name: 'It does not answer #2' })).toBeVisible();
	const targets = () => corrections().flatMap((made) => (made.type === 'answers' ? [made.targets] : []));
	await list.getByLabelText('It also answers (numbers)').fill('1 4');
	await list.getByRole('button', { name: 'Set' }).click();
	await expect.poll(targets).toEqual([[2, 1, 4]]);
	await expect.element(article(5).getByRole('link', { name: '#1', exact: true })).toBeInTheDocument();
	await list.getByRole('button', { name: 'It does not answer #2' }).click();
	await expect.poll(targets).toEqual([[1, 4]]);
	await list.getByRole('button', { name: 'It answers nothing' }).click();
	await expect.poll(targets).toEqual([[]]);
	await list.getByRole('button', { name: 'Take back' }).click();
	await expect.element(list.getByRole('button', { name: 'It does not answer #2' })).toBeVisible();
	expect(targets()).toEqual([]);
});

const hasNode = (id: string) => nodeOf(id) !== null;

test('a floor of unknown author is clicked in the graph, and its node becomes the person', async () => {
	await open();
	await expect.poll(() => hasNode('f:5')).toBe(true);
	const [x, y] = pointOnNode('f:5');
	await commands.mouse('click', x, y);
	await page.getByRole('button', { name: 'Who wrote #5?' }).click();
	const panel = page.getByRole('region', { name: 'Who wrote #5?' });
	await panel.getByRole('combobox').first().fill('zoe');
	await panel.getByRole('button', { name: 'Set' }).first().click();
	await expect.poll(() => [hasNode('f:5'), hasNode('p:zoe')]).toEqual([false, true]);
	expect(head(5)).toContain('stated');
});

test('the same by keyboard alone', async () => {
	await open();
	await expect.poll(() => hasNode('f:5')).toBe(true);
	document.querySelector<HTMLElement>('[data-chart=network]')?.focus();
	const isAt = () => JSON.stringify(useChoices.getState().hover) === '{"type":"floor","floor":5}';
	for (const turn of [1, 2, 3]) {
		for (const key of ['Right', 'Down', 'Left', 'Up', 'Left', 'Down', 'Right', 'Up']) {
			if (!isAt()) await userEvent.keyboard(`{Arrow${key}}`);
		}
		if (isAt()) break;
		expect(turn, 'arrows lead to #5').toBeLessThan(3);
	}
	await userEvent.keyboard('{Enter}');
	await userEvent.keyboard('c');
	const field = page.getByRole('region', { name: 'Who wrote #5?' }).getByRole('combobox').first();
	await expect.element(field).toBeVisible();
	(field.element() as HTMLElement).focus();
	await userEvent.keyboard('zoe{Enter}');
	await expect.poll(() => [hasNode('f:5'), hasNode('p:zoe')]).toEqual([false, true]);
});
