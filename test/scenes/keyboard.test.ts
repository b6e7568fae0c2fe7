import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { cardOf } from '../../src/graph/metrics/card.ts';
import { chainOf } from '../../src/graph/reading-order.ts';
import { personId } from '../../src/model/graph.ts';
import type { Reading } from '../../src/model/reading.ts';
import { handleKey } from '../../src/model/thread.ts';
import { relatedFloors } from '../../src/store/selectors.ts';
import { appForAll } from '../support/app.ts';
import { give } from '../support/browser.ts';
import { visibleNodes } from '../support/filtering.ts';
import { command, findPerson, focused, press, selectByKeys, tabTo } from '../support/keyboard.ts';
import { expectRead, listed, reader as readerOf } from '../support/reader.ts';
import { seedReading } from '../support/seed.ts';
import { timedThread } from '../support/timed.ts';

const app = appForAll();
let reading: Reading;
beforeAll(async () => {
	reading = await seedReading();
	// What comes after the page is there.
	await reader().getByRole('searchbox', { name: 'Search text' }).waitFor();
});

const person = (handle: string) => personId(handleKey(handle));
const reader = () => readerOf(app.page);
const heading = (name: string | RegExp) => reader().getByRole('heading', { name }).waitFor();
const hash = () => new URLSearchParams(new URL(app.page.url()).hash.slice(1));
const visible = async () => (await visibleNodes(app.page)).length;

describe('who talked with whom, by keys alone', () => {
	test('two people: their dialogue, what came between, and on from floor to floor', async () => {
		await selectByKeys(app.page, 'NnMmOo');
		await selectByKeys(app.page, 'iMiata', true);
		const related = relatedFloors({ type: 'people', people: [person('nnmmoo'), person('imiata')] }, reading) ?? [];
		await heading(`NnMmOo, iMiata, ${related.length} floors`);
		await expectRead(app.page, related);
		await tabTo(app.page, /^32 floors between$/);
		await press(app.page, 'Enter');
		await reader().locator('article[data-between][data-floor="89"]').waitFor();
		await press(app.page, 'n', 'n');
		await expect.poll(() => reader().locator('article[aria-current]').getAttribute('data-floor')).toBe('121');
	});

	test('a tie, by the table of ties', async () => {
		await findPerson(app.page, 'NnMmOo');
		await command(app.page, 'table of ties');
		await app.page.getByRole('table').waitFor();
		await tabTo(app.page, /^NnMmOo → iMiata/);
		await press(app.page, 'Enter');
		await expect.poll(() => hash().get('tie')).toContain('p:nnmmoo');
		const related = relatedFloors({ type: 'ties', ties: [hash().get('tie') ?? ''] }, reading) ?? [];
		await heading(`NnMmOo → iMiata, ${related.length} floors`);
		await expectRead(app.page, related);
	});

	test('a floor: the chain that it stands in', async () => {
		await command(app.page, '#129');
		await heading('#129');
		await press(app.page, '/');
		await tabTo(app.page, /^Its chain$/, 'Shift+Tab');
		await press(app.page, 'Enter');
		const chain = chainOf(129, reading.answers);
		await expect.poll(async () => (await listed(app.page)).every((floor) => chain.includes(floor))).toBe(true);
		expect(await focused(app.page)).toBe('All floors');
	});

	test('a person: what they wrote, what was said to them, and their card', async () => {
		await selectByKeys(app.page, 'NnMmOo');
		await heading('NnMmOo, 8 floors');
		const card = cardOf(reading, person('nnmmoo'));
		await tabTo(app.page, /^4 written$/);
		await press(app.page, 'Enter');
		await expectRead(app.page, card?.written ?? []);
		await tabTo(app.page, /^4 to them$/);
		await press(app.page, 'Enter');
		await expectRead(
			app.page,
			(card?.received ?? []).map(({ floor }) => floor),
		);
		await tabTo(app.page, /^iMiata$/);
		await press(app.page, 'Enter');
		await heading('iMiata, ');
	});
});

