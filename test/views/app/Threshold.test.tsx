import { expect, test } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import seed from '../../../seeds/000_3eaef7a16f4ddd18.txt?raw';
import type { Reading } from '../../../src/model/reading.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { filteredBy } from '../../../src/store/filtered.ts';
import { namingAt } from '../../../src/store/inference.ts';
import { useResults } from '../../../src/store/results.ts';
import { initialView } from '../../../src/view/view.ts';
import { App } from '../../../src/views/app/App.tsx';
import { Threshold } from '../../../src/views/app/Threshold.tsx';
import { show } from '../../support/mounted.tsx';
import { drawn } from '../../support/network.ts';

const slider = () => page.getByRole('slider', { name: 'Names from' });
const marksOf = ({ graph }: Reading) => filteredBy(graph, initialView).counts.marks;

const rings = () =>
	drawn()
		.scene.nodes.filter(({ ring }) => ring)
		.map(({ id }) => id);
const ties = (sureness: 'likely' | 'guess') => drawn().scene.ties.filter((tie) => tie.sureness === sureness).length;
const unsaid = () => drawn().scene.ties.filter(({ colour }) => colour === 'unknown').length;

async function open(): Promise<Reading> {
	const reading = await show(<App />, { thread: seed });
	if (reading === null) throw new Error('not open');
	await page.getByRole('button', { name: /^About this thread/ }).click();
	return reading;
}

/** What follows at the threshold that is chosen, once it is known. */
async function concludedAt(threshold: number): Promise<Reading> {
	await expect.poll(() => useResults.getState().reading?.settings.threshold).toBe(threshold);
	const { reading } = useResults.getState();
	if (reading === null) throw new Error('not open');
	return reading;
}

test('moved by the keyboard, sentence, facts, graph and list follow; Reset goes back', async () => {
	const seen = await open();
	const sentence = (threshold: number) => {
		const { certain, inferred, wrong } = namingAt(seen.floors, threshold);
		return page.getByText(`${certain + inferred} named, about ${Math.round(wrong)} of them wrong`);
	};
	await expect.element(sentence(0.8)).toBeVisible();
	(slider().element() as HTMLElement).focus();
	await userEvent.keyboard('{Home}');
	await expect.element(sentence(0.5)).toBeVisible();
	const low = await concludedAt(0.5);
	const guesses = low.floors.filter(({ number, author }) => {
		return number > 0 && author.grade === 'likely' && author.probability < 0.8;
	});
	expect(guesses.length).toBeGreaterThan(3);
	const facts = page.getByRole('dialog', { name: 'About this thread' });
	await expect.element(facts.getByText(`${guesses.length} guesses`)).toBeVisible();
	await expect.poll(() => ties('guess')).toBe(marksOf(low).get('dotted'));
	expect(ties('guess')).toBeGreaterThan(0);
	expect(ties('likely')).toBeGreaterThan(0);
	const writtenBy = ({ graph }: Reading) => graph.people.find(({ handle }) => handle === 'iMiata')?.floors.length ?? 0;
	expect(writtenBy(low)).toBeGreaterThan(writtenBy(seen));
	const row = page.getByRole('button', { name: `iMiata OP: ${writtenBy(low)} floors` });
	await expect.element(row).toBeVisible();
	await expect.element(slider()).toHaveAttribute('aria-valuetext', '.50 on');
	await page.getByRole('button', { name: 'Reset to .80' }).click();
	await expect.poll(() => ties('guess')).toBe(0);
	expect(useChoices.getState().threshold).toBe(0.8);
	expect(rings()).toEqual(['p:imiata']);
	// The opening poster is likely at most: where only what is proven counts, neither ring nor badge is left.
	(slider().element() as HTMLElement).focus();
	await userEvent.keyboard('{End}');
	await expect.poll(rings).toEqual([]);
	await expect.element(page.getByRole('button', { name: /^iMiata: / })).toBeVisible();
	await expect.poll(() => ties('likely')).toBe(0);
	expect(unsaid()).toBeGreaterThan(0);
});

/** The mouse at a share of the slider, wherever that stands by now. */
function drag(action: 'down' | 'move' | 'up', share: number): Promise<void> {
	const { left, width, top, height } = slider().element().getBoundingClientRect();
	return commands.mouse(action, left + share * (width - 1), top + height / 2);
}

test('moved by the mouse to its end, it counts proven names only', async () => {
	const reading = await show(<Threshold />, { thread: seed, room: { width: 700, height: 100 } });
	await drag('down', 0.6);
	await drag('move', 1);
	await drag('up', 1);
	await expect.element(slider()).toHaveAttribute('aria-valuetext', 'proven only');
	const { certain } = namingAt(reading?.floors ?? [], 1);
	await expect.element(page.getByText(`${certain} named, each of them certain`)).toBeVisible();
});

test('the opening poster has a badge and a fact that leads to their floors', async () => {
	await open();
	const row = page.getByRole('button', { name: /^iMiata OP: / });
	await expect.element(row.getByText('OP', { exact: true })).toBeVisible();
	await page.getByRole('dialog').getByRole('link', { name: 'iMiata' }).click();
	await expect.element(page.getByRole('heading', { name: 'iMiata, ' })).toBeVisible();
});
