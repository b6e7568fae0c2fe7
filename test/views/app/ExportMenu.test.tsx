import { csvParse } from 'd3';
import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { defaultOptions } from '../../../src/export/figure-options.ts';
import { presets } from '../../../src/export/presets.ts';
import { personId } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { threadDataSchema } from '../../../src/model/thread-data.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { filteredBy } from '../../../src/store/filtered.ts';
import { closeDialog, useDialog } from '../../../src/store/page.ts';
import { useResults } from '../../../src/store/results.ts';
import { initialView, type View } from '../../../src/view/view.ts';
import { ExportMenu } from '../../../src/views/app/TopBar.tsx';
import { useFigureOptions } from '../../../src/views/figures/options.ts';
import { drawThread } from '../../fixtures/draw.ts';
import { openHere, show } from '../../support/mounted.tsx';
import { coloursIn, pixelsOf, savedBy, svgOf } from '../../support/saved.ts';

/** Ten people, each of whom calls the one before, and a floor of unknown author. */
const thread = {
	...drawThread(
		['post', { author: 'P0' }],
		...Array.from({ length: 9 }, (_, index) => [`@P${index} hi`, { author: `P${index + 1}` }] as const),
		'and then',
	),
	title: '伞架 & 雨靴',
};
const timed = {
	...thread,
	floors: thread.floors.map((floor) => {
		return { ...floor, postedAt: new Date(Date.UTC(2026, 10, 24, 0, floor.number)).toISOString() };
	}),
};

beforeEach(() => useFigureOptions.setState(defaultOptions, true));

const open = (view: Partial<View> = {}) => show(<ExportMenu />, { thread, view });
const openMenu = () => page.getByRole('button', { name: 'Export' }).click();
const save = (name: string) =>
	savedBy(async () => {
		await openMenu();
		await page.getByRole('menuitem', { name, exact: true }).click();
	});
const option = (name: string) => page.getByRole('menuitemcheckbox', { name });

test('opens at the very first press, before its code is there', async () => {
	await open();
	page
		.getByRole('button', { name: 'Export' })
		.element()
		.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	await expect.element(page.getByRole('menuitem', { name: 'Thread data' })).toBeVisible();
});

test('saves every file under the thread’s title, with an ending of its own', async () => {
	await open();
	for (const [item, ending] of [
		['GEXF by floor (Gephi)', 'gexf'],
		['GraphML', 'graphml'],
		['Nodes as CSV', 'nodes.csv'],
		['Edges as CSV', 'edges.csv'],
		['DOT (Graphviz)', 'dot'],
		['Cytoscape JSON', 'cyjs'],
		['ConvoKit corpus', 'convokit.zip'],
		['Thread data', 'json'],
	] as const) {
		const { name, content } = await save(item);
		expect(name).toBe(`伞架 & 雨靴.${ending}`);
		expect(content.size).toBeGreaterThan(100);
	}
});

test('GEXF has every node where it stands, in the colours of the page', async () => {
	const reading = await open();
	const gexf = await svgOf(await save('GEXF by floor (Gephi)'));
	const attributesOf = (name: string, ...of: string[]) =>
		Array.from(gexf.getElementsByTagName(name), (element) => of.map((each) => element.getAttribute(each)).join(' '));
	expect(new Set(attributesOf('viz:position', 'x', 'y')).size).toBe(reading?.graph.people.length);
	// Eight people have their own, everybody else one.
	expect(new Set(attributesOf('viz:color', 'r', 'g', 'b')).size).toBe(9);
});

test('under a filter graph files are of the whole thread still, and of what is filtered when that is asked for', async () => {
	const reading = await open({ range: [3, 6] });
	const rows = async (): Promise<readonly { floors?: string }[]> =>
		csvParse(await (await save('Edges as CSV')).content.text());
	expect(await rows()).toHaveLength(reading?.graph.ties.length ?? -1);
	await openMenu();
	await option('Graph files as filtered').click();
	await expect.element(option('Graph files as filtered')).toBeChecked();
	const floors = (await cutRows()).flatMap(({ floors: of }) => of?.split(' ').map(Number) ?? []);
	expect(floors.sort()).toEqual([3, 4, 5, 6]);
	useChoices.setState({ range: null });
	await openMenu();
	await expect.element(page.getByRole('menu')).toBeVisible();
	await expect.element(option('Graph files as filtered')).not.toBeInTheDocument();

	async function cutRows(): Promise<readonly { floors?: string }[]> {
		const { content } = await savedBy(() => page.getByRole('menuitem', { name: 'Edges as CSV', exact: true }).click());
		return csvParse(await content.text());
	}
});

