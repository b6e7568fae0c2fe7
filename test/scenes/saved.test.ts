import { readFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { parse as parseDot } from '@ts-graphviz/ast';
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import Graph from 'graphology';
import * as gexf from 'graphology-gexf';
import * as graphml from 'graphology-graphml';
import type { Page } from 'playwright';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { handleKey } from '../../src/model/thread.ts';
import { type ThreadData, threadDataSchema } from '../../src/model/thread-data.ts';
import { appForAll, seedAddress } from '../support/app.ts';
import { goTo, holdBack, waitFor } from '../support/browser.ts';
import { focused, tabTo } from '../support/keyboard.ts';
import { seedReading } from '../support/seed.ts';

// What leaves the page: on paper, and as data.

const app = appForAll({ theme: 'dark' });

/** Lets the app print by keys alone, and catches what a printer would get. */
async function printed(page: Page): Promise<string> {
	await page.evaluate(() => {
		document.documentElement.removeAttribute('data-told-to-print');
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
	// The key holds before what prints is there.
	const letIn = await holdBack(page, /\/exporting-.*\.js/);
	await page.reload();
	await waitFor(page, 'ready');
	await page.keyboard.press('Control+p');
	expect(await page.locator('dialog').count()).toBe(0);
	letIn();
	await page.getByRole('dialog', { name: 'Print' }).waitFor();
	await page.keyboard.press('Escape');
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
	await page.getByRole('button', { name: 'Search text' }).waitFor();
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

async function save(item: string): Promise<{ name: string; bytes: Buffer }> {
	await app.page.getByRole('button', { name: 'Export' }).click();
	const download = app.page.waitForEvent('download');
	await app.page.getByRole('menuitem', { name: item, exact: true }).click();
	const saved = await download;
	return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

/** People are all who write or are mentioned; floors of unknown author are nodes where they begin a tie. */
function countNodes({ floors, ties }: ThreadData): number {
	const named = floors.flatMap(({ author, mentions }) => [
		...(author.handle === null ? [] : [author.handle]),
		...mentions.map(({ handle }) => handle),
	]);
	const anonymous = ties.flatMap(({ source }) => ('floor' in source ? [source.floor] : []));
	return new Set(named.map(handleKey)).size + new Set(anonymous).size;
}

function countDot(text: string): number[] {
	const children = parseDot(text).children.flatMap((child) => (child.type === 'Graph' ? child.children : []));
	return ['Node', 'Edge'].map((type) => children.filter((child) => child.type === type).length);
}

function sizeOf({ order, size }: Graph): number[] {
	return [order, size];
}

test('each data file is saved by the browser, and others read as many nodes and edges in it', async () => {
	// What the page itself writes of its thread, to count the others by.
	const threadData = await save('Thread data');
	const data = v.parse(threadDataSchema, JSON.parse(threadData.bytes.toString('utf8')));
	expect(threadData.name).toMatch(/^一堆拿技术.*\.json$/);
	expect([data.floors.length, data.folded.length]).toEqual([148, 14]);
	expect(data.openingPoster).toMatchObject({ handle: 'iMiata', grade: 'likely' });
	expect(data.openingPoster?.evidence.length).toBeGreaterThan(0);
	const [nodes, edges] = [countNodes(data), data.ties.length];
	expect(nodes * edges).toBeGreaterThan(0);
	for (const [item, ending, count, expected] of [
		['GEXF by floor (Gephi)', 'gexf', (text: string) => sizeOf(gexf.parse(Graph, text)), [nodes, edges]],
		['GraphML', 'graphml', (text: string) => sizeOf(graphml.parse(Graph, text)), [nodes, edges]],
		['Nodes as CSV', 'nodes.csv', (text: string) => [parseCsv(text).length], [nodes + 1]],
		['Edges as CSV', 'edges.csv', (text: string) => [parseCsv(text).length], [edges + 1]],
		['DOT (Graphviz)', 'dot', countDot, [nodes, edges]],
		[
			'Cytoscape JSON',
			'cyjs',
			(text: string) => Object.values<unknown[]>(JSON.parse(text).elements).map(({ length }) => length),
			[nodes, edges],
		],
	] as const) {
		const { name, bytes } = await save(item);
		expect(name).toMatch(/^一堆拿技术/);
		expect(name.endsWith(`.${ending}`), name).toBe(true);
		expect(count(bytes.toString('utf8')), item).toEqual(expected);
	}
	const { name, bytes } = await save('ConvoKit corpus');
	expect(name).toMatch(/\.convokit\.zip$/);
	const lines = strFromU8(unzipSync(bytes)['loutu-corpus/utterances.jsonl'] ?? new Uint8Array()).trim();
	expect(lines.split('\n').map((line) => JSON.parse(line).id)).toEqual(
		Array.from({ length: 148 }, (_, number) => String(number)),
	);
	const again = { name: 'again.json', mimeType: 'application/json', buffer: threadData.bytes };
	await app.page.locator('input[type=file]').setInputFiles(again);
	await app.page.waitForFunction(() => location.hash.includes('again.json'));
	await app.page.getByRole('button', { name: /^About this thread/ }).click();
	await app.page.getByText('14 repeats folded').waitFor();
});
