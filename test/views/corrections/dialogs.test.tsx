import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import seed from '../../../seeds/000_3eaef7a16f4ddd18.txt?raw';
import { useChoices } from '../../../src/store/choices.ts';
import { FloorPanel } from '../../../src/views/corrections/FloorPanel.tsx';
import { RecentDialog } from '../../../src/views/corrections/Memory.tsx';
import { PinnedNodes } from '../../../src/views/corrections/PinnedNodes.tsx';
import { PutRight } from '../../../src/views/corrections/PutRight.tsx';
import { ShareDialog } from '../../../src/views/corrections/ShareDialog.tsx';
import { History } from '../../../src/views/history/History.tsx';
import { violationsHere } from '../../support/axe-in-page.ts';
import { show } from '../../support/mounted.tsx';

const close = () => undefined;
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
	['the form', <FloorPanel key={0} floor={112} />, 'More to put right'],
	['the questions', <PutRight key={0} />, 'Put right'],
	['what was done', <History key={0} />, 'As it was opened'],
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
