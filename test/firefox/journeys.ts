import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PNG } from 'pngjs';
import { readThread } from '../../src/formats/read.ts';
import type { Visit, Visited } from '../drive/drive.ts';
import { type Hands, leaveFor, openFile, type Target, untilState } from '../support/hands.ts';
import { readXml } from '../support/read-xml.ts';
import { seedAddress } from '../support/states.ts';

/** What somebody does with the page, from the seed as it opens; throws where it does not go as it should. */
export interface Journey {
	readonly name: string;
	readonly look?: Partial<Visit>;
	run(visited: Visited): Promise<void>;
}

const separator = `\n\n${'-'.repeat(51)}\n\n`;
const thread = (title: string) =>
	[`### ${title}\n\nopening`, 'the cat', 'the dog', '@ann #1 yes', '@bob no', 'fine'].join(separator);
const button = (name: RegExp): Target => ({ role: 'button', name });
const item = (name: RegExp): Target => ({ role: 'menuitem', name });
const titled = (title: string) => ({ css: 'h1', says: new RegExp(`^${title}$`) });

function check(holds: boolean, what: string): void {
	if (!holds) throw new Error(what);
}

const countOf = (hands: Hands, selector: string) =>
	hands.inPage((css) => document.querySelectorAll(css).length, selector);
const untilAddress = (hands: Hands, part: string) =>
	hands.until((wanted) => decodeURIComponent(location.hash).includes(wanted), part);
const untilNoAddress = (hands: Hands, part: string) =>
	hands.until((unwanted) => !decodeURIComponent(location.hash).includes(unwanted), part);

/** How many people and floors the graph shows. */
const nodesShown = (hands: Hands) =>
	hands.inPage(() => {
		const key = Symbol.for('loutu.network');
		const chart = document.querySelector<HTMLElement & { [key]?: () => { scene: { nodes: unknown[] } } }>(
			'[data-chart=network]',
		);
		return chart?.[key]?.().scene.nodes.length ?? 0;
	}, null);

/** Where the graph has a person, in the window. */
const placeOf = (hands: Hands, id: string) =>
	hands.inPage((node) => {
		const key = Symbol.for('loutu.network');
		interface Drawn {
			scene: { nodes: { id: string; x: number; y: number }[] };
			viewport: { zoom: number; pan: { x: number; y: number } };
		}
		const chart = document.querySelector<HTMLElement & { [key]?: () => Drawn }>('[data-chart=network]');
		const drawn = chart?.[key]?.();
		const found = drawn?.scene.nodes.find((each) => each.id === node);
		if (!chart || !drawn || !found) throw new Error(`the graph does not show ${node}`);
		const { left, top } = chart.getBoundingClientRect();
		const { zoom, pan } = drawn.viewport;
		return { x: left + found.x * zoom + pan.x, y: top + found.y * zoom + pan.y };
	}, id);

/** The file that the page saves when this is done, once the browser has all of it. */
async function saved({ downloads }: Visited, act: () => Promise<unknown>, ending: string): Promise<Buffer> {
	const before = new Set(readdirSync(downloads));
	await act();
	for (let time = 0; time < 600; time++) {
		const files = readdirSync(downloads).filter((name) => !before.has(name));
		const file = files.find((name) => name.endsWith(ending));
		const isComplete = file !== undefined && !files.some((name) => name.endsWith('.part'));
		const path = join(downloads, file ?? '');
		if (isComplete && existsSync(path) && readFileSync(path).length > 0) return readFileSync(path);
		await sleep(100);
	}
	throw new Error(`no file *${ending} was saved`);
}

/** Saves by the menu of exports. */
const exported = (visited: Visited, name: RegExp, ending: string) =>
	saved(
		visited,
		async () => {
			await visited.hands.click(button(/^Export$/));
			await visited.hands.click(item(name));
		},
		ending,
	);

async function correct(hands: Hands, floor: number, handle: string): Promise<void> {
	await hands.press('c');
	await hands.fill(`[data-correct="${floor}"] form input`, handle);
	await hands.press('Enter');
	await hands.until(() => document.documentElement.dataset.stored === 'stored', null);
}

