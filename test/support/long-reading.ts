import { expect, test } from 'vitest';
import { chainOf, nestedOrder } from '../../src/graph/reading-order.ts';
import { command, press, selectByKeys } from './keyboard.ts';
import type { longThread } from './long-thread.ts';
import { inSight, listed } from './reader.ts';

/** The scenes of a long thread that are about its text: apart, for there is one page for all of them. */
export function readingScenes(thread: ReturnType<typeof longThread>): void {
	const { app, text, reader, reading, pair, heading, hash } = thread;
	const order = async (name: string) => {
		await reader().getByRole('button', { name: 'More for reading' }).click();
		await app.page.getByRole('menuitemradio', { name }).click();
	};

	test('from the first to the last hit by keys; hits stand out in timeline and graph', async () => {
		const query = '楼主说得对';
		const total = text.split(query).length - 1;
		expect(total).toBeGreaterThan(20);
		await press(app.page, '/');
		await app.page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'search');
		await app.page.keyboard.type(query);
		await reader()
			.getByText(new RegExp(`^${total} hits in [\\d,]+ floors$`))
			.waitFor();
		await press(app.page, 'Shift+Enter');
		await reader().getByText(`${total} of ${total}`).waitFor();
		await expect.poll(() => reader().locator('mark[data-current]').textContent()).toBe(query);
		await press(app.page, 'Enter');
		await reader().getByText(`1 of ${total}`).waitFor();
		await expect.poll(() => app.page.locator('[data-chart=timeline] .hits').count()).toBe(1);
		const told = reader().getByText(/^The graph shows [\d,]+/);
		await told.waitFor();
		const people = Number((await told.textContent())?.match(/[\d,]+/)?.[0].replace(',', ''));
		expect(people).toBeGreaterThan(3);
		expect(people).toBeLessThan(reading().graph.people.length);
		await press(app.page, 'Escape', 'Escape');
		await expect.poll(() => app.page.evaluate(() => document.activeElement === document.body)).toBe(true);
	});

	test('person by person and floor by floor, by keys alone', async () => {
		const { handle } = [...reading().graph.people].sort((a, b) => b.floors.length - a.floors.length)[1] ?? {
			handle: '',
		};
		await selectByKeys(app.page, handle);
		await heading(`${handle}, `);
		const floors = Number(
			(await reader().getByRole('heading').first().getAttribute('aria-label'))?.match(/(\d+) floors/)?.[1],
		);
		await press(app.page, 'n', 'n');
		await reader().getByText(`2 of ${floors}`).waitFor();
		await press(app.page, 'p');
		await reader().getByText(`1 of ${floors}`).waitFor();
		await press(app.page, 'Escape');
		await heading('Text');
	});

	test('nested; the chain of a floor, and the next that is unread', async () => {
		const nested = nestedOrder(
			reading().floors.map(({ number }) => number),
			reading().answers,
		).map(({ floor }) => floor);
		await order('Nested');
		await expect
			.poll(async () => {
				const shown = await inSight(app.page);
				const from = nested.indexOf(shown[0] ?? -1);
				const isSo = shown.length > 1 && shown.every((floor, index) => nested[from + index] === floor);
				return isSo ? 'nested' : shown.join(' ');
			})
			.toBe('nested');
		await order('In order');
		const chain = reading()
			.floors.map(({ number }) => chainOf(number, reading().answers))
			.find(({ length }) => length > 4 && length < 40);
		const [floor = 0] = chain?.slice(-1) ?? [];
		await command(app.page, `#${floor}`);
		await heading(`#${floor}`);
		await reader().getByRole('button', { name: 'Its chain' }).click();
		const own = chainOf(floor, reading().answers);
		await expect.poll(async () => (await listed(app.page)).every((one) => own.includes(one))).toBe(true);
		await reader()
			.getByRole('button', { name: 'Next unread floor' })
			.or(reader().getByRole('button', { name: /unread$/ }))
			.click();
		const current = () => reader().locator('article[aria-current]').getAttribute('data-floor').then(Number);
		await expect.poll(current).not.toBe(floor);
	});

	test('a floor and a person by the command palette; what is unread is counted, a floor marked by a key', async () => {
		await command(app.page, '#750');
		await heading('#750');
		await reader().locator('article[data-floor="750"][data-selected]').waitFor();
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
		expect(before).toBeGreaterThan(600);
		await press(app.page, 'm');
		await expect.poll(unread).not.toBe(before);
	});

	test('by the clock, with its long gap in words, in bars and in lanes, of which all are there on request', async () => {
		await app.page.getByLabel('Floors by').selectOption('clock');
		await app.page.getByRole('slider', { name: 'Part of the thread that is shown' }).waitFor();
		await command(app.page, '#600');
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
}