test('CSV begins with a byte order mark when it is for Excel, and only then', async () => {
	await open();
	const begin = async (item: Promise<{ content: Blob }>) => [
		...new Uint8Array(await (await item).content.slice(0, 3).arrayBuffer()),
	];
	const mark = [0xef, 0xbb, 0xbf];
	expect(await begin(save('Nodes as CSV'))).not.toEqual(mark);
	await openMenu();
	await option('CSV for Excel (BOM)').click();
	await expect.element(option('CSV for Excel (BOM)')).toBeChecked();
	const item = page.getByRole('menuitem', { name: 'Nodes as CSV', exact: true });
	expect(await begin(savedBy(() => item.click()))).toEqual(mark);
});

test('a file without times offers no graph by time, one with times does', async () => {
	await open();
	await openMenu();
	await expect.element(page.getByRole('menuitem', { name: 'GEXF by floor (Gephi)' })).toBeVisible();
	await expect.element(page.getByRole('menuitem', { name: 'GEXF by time (Gephi)' })).not.toBeInTheDocument();
	await openHere(timed, null);
	const item = page.getByRole('menuitem', { name: 'GEXF by time (Gephi)' });
	const saved = await savedBy(() => item.click());
	expect(saved.name).toMatch(/\.time\.gexf$/);
	const starts = Array.from((await svgOf(saved)).getElementsByTagName('spell'), (spell) =>
		Number(spell.getAttribute('start')),
	);
	expect(starts.length).toBeGreaterThan(8);
	expect(Math.min(...starts)).toBeGreaterThanOrEqual(Date.UTC(2026, 10, 24) / 1000);
});

test('one press saves the picture for a post, under its title, with how much there is of what', async () => {
	await open();
	const { name, content } = await save('Picture: a post, PNG');
	expect(name).toBe('伞架 & 雨靴.png');
	const pixels = await pixelsOf(content);
	expect([pixels.width, pixels.height]).toEqual([1200, 675]);
	expect([...pixels.data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
	expect(coloursIn(pixels)).toBeGreaterThan(100);
});

test('one press saves the picture as it was chosen last: its preset, its parts, its kind of file', async () => {
	const reading = await open();
	const certain = reading && filteredBy(reading.graph, initialView).counts.marks.get('solid');
	const { size, parts } = presets.a4;
	useFigureOptions.setState({ size, parts: [...parts], fileType: 'svg' });
	const { name, content } = await save('Picture: an A4 page, SVG, to edit');
	expect(name).toBe('伞架 & 雨靴.svg');
	const text = await content.text();
	for (const word of ['P0', 'P9', `author certain ${certain}`, 'Authors of 10 floors: 9 stated', 'answers', 'length']) {
		expect(text).toContain(word);
	}
	// A film asks for time, a printer for a person: one press saves a picture instead.
	useFigureOptions.setState({ fileType: 'webm', size: { ...size, width: 200 } });
	expect((await save('Picture: 200 × 297 mm, PNG')).name).toBe('伞架 & 雨靴.png');
});

test('a picture says how much there is of what, and which filters hold', async () => {
	await open({ without: new Set([personId(handleKey('P3'))]) });
	useFigureOptions.setState({ fileType: 'svg' });
	const svg = await svgOf(await save('Picture: a post, SVG, to edit'));
	expect(svg.querySelector('#figure-facts')?.textContent).toBe('10 floors · 9 of 10 people · without P3 · Loutu');
});

test('a film is made in the figure’s dialog, which opens ready for it', async () => {
	await open();
	await openMenu();
	await page.getByRole('menuitem', { name: 'Film (WebM, GIF)…' }).click();
	await expect.poll(() => useDialog.getState().open).toBe('figure');
	expect(useFigureOptions.getState().fileType).toBe('webm');
	closeDialog();
});

test('thread data fits its schema, and opens again to the same view', async () => {
	await open({ selection: { type: 'people', people: [personId(handleKey('P3'))] } });
	const { content } = await save('Thread data');
	const data = v.parse(threadDataSchema, JSON.parse(await content.text()));
	expect([data.floors.length, data.ties.length]).toEqual([11, 9]);
	useChoices.setState(initialView);
	await openHere(await content.text(), null, 'again.json');
	expect(useResults.getState().origin?.name).toBe('again.json');
	expect(useChoices.getState().selection).toEqual({ type: 'people', people: ['p:p3'] });
});
