import { describe, expect, test } from 'vitest';
import { visibleNodes } from '../support/filtering.ts';
import { command, findPerson, press, tabTo } from '../support/keyboard.ts';
import { longThread } from '../support/long-thread.ts';

const { app, reader, reading, pair, heading, hash } = longThread();

describe('2,000 floors: matrix, lanes and tables', () => {
	test('the matrix, by keys alone: from tie to tie, and the dialogue of one', async () => {
		await command(app.page, 'as matrix');
		const grid = app.page.getByRole('grid');
		await grid.waitFor();
		await app.page.getByRole('combobox', { name: 'Order' }).selectOption('activity');
		await grid.focus();
		await press(app.page, 'ArrowRight');
		const said = () => grid.getByRole('gridcell').textContent();
		for (let step = 0; step < 20 && !/^\w+ answers \w+: /.test((await said()) ?? ''); step++)
			await press(app.page, 'Control+ArrowRight');
		const [, from = '', to = ''] = (await said())?.match(/^(\w+) answers (\w+): /) ?? [];
		expect(from).not.toBe('');
		await press(app.page, 'Shift+Enter');
		await expect.poll(() => hash().getAll('person')).toEqual([from.toLowerCase(), to.toLowerCase()]);
		await heading(`${from}, ${to}, `);
	});

	test('played floor by floor by keys alone, and all of it again', async () => {
		const all = (await visibleNodes(app.page)).length;
		await findPerson(app.page, pair()[0].handle);
		await tabTo(app.page, /Play$/);
		await press(app.page, 'Enter');
		await findPerson(app.page, pair()[0].handle);
		await tabTo(app.page, /^Pause$/);
		await press(app.page, 'Enter');
		const floor = async () =>
			Number(await app.page.getByRole('slider', { name: /^Playhead/ }).getAttribute('aria-valuenow'));
		await app.page.getByRole('button', { name: 'Play', exact: true }).waitFor();
		const at = await floor();
		await tabTo(app.page, /^A floor forward$/);
		await press(app.page, 'Enter');
		await expect.poll(floor).toBe(at + 1);
		await expect.poll(async () => (await visibleNodes(app.page)).length).toBeLessThan(all);
		await press(app.page, 'Escape');
		await expect.poll(async () => (await visibleNodes(app.page)).length).toBe(all);
	});

	test('people in a table, sorted, selected by keys alone; the whole of it can be printed', async () => {
		await findPerson(app.page, pair()[0].handle);
		await command(app.page, 'table of people');
		await app.page.getByRole('table').waitFor();
		await tabTo(app.page, /^In\b/);
		await press(app.page, 'Enter');
		const table = app.page.getByRole('table');
		await expect.poll(() => table.locator('[aria-sort]').getAttribute('aria-sort')).toBe('descending');
		const [most] = [...reading().graph.people].sort((a, b) => b.inDegree - a.inDegree);
		await tabTo(app.page, new RegExp(`^${most?.handle}( OP)?:`));
		await press(app.page, 'Enter');
		await heading(`${most?.handle}, `);
		await expect.poll(() => table.getAttribute('aria-rowcount')).toBe(String(reading().graph.people.length + 1));
		await app.page.evaluate(() => {
			window.print = () => document.documentElement.setAttribute('data-told-to-print', '');
		});
		await press(app.page, 'Control+p');
		await app.page.getByRole('dialog', { name: 'Print' }).getByRole('radio').first().check();
		await app.page.getByRole('dialog', { name: 'Print' }).getByRole('button', { name: 'Print', exact: true }).click();
		await app.page.waitForFunction(() => document.documentElement.hasAttribute('data-told-to-print'));
		const printed = (await app.page.locator('body').textContent()) ?? '';
		expect(reading().graph.people.filter(({ handle }) => !printed.includes(handle))).toEqual([]);
		await app.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
		await press(app.page, 'Escape');
	});
});

describe('2,000 floors: searching and reading', () => {
	test('hits stand out in timeline and graph', async () => {
		await press(app.page, '/');
		await app.page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'search');
		await app.page.keyboard.type('楼主说得对');
		await reader()
			.getByText(/^[\d,]+ hits in [\d,]+ floors$/)
			.waitFor();
		await expect.poll(() => app.page.locator('[data-chart=timeline] .hits').count()).toBe(1);
		const told = reader().getByText(/^The graph shows [\d,]+/);
		await told.waitFor();
		const people = Number((await told.textContent())?.match(/[\d,]+/)?.[0].replace(',', ''));
		expect(people).toBeGreaterThan(3);
		expect(people).toBeLessThan(reading().graph.people.length);
		await press(app.page, 'Escape', 'Escape');
	});

	test('a floor and a person by the command palette; what is unread is counted, a floor marked by a key', async () => {
		await command(app.page, '#1500');
		await heading('#1500');
		await reader().locator('article[data-floor="1500"][data-selected]').waitFor();
		await command(app.page, pair()[1].handle);
		await heading(`${pair()[1].handle}, `);
		const unread = async () =>
			Number(
				(
					await reader()
						.getByRole('button', { name: /unread$/ })
						.textContent()
				)?.replace(/\D/g, ''),
			);
		await press(app.page, 'Escape', 'u');
		await expect.poll(() => reader().locator('article[aria-current]').count()).toBe(1);
		const before = await unread();
		expect(before).toBeGreaterThan(1_000);
		await press(app.page, 'm');
		await expect.poll(unread).not.toBe(before);
	});

	test('by the clock, with its long gap in words, in bars and in lanes, of which all are there on request', async () => {
		await app.page.getByLabel('Floors by').selectOption('clock');
		await app.page.getByRole('slider', { name: 'Part of the thread that is shown' }).waitFor();
		await command(app.page, '#1000');
		const texts = () => app.page.locator('#timeline-axis text').allTextContents();
		await expect.poll(texts).toContain('3 days');
		await command(app.page, 'Lanes');
		const names = app.page.locator('#lane-names text');
		await expect.poll(() => names.count()).toBeGreaterThan(3);
		await expect.poll(texts).toContain('3 days');
		const folded = await names.count();
		await app.page.getByRole('button', { name: /^All \d+/ }).click();
		await expect.poll(() => names.count()).toBeGreaterThan(folded);
		await expect.poll(() => hash().get('lanes')).toBe('all');
	});
});
