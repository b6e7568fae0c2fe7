import { readFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { appForAll, seedAddress } from '../support/app.ts';
import { goTo, holdBack, waitFor } from '../support/browser.ts';
import { focused, tabTo } from '../support/keyboard.ts';
import { seedReading } from '../support/seed.ts';

const app = appForAll({ theme: 'dark' });

/** Lets the app print by keys alone, and catches what a printer would get. */
async function printed(page: Page): Promise<string> {
	await page.evaluate(() => {
		window.print = () => document.documentElement.setAttribute('data-told-to-print', '');
	});
	await page.keyboard.press('Control+p');
	await page.getByRole('dialog', { name: 'Print' }).waitFor();
	if ((await focused(page)) !== 'Print') await tabTo(page, /^Print$/);
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => document.documentElement.hasAttribute('data-told-to-print'));
	const text = await textOf(await page.pdf({ format: 'A4' }));
	await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
	await page.getByRole('dialog', { name: 'Print' }).waitFor({ state: 'detached' });
	return text;
}

async function textOf(pdf: Uint8Array): Promise<string> {
	const library = await PDFiumLibrary.init();
	const document = await library.loadDocument(pdf);
	const pages = Array.from(document.pages(), (page) => page.getText());
	document.destroy();
	library.destroy();
	return pages.join('\n');
}

/** Lines break where paper ends. */
const joined = (text: string) => text.replace(/\s+/g, '');

test('the whole text has every floor, with name, grade, title, source and date, and nothing of the app', async () => {
	const { page } = app;
	// The tools of the reader: the key holds before they are there.
	const letIn = await holdBack(page, /\/late-/);
	await page.reload();
	await waitFor(page, 'ready');
	await page.keyboard.press('Control+p');
	await page.getByRole('dialog', { name: 'Print' }).waitFor();
	expect(await page.getByRole('searchbox', { name: 'Search text' }).count()).toBe(0);
	await page.keyboard.press('Escape');
	letIn();
	await page.getByRole('searchbox', { name: 'Search text' }).waitFor();
	// The browser's own menu prints what is in sight, and says so.
	const inSight = joined(await textOf(await page.pdf({ format: 'A4' })));
	expect(inSight).toContain('onlythefloorsinsight');
	expect(inSight).toContain('iMiata');
	expect(inSight).not.toContain('Findaperson');
	const text = joined(await printed(page));
	const { title, floors } = await seedReading();
	expect(text).toContain(joined(title ?? ''));
	expect(text).toContain('Source:000_3eaef7a16f4ddd18.txt');
	expect(text).toContain(String(new Date().getFullYear()));
	for (const { number, author } of floors) {
		const name = author.grade === 'unknown' ? '' : author.value;
		const grade = author.grade === 'unknown' ? '(unknown|contested)' : `(${author.grade}|guess)`;
		expect(text).toMatch(new RegExp(`${number === 0 ? 'post' : `#${number}`}${name}${grade}`));
	}
	// The last words of the thread, which no window of a list has.
	const dump = readFileSync('seeds/000_3eaef7a16f4ddd18.txt', 'utf8');
	const shownLast = joined(dump.split(`\n${'-'.repeat(51)}\n`)[147] ?? '').slice(-8);
	expect(text).toContain(shownLast);
	for (const word of ['Findaperson', 'Nothingisfiltered', 'Searchtext', 'Flooractivity'])
		expect(text).not.toContain(word);
});

test('a dialogue says whose it is and how much was left out; what was opened is printed, after a reload too', async () => {
	const { page } = app;
	await goTo(page, `${seedAddress}&person=nnmmoo&person=imiata`);
	await page.getByRole('heading', { name: 'NnMmOo, iMiata, ' }).waitFor();
	await page.getByRole('searchbox', { name: 'Search text' }).waitFor();
	const closed = joined(await printed(page));
	expect(closed).toContain('Shown:NnMmOo,iMiata,');
	expect(closed).toContain('32floorsleftouthere');
	expect(closed).not.toContain('#89');
	await page.getByRole('button', { name: '32 floors between' }).click();
	await page.getByRole('button', { name: 'Hide 32 floors between' }).waitFor();
	await page.waitForFunction(() => location.hash.includes('between='));
	await page.reload();
	await page.getByRole('button', { name: 'Hide 32 floors between' }).waitFor();
	const open = joined(await printed(page));
	expect(open).toContain('#89');
	expect(open).not.toContain('32floorsleftouthere');
	expect(open).toContain('floorsleftouthere');
});

test('a table has all its rows', async () => {
	const { page } = app;
	await goTo(page, `${seedAddress}&show-as=table`);
	await page.locator('[data-table]').waitFor();
	await page.getByRole('searchbox', { name: 'Search text' }).waitFor();
	const text = joined(await printed(page));
	const { graph } = await seedReading();
	for (const { handle } of graph.people) expect(text).toContain(handle);
	expect(text).toContain('Betweenness');
});
