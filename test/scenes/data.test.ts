import { readFileSync } from 'node:fs';
import { parse as parseDot } from '@ts-graphviz/ast';
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import Graph from 'graphology';
import * as gexf from 'graphology-gexf';
import * as graphml from 'graphology-graphml';
import type { Browser, BrowserContext, Page } from 'playwright';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handleKey } from '../../src/model/thread.ts';
import { type ThreadData, threadDataSchema } from '../../src/model/thread-data.ts';
import { launch, openApp } from '../support/browser.ts';
import { readXml } from '../support/read-xml.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];
let nodes: number;
let edges: number;
beforeAll(async () => {
	browser = await launch();
	({ page, context, complaints } = await openApp(browser));
	const data = await saveThreadData();
	[nodes, edges] = [countNodes(data), data.ties.length];
});
afterAll(async () => {
	await context.close();
	await browser.close();
});

async function save(item: string): Promise<{ name: string; bytes: Buffer }> {
	await page.getByRole('button', { name: 'Export' }).click();
	const download = page.waitForEvent('download');
	await page.getByRole('menuitem', { name: item, exact: true }).click();
	const saved = await download;
	return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

/** What the page itself writes of its thread, to count the others by. */
async function saveThreadData(): Promise<ThreadData> {
	return v.parse(threadDataSchema, JSON.parse((await save('Thread data')).bytes.toString('utf8')));
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

describe('each data file can be saved and read', () => {
	test.each<[string, string, (text: string) => number[], () => number[]]>([
		['GEXF by floor (Gephi)', 'gexf', (text) => sizeOf(gexf.parse(Graph, text)), () => [nodes, edges]],
		['GraphML', 'graphml', (text) => sizeOf(graphml.parse(Graph, text)), () => [nodes, edges]],
		['Nodes as CSV', 'nodes.csv', (text) => [parseCsv(text).length], () => [nodes + 1]],
		['Edges as CSV', 'edges.csv', (text) => [parseCsv(text).length], () => [edges + 1]],
		['DOT (Graphviz)', 'dot', countDot, () => [nodes, edges]],
		[
			'Cytoscape JSON',
			'cyjs',
			(text) => Object.values<unknown[]>(JSON.parse(text).elements).map(({ length }) => length),
			() => [nodes, edges],
		],
	])('%s', async (item, ending, count, expected) => {
		const { name, bytes } = await save(item);
		expect(name).toMatch(/^一堆拿技术/);
		expect(name.endsWith(`.${ending}`)).toBe(true);
		expect(count(bytes.toString('utf8'))).toEqual(expected());
		expect(nodes * edges).toBeGreaterThan(0);
	});

	test('ConvoKit corpus', async () => {
		const { name, bytes } = await save('ConvoKit corpus');
		expect(name).toMatch(/\.convokit\.zip$/);
		const lines = strFromU8(unzipSync(bytes)['loutu-corpus/utterances.jsonl'] ?? new Uint8Array()).trim();
		expect(lines.split('\n').map((line) => JSON.parse(line).id)).toEqual(
			Array.from({ length: 148 }, (_, number) => String(number)),
		);
	});
});

test('GEXF has every node where it stands, in the colours of the page', async () => {
	const elements = readXml((await save('GEXF by floor (Gephi)')).bytes.toString('utf8'));
	const places = elements.filter(({ name }) => name === 'viz:position').map(({ attributes }) => attributes);
	expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes);
	const colours = elements.filter(({ name }) => name === 'viz:color').map(({ attributes }) => attributes);
	// Eight people have their own, everybody else one.
	expect(new Set(colours.map(({ r, g, b }) => `${r} ${g} ${b}`)).size).toBe(9);
});

test('under a filter graph files are of the whole thread still, and of what is filtered when that is asked for', async () => {
	const { page: filtered, context: own } = await openApp(browser, { fragment: '#floors=10-40' });
	const rows = async () => {
		await filtered.getByRole('button', { name: 'Export' }).click();
		const waiting = filtered.waitForEvent('download');
		await filtered.getByRole('menuitem', { name: 'Edges as CSV', exact: true }).click();
		const file = readFileSync(await (await waiting).path());
		return parseCsv(file, { columns: true }) as { floors: string; weight: string; Weight: string }[];
	};
	expect(await rows()).toHaveLength(edges);
	await filtered.getByRole('button', { name: 'Export' }).click();
	await filtered.getByRole('menuitemcheckbox', { name: 'Graph files as filtered' }).click();
	await filtered.keyboard.press('Escape');
	const left = await rows();
	const shown = (await filtered.getByRole('main').getByRole('status').first().textContent()) ?? '';
	expect(left).toHaveLength(Number(/\d+/.exec(shown)?.[0]));
	expect(left.length).toBeLessThan(edges);
	for (const { floors } of left) for (const floor of floors.split(' ')) expect(Number(floor)).toBeLessThanOrEqual(40);
	await own.close();
	await page.getByRole('button', { name: 'Export' }).click();
	expect(await page.getByRole('menuitemcheckbox', { name: 'Graph files as filtered' }).count()).toBe(0);
	await page.keyboard.press('Escape');
});

test('CSV begins with a byte order mark when it is for Excel, and only then', async () => {
	const first = async () => (await save('Nodes as CSV')).bytes.subarray(0, 3).toString('hex');
	expect(await first()).not.toBe('efbbbf');
	await page.getByRole('button', { name: 'Export' }).click();
	const option = page.getByRole('menuitemcheckbox', { name: 'CSV for Excel (BOM)' });
	await option.click();
	expect(await option.getAttribute('aria-checked')).toBe('true');
	await page.keyboard.press('Escape');
	expect(await first()).toBe('efbbbf');
});

test('a file without times offers no graph by time, one with times does', async () => {
	const items = async () => {
		await page.getByRole('button', { name: 'Export' }).click();
		const names = await page.getByRole('menuitem').allTextContents();
		await page.keyboard.press('Escape');
		return names;
	};
	expect(await items()).not.toContain('GEXF by time (Gephi)');
	const data = await saveThreadData();
	for (const floor of data.floors) floor.postedAt = new Date(Date.UTC(2026, 10, 24, 0, floor.number)).toISOString();
	await page.locator('input[type=file]').setInputFiles({
		name: 'timed.json',
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify(data)),
	});
	await page.waitForFunction(() => location.hash.includes('timed.json'));
	expect(await items()).toContain('GEXF by time (Gephi)');
	const { name, bytes } = await save('GEXF by time (Gephi)');
	expect(name).toMatch(/\.time\.gexf$/);
	const spells = readXml(bytes.toString('utf8')).filter((element) => element.name === 'spell');
	const start = Date.UTC(2026, 10, 24) / 1000;
	expect(spells.length).toBeGreaterThan(edges - 1);
	expect(spells.every(({ attributes }) => Number(attributes.start) >= start)).toBe(true);
	expect(complaints).toEqual([]);
});
