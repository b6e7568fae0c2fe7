import { beforeAll, expect, test } from 'vitest';
import type { Filtered } from '../../src/graph/filter/filter.ts';
import { initialView, type View } from '../../src/state/choices.ts';
import { filteredBy } from '../../src/state/filtered.ts';
import { appForEach } from '../support/app.ts';
import { waitFor } from '../support/browser.ts';
import { seedReading } from '../support/seed.ts';

const app = appForEach();
let shownBy: (view: Partial<View>) => Filtered;
beforeAll(async () => {
	const { graph } = await seedReading();
	shownBy = (view) => filteredBy(graph, { ...initialView, ...view });
});

test('the address brings a view back on reload, and back and forward walk through the views', async () => {
	const { page } = app;
	const visibleTies = () => page.evaluate(() => cytoscapeOf().edges(':visible').length);
	const hash = () => new URLSearchParams(new URL(page.url()).hash.slice(1));
	const heading = () => page.getByRole('region', { name: 'Text' }).getByRole('heading', { name: 'NnMmOo, ' }).waitFor();
	const withoutPoster = page.getByRole('button', { name: 'Without OP' });
	const named = shownBy({ marksOff: new Set(['anonymous']) });
	expect(named.ties.size).toBeLessThan(shownBy({}).ties.size - 5);
	await page.getByRole('button', { name: /^NnMmOo:/ }).click();
	await expect.poll(() => hash().get('person')).toBe('nnmmoo');
	await page.getByRole('button', { name: /floor, author unknown/ }).click();
	await expect.poll(() => hash().get('mark-off')).toBe('anonymous');
	await withoutPoster.click();
	await expect.poll(() => hash().get('without')).toBe('imiata');
	const rest = await visibleTies();
	expect(rest).toBeLessThan(named.ties.size);
	await page.reload();
	await waitFor(page, 'ready');
	await heading();
	await expect.poll(visibleTies).toBe(rest);
	expect(await withoutPoster.getAttribute('aria-pressed')).toBe('true');
	await page.goBack();
	await expect.poll(() => hash().get('without')).toBeNull();
	await expect.poll(visibleTies).toBe(named.ties.size);
	await page.goBack();
	await expect.poll(() => hash().get('mark-off')).toBeNull();
	await expect.poll(visibleTies).toBe(shownBy({}).ties.size);
	await page.goForward();
	await expect.poll(visibleTies).toBe(named.ties.size);
	await heading();
});
