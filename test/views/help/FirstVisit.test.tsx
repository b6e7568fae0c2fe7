import { expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import seed from '../../../seeds/000_3eaef7a16f4ddd18.txt?raw';
import { useChoices } from '../../../src/store/choices.ts';
import { useDialog } from '../../../src/store/page.ts';
import { useSettings } from '../../../src/store/settings.ts';
import { Help } from '../../../src/views/help/Help.tsx';
import { TimelinePanel } from '../../../src/views/timeline/TimelinePanel.tsx';
import { violationsHere } from '../../support/axe-in-page.ts';
import { show } from '../../support/mounted.tsx';

const first = (
	<main style={{ height: '300px' }} data-part="timeline">
		<TimelinePanel />
		<Help />
	</main>
);
const card = () => page.getByRole('region', { name: 'A first look' });

/** As on a first visit. */
async function visit(choices: Parameters<typeof show>[1] = {}) {
	useSettings.setState({ greeted: false });
	return show(first, { thread: seed, ...choices });
}

test('the thread is played once, any key ends that, and three questions are answered where one reads', async () => {
	const reading = await visit();
	await expect.poll(() => useChoices.getState().isPlaying).toBe(true);
	await commands.press('Shift');
	expect(useChoices.getState()).toMatchObject({ isPlaying: false, playhead: null, speed: 1 });
	await expect.element(card()).toBeVisible();
	const people = reading?.graph.people.length;
	await expect.element(card().getByText(`147 floors and ${people} people by name.`)).toBeVisible();
	await card().getByRole('button', { name: 'Who argued longest?' }).click();
	await expect.element(card().getByText(/^Likely .*NnMmOo.*: 7 floors to each other/)).toBeVisible();
	expect(useChoices.getState().selection).toMatchObject({ type: 'people' });
	await card().getByRole('button', { name: 'And without the opening poster?' }).click();
	await expect.element(card().getByText(/^Without iMiata \(likely\), \d+ of 81 ties are left\.$/)).toBeVisible();
	expect([...useChoices.getState().without]).toEqual(['p:imiata']);
	expect(useChoices.getState().selection).toBeNull();
	expect(await violationsHere()).toEqual([]);
	await card().getByRole('button', { name: 'Show everything again' }).click();
	expect(useChoices.getState().without.size).toBe(0);
	await card().getByRole('button', { name: 'Close' }).click();
	await expect.element(card()).not.toBeInTheDocument();
	await show(first, { thread: seed });
	expect(useChoices.getState().isPlaying).toBe(false);
});

test('played to its end it shows all of the thread again', async () => {
	await visit();
	await expect.element(card()).toBeVisible();
	expect(useChoices.getState()).toMatchObject({ isPlaying: false, playhead: null, speed: 1 });
});

test('nothing is played where less motion is wanted, or the address shows something already', async () => {
	const played: boolean[] = [];
	const end = useChoices.subscribe(({ isPlaying }) => played.push(isPlaying));
	await commands.emulate({ reducedMotion: 'reduce' });
	await visit();
	await expect.element(card()).toBeVisible();
	await commands.emulate({ reducedMotion: 'no-preference' });
	await visit({ view: { selection: { type: 'floor', floor: 3 } } });
	await expect.element(card()).toBeVisible();
	expect(played).not.toContain(true);
	end();
});

test('hints take neither a pane nor a key away', async () => {
	await show(
		<div data-part="graph" style={{ display: 'none' }}>
			<div data-chart="network" />
			<Help />
		</div>,
		{ thread: seed, choices: { pane: 'timeline' }, view: { selection: { type: 'floor', floor: 3 } } },
	);
	useDialog.setState({ isHinting: true });
	const hint = page.getByRole('region', { name: /^Hint 1 of 3/ });
	await expect.element(hint.getByText('In the tab “Graph”:')).toBeVisible();
	expect(useChoices.getState().pane).toBe('timeline');
	await commands.press('Escape');
	expect(useChoices.getState().selection).toBeNull();
	await expect.element(hint).toBeVisible();
	await commands.press('Escape');
	await expect.element(hint).not.toBeInTheDocument();
});
