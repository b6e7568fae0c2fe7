import { beforeAll, expect, test } from 'vitest';
import { veilId } from '../../src/charts/network/elements.ts';
import type { Step } from '../../src/graph/filter/steps.ts';
import { personId } from '../../src/model/graph.ts';
import type { Reading } from '../../src/model/reading.ts';
import { handleKey } from '../../src/model/thread.ts';
import { appForAll } from '../support/app.ts';
import { expectedOf, visibleNodes } from '../support/filtering.ts';
import { seedReading } from '../support/seed.ts';

const app = appForAll();
let reading: Reading;
beforeAll(async () => {
	reading = await seedReading();
});

const person = (handle: string) => personId(handleKey(handle));
const button = (name: string | RegExp) => app.page.getByRole('button', { name, exact: true });

test('the ego network, only them, without them: by the menu, by the card and by keys', async () => {
	await app.page.getByRole('button', { name: /^NnMmOo:/ }).click();
	await button('Selected: NnMmOo').click();
	await app.page.getByRole('menuitem', { name: 'Ego network' }).click();
	const ego: Step = { type: 'ego', person: person('nnmmoo'), depth: 1, direction: 'both' };
	await expect.poll(() => visibleNodes(app.page)).toEqual(expectedOf(reading, { steps: [ego] }).nodes);
	await button('Only this person').click();
	await expect.poll(() => visibleNodes(app.page)).toEqual([person('nnmmoo')]);
	await button('Clear filter').click();
	await app.page.locator('[data-chart=network]').focus();
	await app.page.keyboard.press('e');
	await expect.poll(() => visibleNodes(app.page)).toEqual(expectedOf(reading, { steps: [ego] }).nodes);
	await app.page.keyboard.press('x');
	await expect.poll(() => visibleNodes(app.page)).not.toContain(person('nnmmoo'));
});

test('whom it hides is let go of; one step back brings both back', async () => {
	await app.page.getByRole('button', { name: /^NnMmOo:/ }).click();
	await button('Leave out').click();
	await app.page.getByRole('heading', { name: 'Text', exact: true }).waitFor();
	await expect.poll(() => app.page.url()).not.toContain('person=');
	await button('Undo').click();
	await app.page.getByRole('heading', { name: 'NnMmOo, ' }).waitFor();
	await expect.poll(() => visibleNodes(app.page)).toContain(person('nnmmoo'));
});

test('who is hidden can be selected by name: it is said so, nothing else fades, and they can be put back', async () => {
	await app.page.getByRole('button', { name: /^NnMmOo:/ }).click();
	await button('Leave out').click();
	await app.page.getByRole('button', { name: /^NnMmOo:/ }).click();
	await app.page.getByText('NnMmOo hidden').waitFor();
	await app.page.mouse.move(700, 5);
	const isVeiled = () => app.page.evaluate((id) => !cytoscapeOf().getElementById(id).hasClass('hidden'), veilId);
	await expect.poll(isVeiled).toBe(false);
	await app.page.getByRole('button', { name: /^iMiata OP:/ }).click();
	await expect.poll(isVeiled).toBe(true);
	await app.page.getByRole('button', { name: /^NnMmOo:/ }).click();
	await button('Put back').click();
	await expect.poll(() => visibleNodes(app.page)).toContain(person('nnmmoo'));
});