export const journeys: readonly Journey[] = [
	{
		name: 'the seed opens, with its people, floors and graph',
		async run({ hands }) {
			await hands.find({ css: '[data-part=people] button', says: /NnMmOo/ });
			await hands.find('[data-part=text] article');
			await hands.find('[data-part=timeline] svg');
			check((await nodesShown(hands)) > 50, 'the graph shows hardly anybody');
		},
	},
	{
		name: 'somebody is selected by a click in the graph, and let go by Esc',
		async run({ hands }) {
			const { x, y } = await placeOf(hands, 'p:nnmmoo');
			await hands.clickAt(x, y);
			await untilAddress(hands, 'person=nnmmoo');
			await hands.find('[data-part=people] [aria-pressed=true]');
			await hands.press('Escape');
			await untilNoAddress(hands, 'person=');
		},
	},
	{
		name: 'somebody is found and selected by keys alone',
		async run({ hands }) {
			await hands.press('@');
			await hands.until(() => document.activeElement?.matches('[data-part=people] input[type=search]'), null);
			await hands.type('dev436');
			await hands.until(() => document.querySelectorAll('[data-part=people] [aria-pressed]').length === 1, null);
			for (let step = 0; step < 20; step++) {
				await hands.press('Tab');
				if (
					await hands.inPage(
						() =>
							document.activeElement?.hasAttribute('aria-pressed') &&
							document.activeElement.textContent?.includes('dev436'),
						null,
					)
				)
					break;
			}
			await hands.press('Enter');
			await untilAddress(hands, 'person=dev436');
			await hands.find({ css: '[data-part=text] h2', says: /dev436/ });
		},
	},
	{
		name: 'filters leave out, say so in the address, and are undone',
		async run({ hands }) {
			const all = await nodesShown(hands);
			await leaveFor(hands, `${seedAddress}&step=weight:2`);
			// What is out of the filter is faint, until it is to be gone.
			await hands.click(button(/^Hide the rest$/));
			await hands.until((before) => {
				const key = Symbol.for('loutu.network');
				const chart = document.querySelector<HTMLElement & { [key]?: () => { scene: { nodes: unknown[] } } }>(
					'[data-chart=network]',
				);
				const shown = chart?.[key]?.().scene.nodes.length ?? 0;
				return shown > 0 && shown < before;
			}, all);
			await hands.press('Shift+F');
			await hands.find('[data-part="weight"]');
		},
	},
	{
		name: 'lanes, the matrix and both tables',
		async run({ hands }) {
			await leaveFor(hands, `${seedAddress}&timeline=lanes`);
			await hands.find('#lane-names text');
			await leaveFor(hands, `${seedAddress}&show-as=matrix`);
			await hands.find('[data-chart=matrix]');
			await hands.click('[data-chart=matrix]');
			for (const table of ['people', 'ties']) {
				await leaveFor(hands, `${seedAddress}&show-as=table&table=${table}`);
				await hands.find('[data-table] tbody tr');
			}
			await hands.click('[data-table] th button');
			await hands.find('[data-table] th[aria-sort]:not([aria-sort=none])');
		},
	},
	{
		name: 'Chinese is searched as one types, from hit to hit',
		async run({ hands }) {
			await hands.press('/');
			await hands.until(() => document.activeElement?.matches('[data-part=text] input[type=search]'), null);
			await hands.type('技术');
			await hands.find('[data-part=text] mark');
			await hands.press('Enter');
			await hands.find('[data-part=text] mark[data-current]');
			await untilAddress(hands, 'find=技术');
		},
	},
	{
		name: 'a name is put right, undone and done again',
		async run({ hands }) {
			await openFile(hands, 'mine.txt', thread('A thread'));
			await hands.find(titled('A thread'));
			await leaveFor(hands, `${await hands.inPage(() => location.hash, null)}&floor=2`);
			await hands.find('article[data-floor="2"]');
			await correct(hands, 2, 'carl');
			await untilAddress(hands, 'fix=2=carl');
			await hands.press('Escape');
			await hands.inPage(() => (document.activeElement as HTMLElement | null)?.blur(), null);
			await hands.press('Control+z');
			await untilNoAddress(hands, 'fix=');
			await hands.press('Control+Shift+z');
			await untilAddress(hands, 'fix=2=carl');
		},
	},
	{
		name: 'a reload keeps the view and what was put right',
		async run({ hands, reload }) {
			await leaveFor(hands, `${seedAddress}&floor=112&layout=force`);
			await hands.find('article[data-floor="112"]');
			await correct(hands, 112, 'somebody');
			await untilAddress(hands, 'fix=112=somebody');
			await reload();
			await hands.find({ css: 'article[data-floor="112"] header', says: /somebody/ });
			await untilAddress(hands, 'layout=force');
		},
	},
	{
		name: 'what is exported is valid',
		async run(visited) {
			const data = await exported(visited, /^Thread data/, '.json');
			const read = await readThread(new Uint8Array(data), 'thread.json');
			check(read.ok && read.value.thread.floors.length === 148, 'thread data is not read back');
			const gexf = readXml((await exported(visited, /GEXF/, '.gexf')).toString());
			check(gexf.filter(({ name }) => name === 'node').length > 50, 'GEXF has hardly any nodes');
			const png = PNG.sync.read(await exported(visited, /^Picture: /, '.png'));
			check(new Set(png.data).size > 10, 'PNG is empty');
		},
	},
	{
		name: 'a figure is shown and saved',
		async run(visited) {
			const { hands } = visited;
			await hands.click(button(/^Export$/));
			await hands.click(item(/^Figure…$/));
			await hands.find('[data-figure=ready] img');
			const file = await saved(visited, () => hands.click(button(/^Download$/)), '.png');
			check(PNG.sync.read(file).width > 500, 'the figure is small');
		},
	},
	{
		name: 'threads are opened by a file and by pasting; what is none is refused',
		async run({ hands }) {
			await openFile(hands, 'mine.txt', thread('By file'));
			await hands.find(titled('By file'));
			await hands.click(button(/^Open$/));
			await hands.click(item(/^Paste text…$/));
			await hands.fill('textarea', thread('By pasting'));
			await hands.click(button(/^Read it$/));
			await hands.find(titled('By pasting'));
			await hands.give('empty.txt', '');
			await hands.find('[role=alert]');
			await untilState(hands, 'ready');
			await hands.find(titled('By pasting'));
		},
	},
	{
		name: 'on a phone the parts are tabs, and nothing is wider than the window',
		look: { width: 390, height: 844, language: 'zh-CN', theme: 'dark' },
		async run({ hands }) {
			const parts = await countOf(hands, '[data-tabs] button');
			check(parts >= 4, `there are ${parts} tabs`);
			for (let at = 1; at <= parts; at++) {
				await hands.click(`[data-tabs] button:nth-of-type(${at})`);
				await hands.find(`[data-tabs] button:nth-of-type(${at})[aria-pressed=true]`);
				const wide = await hands.inPage(() => document.documentElement.scrollWidth, null);
				check(wide <= 390, `tab ${at} is ${wide} px wide`);
			}
		},
	},
	{
		name: 'a low window has a graph',
		look: { width: 844, height: 390 },
		async run({ hands }) {
			await hands.find('[data-chart=network]');
			const height = await hands.inPage(
				() => document.querySelector('[data-chart=network]')?.getBoundingClientRect().height ?? 0,
				null,
			);
			check(height >= 150, `the graph is ${Math.round(height)} px high`);
		},
	},
	{
		name: 'scrollbars take their room, and cover nothing',
		async run({ hands }) {
			await hands.find('[data-part=people] [aria-pressed]');
			const { bar, covered } = await hands.inPage(() => {
				const all = Array.from(document.querySelectorAll<HTMLElement>('body *'));
				const scrolling = all.filter(
					(each) => each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY),
				);
				return {
					bar: Math.max(0, ...scrolling.map((each) => each.offsetWidth - each.clientWidth)),
					covered: scrolling
						.filter((each) => each.scrollWidth > each.clientWidth + 1)
						.map(({ className }) => className),
				};
			}, null);
			check(bar >= 6, 'no scrollbar takes any room');
			check(covered.length === 0, `these are wider than their room: ${covered.join(', ')}`);
		},
	},
];