describe('the graph, by keys alone', () => {
	test('people are added as they are by drawing; the opening poster goes and comes back; size and colour change', async () => {
		await findPerson(app.page, 'NnMmOo');
		await tabTo(app.page, /^Graph of people/);
		await press(app.page, 'ArrowRight', 'Enter');
		await expect.poll(() => hash().getAll('person')).toHaveLength(1);
		await press(app.page, 'ArrowDown', 'Shift+Enter');
		await expect.poll(() => new Set(hash().getAll('person')).size).toBe(2);
		await press(app.page, 'Escape');
		const all = await visible();
		await findPerson(app.page, 'NnMmOo');
		await tabTo(app.page, /^Look$/);
		await press(app.page, 'Enter');
		await app.page.getByRole('combobox', { name: 'Size' }).waitFor();
		if (!(await focused(app.page)).startsWith('Size')) await tabTo(app.page, /^Size/);
		await press(app.page, 'ArrowDown');
		await expect.poll(() => hash().get('size')).toBe('in');
		await tabTo(app.page, /^Colour/);
		await press(app.page, 'ArrowDown');
		await expect.poll(() => hash().get('colour')).toBe('community');
		await press(app.page, 'Escape');
		const legend = app.page.locator('details', { hasText: 'in-degree · community' });
		await legend.getByText(/^community 1: \d+ people$/).waitFor();
		await press(app.page, 'Shift+F');
		await tabTo(app.page, /^Without OP$/);
		await press(app.page, 'Space');
		await expect.poll(visible).toBeLessThan(all);
		await expect.poll(() => hash().get('without')).toBe('imiata');
		await press(app.page, 'Space');
		await expect.poll(visible).toBe(all);
	});
});

test('from the list by the filter, the graph and a menu into a dialog and out of it', async () => {
	await selectByKeys(app.page, 'dev436');
	await app.page.getByRole('heading', { name: 'dev436, ' }).waitFor();
	await press(app.page, 'ArrowLeft', 'Space');
	await app.page.getByText('dev436 and neighbours').waitFor();
	await press(app.page, 'Escape');
	await app.page.getByRole('heading', { name: 'Text' }).waitFor();
	await tabTo(app.page, /^Clear filter$/);
	await press(app.page, 'Enter');
	await expect.poll(() => hash().has('by')).toBe(false);
	await expect.poll(() => focused(app.page)).toBe('Filter');
	await tabTo(app.page, /^Graph of people/);
	await press(app.page, 'ArrowRight', 'Enter');
	await app.page.getByRole('heading', { name: /, \d+ floors?$/ }).waitFor();
	await tabTo(app.page, /^Open$/, 'Shift+Tab');
	await press(app.page, 'Enter');
	// The menu moves its focus a moment after each key, as people do their fingers.
	const item = (name: string) => app.page.waitForFunction((text) => document.activeElement?.textContent === text, name);
	await item('Open a file…');
	await press(app.page, 'ArrowDown');
	await item('Paste text…');
	await press(app.page, 'Enter');
	await app.page.getByRole('dialog', { name: 'Paste a thread' }).waitFor();
	await press(app.page, 'Escape');
	await expect.poll(() => app.page.getByRole('dialog').count()).toBe(0);
});

describe('everything else, by keys alone', () => {
	test('the hints of a first visit', async () => {
		await press(app.page, '?');
		await app.page.getByRole('dialog', { name: 'Help' }).waitFor();
		await tabTo(app.page, /^Show the three hints again$/);
		await press(app.page, 'Enter');
		for (const [n, next] of [
			[1, /^Next$/],
			[2, /^Next$/],
			[3, /^Done$/],
		] as const) {
			await app.page.getByRole('region', { name: `Hint ${n} of 3` }).waitFor();
			await expect.poll(() => focused(app.page)).toMatch(next);
			await press(app.page, 'Enter');
		}
		await expect.poll(() => app.page.getByRole('region', { name: /^Hint/ }).count()).toBe(0);
	});

	test('a file is saved with what is shown, and floors stand by the clock', async () => {
		await command(app.page, 'dark');
		const saved = app.page.waitForEvent('download');
		await command(app.page, 'edges');
		expect(readFileSync(await (await saved).path(), 'utf8')).toContain('p:nnmmoo');
		await command(app.page, 'light');
		await give(app.page, 'timed.json', timedThread(60));
		await app.page.getByLabel('Floors by').waitFor();
		await findPerson(app.page, 'Ann');
		await tabTo(app.page, /^Floors by$/);
		await press(app.page, 'ArrowDown');
		await expect.poll(() => hash().get('axis')).toBe('clock');
		await expect.poll(() => app.page.locator('#timeline-axis text').allTextContents()).toContain('3 days');
	});
});
