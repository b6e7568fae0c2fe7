import { readFileSync } from 'node:fs';
import { parse as parseDot } from '@ts-graphviz/ast';
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import Graph from 'graphology';
import * as gexf from 'graphology-gexf';
import * as graphml from 'graphology-graphml';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { handleKey } from '../../src/model/thread.ts';
import { type ThreadData, threadDataSchema } from '../../src/model/thread-data.ts';
import { appForAll } from '../support/app.ts';

const app = appForAll();

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
	await app.page.getByText('14 repeats folded').waitFor();
});
