import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Download, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handles, handlesFound, namedFile, namedThread } from '../fixtures/handles.ts';
import { launch, openApp, waitFor } from '../support/browser.ts';
import { openFigure, preview, readPdf } from '../support/figure.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
	browser = await launch();
	({ page, context, complaints } = await openApp(browser));
	await give();
});
afterAll(async () => {
	expect(complaints).toEqual([]);
	await context.close();
	await browser.close();
});

async function give(): Promise<void> {
	const buffer = Buffer.from(namedThread);
	await page.locator('input[type=file]').setInputFiles({ name: namedFile, mimeType: 'text/plain', buffer });
	await page.locator('h1').getByText('told').waitFor();
	await waitFor(page, 'ready');
}

/** All that the page says: text, attributes, what stands in fields, its title and address, names that charts draw. */
async function said(): Promise<string> {
	const drawn = await page.evaluate(() => {
		const fields = Array.from(document.querySelectorAll('input, select, textarea'), (field) =>
			'value' in field ? field.value : '',
		);
		const nodes = cytoscapeOf()
			.elements()
			.map((element) => JSON.stringify(element.data()));
		return [document.documentElement.outerHTML, document.title, location.href, ...fields, ...nodes].join('\n');
	});
	return decodeURIComponent(drawn.replace(/%(?![0-9A-Fa-f]{2})/g, ''));
}

const exportMenu = () => page.getByRole('button', { name: 'Export' }).click();
const badge = () => page.locator('header').getByRole('button', { name: 'Pseudonyms' });

