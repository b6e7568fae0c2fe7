import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardOf } from '../../src/graph/metrics/card.ts';
import { personId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import { launch, openApp } from '../support/browser.ts';
import { seedReading } from '../support/seed.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const fragment = '#v=1&seed=000_3eaef7a16f4ddd18.txt&person=nnmmoo';

test('one person selected has a card; its names and floors lead there; folded it stays folded', async () => {
	const { page, context, complaints } = await openApp(browser, { fragment });
	const card = page.locator('details').filter({ hasText: 'About this person' });
	await card.waitFor();
	const expected = cardOf(await seedReading(), personId(handleKey('nnmmoo')));
	expect(expected?.written.length).toBeGreaterThan(2);
	await card
		.getByText(`wrote ${expected?.written.length} floors · addressed by ${expected?.received.length}`)
		.waitFor();
	const marks = (expected?.written.length ?? 0) + (expected?.received.length ?? 0);
	await expect.poll(() => card.locator('svg rect').count()).toBe(marks);
	await card.locator('summary').press('Enter');
	await expect.poll(() => card.getAttribute('open')).toBeNull();
	await page.getByRole('button', { name: /^iMiata OP:/ }).click();
	await page.getByRole('heading', { name: 'iMiata, ' }).waitFor();
	await expect.poll(() => card.getAttribute('open')).toBeNull();
	await card.locator('summary').press('Enter');
	await card.getByRole('link', { name: 'NnMmOo' }).first().click();
	await page.getByRole('heading', { name: 'NnMmOo, ' }).waitFor();
	await card.locator(`rect[data-floor="${expected?.written[0]}"]`).click();
	await page.locator(`article[data-floor="${expected?.written[0]}"][data-selected]`).waitFor();
	await expect.poll(() => card.count()).toBe(0);
	expect(complaints).toEqual([]);
	await context.close();
});

test('two people have none', async () => {
	const { page, context } = await openApp(browser, { fragment: `${fragment}&person=imiata` });
	await page.getByRole('heading', { name: 'NnMmOo, iMiata, ' }).waitFor();
	await page.waitForLoadState('networkidle');
	expect(await page.getByText('About this person').count()).toBe(0);
	await context.close();
});
