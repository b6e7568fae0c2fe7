import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, openApp, waitFor } from '../support/browser.ts';
import { untilStored } from '../support/memory.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

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

/** The file, open with the view as it is described there. Its own address first, since that has its hash. */
async function openWhole(page: Page): Promise<string[]> {
	await give(page);
	await expect.poll(() => page.url()).toContain('file=mine.txt');
	const [address = '', fragment = ''] = page.url().split('#');
	const parameters = new URLSearchParams(fragment);
	// `bobby` is nobody's name here yet: somebody has to have it before it can be another's.
	for (const [name, value] of whole) parameters.append(name, value);
	parameters.append('fix', '6=bobby');
	await page.goto('about:blank');
	await page.goto(`${address}#${parameters}`);
	await give(page);
	await expect.poll(() => page.url()).toContain('fix=2%3Dcarl');
	await isWhole(page);
	// What does not fit has fallen away by then.
	await page.waitForTimeout(500);
	return viewIn(page);
}

/** What can be seen of it. */
async function isWhole(page: Page): Promise<void> {
	await page.getByRole('heading', { name: /^carl/ }).waitFor();
	await page.getByRole('button', { name: 'Table', exact: true, pressed: true }).waitFor();
	await page.getByText('.60 on', { exact: true }).waitFor();
}

test('a link with everything in it says everything again', async () => {
	const { page, context, complaints } = await openApp(browser);
	const view = await openWhole(page);
	expect(view).toEqual([...whole.map(([name, value]) => `${name}=${value}`), 'fix=6=bobby'].sort());
	// A blank page has no storage, which is what the test's own script complains of.
	expect(complaints.filter((each) => !each.includes('localStorage'))).toEqual([]);
	await context.close();
});

describe('the same corrections and the same whole view', () => {
	test('come back from thread data, in a browser that knows nothing', async () => {
		const { page, context } = await openApp(browser);
		const view = await openWhole(page);
		await page.getByRole('button', { name: 'Export' }).click();
		const download = page.waitForEvent('download');
		await page.getByRole('menuitem', { name: 'Thread data', exact: true }).click();
		const buffer = readFileSync(await (await download).path());
		await context.close();
		const { page: other, context: clear } = await openApp(browser);
		const file = { name: 'thread.json', mimeType: 'application/json', buffer };
		await other.locator('input[type=file]').setInputFiles(file);
		await other.getByRole('heading', { name: 'A thread' }).waitFor();
		await isWhole(other);
		await expect.poll(() => viewIn(other)).toEqual(view);
		await clear.close();
	});

	test('come back by a link with the thread inside', async () => {
		const { page, context } = await openApp(browser);
		const view = await openWhole(page);
		await page.getByRole('button', { name: 'Share' }).click();
		const link = await page.getByLabel(/thread inside/).inputValue();
		await context.close();
		const { page: other, context: clear } = await openApp(browser);
		await other.goto('about:blank');
		await other.goto(link);
		await isWhole(other);
		await expect.poll(() => viewIn(other)).toEqual(view);
		await other.reload();
		await isWhole(other);
		await expect.poll(() => viewIn(other)).toEqual(view);
		await clear.close();
	});

	test('come back by a link without it, once the file is given', async () => {
		const { page, context } = await openApp(browser);
		const view = await openWhole(page);
		await page.getByRole('button', { name: 'Share' }).click();
		const link = await page.getByLabel(/for those who have the file/).inputValue();
		await context.close();
		const { page: other, context: clear } = await openApp(browser);
		await other.goto('about:blank');
		await other.goto(link);
		await give(other);
		await isWhole(other);
		await expect.poll(() => viewIn(other)).toEqual(view);
		await clear.close();
	});

	test('come back by back and forward, and by undo and redo, one step a step', async () => {
		const { page, context } = await openApp(browser);
		const view = await openWhole(page);
		await page.getByRole('button', { name: 'Graph', exact: true }).click();
		await expect.poll(() => viewIn(page)).not.toEqual(view);
		await page.getByRole('button', { name: 'Matrix', exact: true }).click();
		await expect.poll(() => viewIn(page)).toContain('show-as=matrix');
		const later = viewIn(page);
		await page.goBack();
		await page.goBack();
		await expect.poll(() => viewIn(page)).toEqual(view);
		await isWhole(page);
		await page.goForward();
		await page.goForward();
		await expect.poll(() => viewIn(page)).toEqual(later);
		await page.goBack();
		await page.goBack();
		await expect.poll(() => viewIn(page)).toEqual(view);
		await page.reload();
		await give(page);
		await isWhole(page);
		await expect.poll(() => viewIn(page)).toEqual(view);
		await page.getByRole('button', { name: 'Graph', exact: true }).click();
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => viewIn(page)).toEqual(view);
		await expect.poll(() => page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
		await context.close();
	});

	test('come back from the browser’s memory, also for a longer save, which says what goes with it', async () => {
		const { page, context } = await openApp(browser);
		// What is searched for is words of the thread, which are never stored.
		const view = (await openWhole(page)).filter((each) => !/^(find|hits-only)=/.test(each));
		await untilStored(page, 'carl', 'betweenness');
		await page.goto('about:blank');
		await page.goto(inject('address'));
		await waitFor(page, 'ready');
		await give(page);
		await page.getByText('You had mine.txt open before, with 6 corrections.').waitFor();
		await page.getByRole('button', { name: 'Restore' }).click();
		await isWhole(page);
		await expect.poll(() => viewIn(page)).toEqual(view);
		const longer = Buffer.from([...texts, 'one more', 'and another'].join(separator));
		await page
			.locator('input[type=file]')
			.setInputFiles({ name: 'longer.txt', mimeType: 'text/plain', buffer: longer });
		await page.getByText(/6 corrections made in mine\.txt.*The view goes with it: selection, filter, range/).waitFor();
		await page.getByRole('button', { name: 'Restore' }).click();
		await isWhole(page);
		await expect.poll(() => viewIn(page)).toEqual(view);
		await context.close();
	});
});
