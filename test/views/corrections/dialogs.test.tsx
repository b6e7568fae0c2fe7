import { expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import seed from '../../../seeds/000_3eaef7a16f4ddd18.txt?raw';
import { useChoices } from '../../../src/store/choices.ts';
import { AskDialog } from '../../../src/views/corrections/CorrectFloor.tsx';
import { CorrectionsDialog } from '../../../src/views/corrections/CorrectionsDialog.tsx';
import { RecentDialog } from '../../../src/views/corrections/Memory.tsx';
import { PinnedNodes } from '../../../src/views/corrections/PinnedNodes.tsx';
import { ShareDialog } from '../../../src/views/corrections/ShareDialog.tsx';
import { violationsHere } from '../../support/axe-in-page.ts';
import { show } from '../../support/mounted.tsx';

const close = () => undefined;
const inbox = () => show(<CorrectionsDialog onClose={close} />, { thread: seed });
const question = () => page.getByRole('heading', { level: 3 }).first();
const corrections = () => useChoices.getState().corrections;
const takeBack = () => page.getByRole('button', { name: 'Take back' });

test('the inbox is answered by mouse alone', async () => {
	await inbox();
	await expect.element(question()).toBeVisible();
	const first = question().element().textContent;
	await page.getByRole('button', { name: 'Skip' }).click();
	await expect.poll(() => question().element().textContent).not.toBe(first);
	await page.getByRole('button', { name: /^1 / }).click();
	await takeBack().click();
	await expect.element(takeBack()).not.toBeInTheDocument();
	expect(corrections()).toEqual([]);
});

test('the inbox is answered by keys: one question after the other, skipped ones come back last', async () => {
	const reading = await inbox();
	await expect.element(question()).toBeVisible();
	const first = question().element().textContent;
	await commands.press('s');
	await expect.poll(() => question().element().textContent).not.toBe(first);
	for (let more = (reading?.inbox.length ?? 0) - 1; more > 0; more--) await commands.press('s');
	await expect.poll(() => question().element().textContent).toBe(first);
	await commands.press('1');
	await expect.element(takeBack()).toBeVisible();
	expect(corrections()).toHaveLength(1);
});

test('a link is shared with the thread inside or without it, and what that means', async () => {
	await show(<ShareDialog onClose={close} />, {
		thread: seed,
		view: { selection: { type: 'floor', floor: 3 } },
	});
	const inside = page.getByLabelText(/^Link with the thread inside/);
	await expect.element(inside).toHaveValue(expect.stringMatching(/floor=3.*data=|data=.*floor=3/));
	await expect.element(page.getByText('Whoever has this link can read the whole thread.')).toBeVisible();
	const without = page.getByLabelText(/for those who have the file/);
	await expect.element(without).toHaveValue(expect.stringMatching(/hash=[0-9a-f]{16}/));
	await expect.element(without).not.toHaveValue(expect.stringContaining('data='));
});

const floor112 = { type: 'floor', floor: 112 } as const;

/** With scenes of the whole page, where they are shown in Chinese, by night and on a phone: see access there. */
test.each([
	['the form', <AskDialog key={0} floor={112} />, 'More to put right'],
	['the inbox', <CorrectionsDialog key={0} onClose={close} />, 'Skip'],
	['sharing', <ShareDialog key={0} onClose={close} />, 'Copy'],
	['recent threads', <RecentDialog key={0} onClose={close} />, 'Remember threads in this browser'],
	['what was placed by hand', <PinnedNodes key={0} />, 'Put all back'],
])('axe finds nothing in %s', async (_, part, shown) => {
	const reading = await show(part, { thread: seed, view: { selection: floor112 } });
	const layout = { id: 'force', centre: null } as const;
	const [person] = reading?.graph.people ?? [];
	if (person !== undefined) useChoices.setState({ layout, pins: new Map([[person.id, { x: 10, y: 20 }]]) });
	await expect.element(page.getByText(shown).last()).toBeVisible();
	if (shown === 'More to put right') await page.getByText(shown).click();
	expect(await violationsHere()).toEqual([]);
	const dialog = document.querySelector('dialog');
	if (dialog !== null) expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
});