async function saved(act: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
	const waiting: Promise<Download> = page.waitForEvent('download');
	await act();
	const download = await waiting;
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function savedItem(name: string): Promise<{ name: string; bytes: Buffer }> {
	return saved(async () => {
		await exportMenu();
		await page.getByRole('menuitem', { name, exact: true }).click();
	});
}

describe('pseudonyms on', () => {
	test('say so, and no view, dialog or attribute holds a handle', async () => {
		await page.locator('[data-floor="0"]').getByRole('link', { name: '@plimsorr' }).click();
		expect(handlesFound(await said()).length).toBeGreaterThan(5);
		await exportMenu();
		await page.getByRole('menuitemcheckbox', { name: 'Pseudonyms instead of names' }).click();
		await badge().waitFor();
		await page.keyboard.press('Escape');
		const found: Record<string, readonly string[]> = {};
		const look = async (what: string) => {
			await page.waitForTimeout(250);
			found[what] = handlesFound(await said());
		};
		await look('graph');
		await page.getByRole('button', { name: 'Matrix', exact: true }).click();
		await look('matrix');
		await page.getByRole('button', { name: 'Table', exact: true }).click();
		await look('table');
		await page.getByRole('button', { name: 'Graph', exact: true }).click();
		await page.keyboard.press('Escape');
		for (const floor of [0, 3, 7, 9]) {
			await page.keyboard.press('Escape');
			const article = page.locator(`[data-floor="${floor}"]`);
			await page.locator('[data-chart=timeline]').waitFor();
			if ((await article.count()) === 0) continue;
			await article.getByTitle('Why', { exact: false }).first().click();
			await article.locator('[data-correct]').waitFor();
			await look(`why and form of ${floor}`);
		}
		await page.getByRole('button', { name: /^Put right/ }).click();
		await page.getByRole('dialog').waitFor();
		await look('inbox');
		await page.keyboard.press('Escape');
		await page
			.locator('header')
			.getByRole('button', { name: /problem/ })
			.click();
		await page.getByRole('dialog').waitFor();
		await look('problems');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Share' }).click();
		await page.getByRole('dialog').getByLabel('Link with the thread inside').waitFor();
		await look('share');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Open', exact: true }).click();
		await page.getByRole('menuitem', { name: 'Recent threads' }).click();
		await page.getByRole('dialog').waitFor();
		await look('recent threads');
		await page.keyboard.press('Escape');
		expect(Object.keys(found).length).toBeGreaterThanOrEqual(8);
		expect(found).toEqual(Object.fromEntries(Object.keys(found).map((what) => [what, []])));
	});

	test('a name typed into a form is not said again', async () => {
		const article = page.locator('[data-floor="0"]');
		if ((await article.locator('[data-correct]').count()) === 0)
			await article.getByTitle('Why', { exact: false }).first().click();
		const form = article.locator('form').first();
		await form.getByRole('combobox').fill('yarrowmix');
		await form.getByRole('button', { name: 'Set' }).click();
		await article.locator('header').getByText('stated').waitFor();
		await page.waitForTimeout(500);
		expect(handlesFound(await said())).toEqual([]);
	});

	test.each([
		'Thread data',
		'GEXF by floor (Gephi)',
		'Nodes as CSV',
		'DOT (Graphviz)',
		'Graph as SVG',
		'Timeline as SVG',
	])('saved: %s', async (item) => {
		const { name, bytes } = await savedItem(item);
		expect(handlesFound(`${name}\n${bytes.toString('utf8')}`)).toEqual([]);
		expect(bytes.length).toBeGreaterThan(100);
	});

	test('the key is a file of its own, and has them all', async () => {
		const { name, bytes } = await savedItem('Key of the pseudonyms (CSV)');
		expect(handlesFound(name)).toEqual([]);
		expect(name).toMatch(/\.key\.csv$/);
		expect(handlesFound(bytes.toString('utf8'))).toEqual(handles);
	});

	test('figures say so in their caption, as SVG and as PDF', async () => {
		await openFigure(page);
		const dialog = page.getByRole('dialog');
		for (const part of ['Matrix', 'Caption']) await dialog.getByLabel(part, { exact: true }).check();
		await dialog.getByLabel('Type', { exact: true }).selectOption('svg');
		await preview(page).waitFor();
		const { name, bytes } = await saved(() => dialog.getByRole('button', { name: 'Download' }).click());
		const svg = bytes.toString('utf8');
		expect(handlesFound(`${name}\n${svg}\n${await said()}`)).toEqual([]);
		expect(svg).toContain('pseudonyms, numbered by first');
		expect(svg).not.toContain('kepplunt.txt');
		await page.evaluate(() => {
			window.print = () => {};
		});
		await dialog.getByLabel('Type', { exact: true }).selectOption('pdf');
		await preview(page).waitFor();
		await dialog.getByRole('button', { name: 'Print as PDF…' }).click();
		const [sheet] = await readPdf(await page.pdf({ preferCSSPageSize: true }));
		expect(sheet?.text).toContain('P1');
		expect(handlesFound(sheet?.text ?? '')).toEqual([]);
		await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
		await page.keyboard.press('Escape');
	});

	test('a reload asks for the file by no name, and shows it under pseudonyms from the first moment', async () => {
		await page.locator('[data-floor="0"]').getByRole('link', { name: '@P2' }).click();
		await page.waitForTimeout(300);
		const address = page.url();
		expect(handlesFound(address)).toEqual([]);
		await page.reload();
		await page.getByText('pseudonymised thread').waitFor();
		const seen: string[] = [];
		await page.exposeFunction('seen', (text: string) => seen.push(text));
		await page.evaluate(() => {
			const tell = () => (globalThis as unknown as { seen(text: string): void }).seen(document.body.innerText);
			new MutationObserver(tell).observe(document.body, { subtree: true, childList: true, characterData: true });
		});
		await give();
		await badge().waitFor();
		await page.waitForTimeout(500);
		await expect.poll(() => page.url()).toBe(address);
		expect(seen.length).toBeGreaterThan(0);
		expect(handlesFound(seen.join('\n'))).toEqual([]);
		expect(handlesFound(await said())).toEqual([]);
	});

	test('a link with the thread inside opens for anybody, under pseudonyms', async () => {
		await page.getByRole('button', { name: 'Share' }).click();
		const field = page.getByRole('dialog').getByLabel('Link with the thread inside');
		await field.waitFor();
		const link = await field.inputValue();
		await page.keyboard.press('Escape');
		expect(link).not.toMatch(/hash=|seed=/);
		const { page: other, context: theirs } = await openApp(browser, { fragment: new URL(link).hash });
		await other.locator('h1').getByText('What P7 told @P1').waitFor();
		await other.locator('header').getByRole('button', { name: 'Pseudonyms' }).waitFor();
		expect(handlesFound(await other.content())).toEqual([]);
		await theirs.close();
	});

	test('a click on the sign gives the names back', async () => {
		await badge().click();
		await page.locator('h1').getByText('What zorvex told @Quillbat').waitFor();
		await expect.poll(() => badge().count()).toBe(0);
		expect(page.url()).not.toContain('pseudonyms');
		expect(handlesFound(await said()).length).toBeGreaterThan(5);
	});
});
