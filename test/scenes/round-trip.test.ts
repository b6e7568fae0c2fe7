import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { appForAll, seedAddress } from '../support/app.ts';
import { goTo, waitFor } from '../support/browser.ts';
import { untilStored } from '../support/memory.ts';

const app = appForAll();

const separator = `\n\n${'-'.repeat(51)}\n\n`;
const texts = [
	'### A thread\n\nopening',
	'the cat',
	'the dog',
	'@ann #1 yes',
	'@bob no',
	'fine',
	'@cat #5 indeed',
	'@ann and @bob',
	'@dora #2 hi',
];

/** All that a view of a thread can be other than at first, in the words of its address. */
const whole = [
	['person', 'carl'],
	['show', 'neighbours'],
	['without', 'dora'],
	['by', 'ann'],
	['by', 'carl'],
	['kind-off', 'numbered'],
	['kind-on', 'op'],
	['mark-off', 'dotted'],
	['floors', '1-8'],
	['step', 'weight:2'],
	['step', 'ego:3:both:carl'],
	['off', 'weight'],
	['off', 'ego'],
	['layout', 'clock:carl'],
	['pin', '30.5_-40_bob'],
	['pin', '-55_12.5*7'],
	['size', 'betweenness'],
	['colour', 'grade'],
	['show-as', 'table'],
	['matrix-order', 'activity'],
	['table', 'ties'],
	['find', 'the'],
	['hits-only', 'yes'],
	['order', 'nested'],
	['side', 'written'],
	['threshold', '0.6'],
	['numbers', 'as-written'],
	['fix', '2=carl'],
	['fix', '4>1,3'],
	['fix', '5!ann'],
	['fix', '7='],
	['fix', '@bobby~bob'],
] as const;

const wholeView = [...whole.map(([name, value]) => `${name}=${value}`), 'fix=6=bobby'].sort();

/** What the address says of the view, in an order of its own. */
function viewIn(page: Page): string[] {
	const parameters = new URLSearchParams(new URL(page.url()).hash.slice(1));
	return Array.from(parameters, ([name, value]) => `${name}=${value}`)
		.filter((each) => !/^(v|seed|file|hash|data)=/.test(each))
		.sort();
}

async function give(page: Page, name = 'mine.txt'): Promise<void> {
	const buffer = Buffer.from(texts.join(separator));
	await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
	await page.getByRole('heading', { name: 'A thread' }).waitFor();
	await waitFor(page, 'ready');
}

/** The file, open with the view as it is described there. */
async function openWhole(page: Page): Promise<void> {
	const parameters = new URLSearchParams({ v: '1', file: 'mine.txt' });
	for (const [name, value] of whole) parameters.append(name, value);
	// `bobby` is nobody's name here yet: somebody has to have it before it can be another's.
	parameters.append('fix', '6=bobby');
	await page.goto(`${inject('address')}#${parameters}`);
	await page.getByText('This address belongs to “mine.txt”').waitFor();
	await give(page);
	await isWhole(page);
}

/** All of it can be seen, and the address says all of it: what does not fit has fallen away by then. */
async function isWhole(page: Page, view: readonly string[] = wholeView): Promise<void> {
	await page.getByRole('heading', { name: /^carl/ }).waitFor();
	await page.getByRole('button', { name: 'Table', exact: true, pressed: true }).waitFor();
	await page.getByRole('button', { name: /names from \.60/ }).waitFor();
	await expect.poll(() => viewIn(page)).toEqual(view);
}

test('a whole view and corrections come back by back and forward, undo and redo, one step a step, and after a reload', async () => {
	const { page } = app;
	await openWhole(page);
	await page.getByRole('button', { name: 'Graph', exact: true }).click();
	await expect.poll(() => viewIn(page)).not.toEqual(wholeView);
	await page.getByRole('button', { name: 'Matrix', exact: true }).click();
	await expect.poll(() => viewIn(page)).toContain('show-as=matrix');
	const later = viewIn(page);
	await page.goBack();
	await page.goBack();
	await isWhole(page);
	await page.goForward();
	await page.goForward();
	await expect.poll(() => viewIn(page)).toEqual(later);
	await page.goBack();
	await page.goBack();
	await isWhole(page);
	await page.reload();
	await page.getByText('This address belongs to “mine.txt”').waitFor();
	await waitFor(page, 'idle');
	await give(page);
	await isWhole(page);
	expect(await page.getByRole('alert').count()).toBe(0);
	await page.getByRole('button', { name: 'Graph', exact: true }).click();
	await page.getByRole('button', { name: 'Undo' }).click();
	await isWhole(page);
	await expect.poll(() => page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
});

test('they come back by a link with the thread inside, from thread data, and by a link without it once the file is given', async () => {
	const { page } = app;
	await openWhole(page);
	await page.getByRole('button', { name: 'Export' }).click();
	const download = page.waitForEvent('download');
	await page.getByRole('menuitem', { name: 'Thread data', exact: true }).click();
	const buffer = readFileSync(await (await download).path());
	await page.getByRole('button', { name: 'Share' }).click();
	const inside = await page.getByLabel(/thread inside/).inputValue();
	const without = await page.getByLabel(/for those who have the file/).inputValue();
	// A browser that knows nothing.
	await app.aside({ fragment: new URL(inside).hash }, async ({ page: other }) => {
		await isWhole(other);
		await other.reload();
		await isWhole(other);
		// The thread is the one that the link was made for.
		expect(await other.getByRole('alert').count()).toBe(0);
		await goTo(other, seedAddress);
		await other.getByRole('heading', { name: 'A thread' }).waitFor({ state: 'detached' });
		const file = { name: 'thread.json', mimeType: 'application/json', buffer };
		await other.locator('input[type=file]').setInputFiles(file);
		await other.getByRole('heading', { name: 'A thread' }).waitFor();
		await isWhole(other);
		await goTo(other, seedAddress);
		await other.getByRole('heading', { name: 'A thread' }).waitFor({ state: 'detached' });
		await other.evaluate((hash) => {
			location.hash = hash;
		}, new URL(without).hash);
		await other.getByText('This address belongs to “mine.txt”').waitFor();
		await give(other);
		await isWhole(other);
	});
});

test('they come back from the browser’s memory, also for a longer save, which says what goes with it', async () => {
	// What the tests before have left in the memory must not be taken for what is stored here.
	await app.aside({}, async ({ page }) => {
		await openWhole(page);
		// What is searched for is words of the thread, which are never stored.
		const view = wholeView.filter((each) => !/^(find|hits-only)=/.test(each));
		await untilStored(page, 'carl', 'betweenness');
		await page.goto(inject('address'));
		await waitFor(page, 'ready');
		await give(page);
		await page.getByText('You had mine.txt open before, with 6 corrections.').waitFor();
		await page.getByRole('button', { name: 'Restore' }).click();
		await isWhole(page, view);
		const longer = Buffer.from([...texts, 'one more', 'and another'].join(separator));
		await page
			.locator('input[type=file]')
			.setInputFiles({ name: 'longer.txt', mimeType: 'text/plain', buffer: longer });
		await page.getByText(/6 corrections made in mine\.txt.*The view goes with it: selection, filter, range/).waitFor();
		await page.getByRole('button', { name: 'Restore' }).click();
		await isWhole(page, view);
	});
});
