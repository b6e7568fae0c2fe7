import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import { generateThread, plainPlan } from '../generator/thread.ts';
import { countsOf, smoothnessOf, timesOf } from './exploring/hands.ts';
import { longestTaskOf } from './exploring/tasks.ts';
import { inBuiltApp, openThread } from './in-page.ts';
import type { Bench } from './run.ts';

const sizes = [
	{ people: 400, floors: 2000 },
	{ people: 4000, floors: 20_000 },
];
/** How long each way of exploring goes on, in milliseconds. */
const exploredMs = 2500;
const rounds = 12;

/**
 * How smoothly the graph of a long thread follows hand and eye, by the built app in Chromium: frames a second and the
 * longest pause between two frames, while it is panned, zoomed and pointed at, with the people that are shown at first
 * and with all of them; beside it the same nodes and ties drawn by Cytoscape's own canvas and by sigma.js. Then how soon
 * it answers: from the event to the frame after the one that shows it. The longest task is one of the page's main thread.
 */
export const exploringBench: Bench = {
	name: 'exploring',
	run: () =>
		inBuiltApp(async (browser, address) => {
			const lines = [
				'| floors | nodes | ties | what | frames a second | longest pause ms | longest task ms | of the processor |',
				'|---|---|---|---|---|---|---|---|',
			];
			const answers = [
				'',
				'| floors | nodes | what | median ms | worst ms | longest task ms | of the processor |',
				'|---|---|---|---|---|---|---|',
			];
			const peers = await builtPeers();
			for (const size of sizes) {
				const { smooth, soon } = await explored(browser, address, size, peers);
				lines.push(...smooth);
				answers.push(...soon);
			}
			return [...lines, ...answers];
		}),
};

/** The other libraries' ways of drawing, as one script. */
async function builtPeers(): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		define: { 'process.env.NODE_ENV': '"production"' },
		build: { write: false, lib: { entry: 'test/bench/exploring/peers.ts', formats: ['iife'], name: 'peers' } },
	});
	const [first] = [built].flat();
	const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
	if (chunk === undefined) throw new Error('the other libraries were not built');
	return chunk.code;
}

async function explored(browser: Browser, address: string, { people, floors }: (typeof sizes)[number], peers: string) {
	const { text } = generateThread({ ...plainPlan, seed: 3, people, floors });
	const page = await openThread(browser, address, text);
	// What runs the benchmark names its functions by a helper that the page does not have.
	await page.evaluate('globalThis.__name = (named) => named');
	await page.evaluate(peers);
	const smooth: string[] = [];
	const soon: string[] = [];
	for (const level of ['first', 'all'] as const) {
		if (level === 'all') await showAll(page);
		await page.waitForTimeout(2500);
		const { nodes, ties } = await page.evaluate(countsOf);
		for (const what of ['pan', 'zoom', 'point'] as const) {
			const { result, longest } = await longestTaskOf(browser, page, async () => {
				const moved = await page.evaluate(smoothnessOf, { what, ms: exploredMs });
				await page.waitForTimeout(600);
				return moved;
			});
			smooth.push(row(floors, nodes, ties, what, result.frames, result.longest, longest.wall, longest.processor));
		}
		for (const what of ['hover', 'select', 'filter'] as const) {
			const { result, longest } = await longestTaskOf(browser, page, () => page.evaluate(timesOf, { what, rounds }));
			const times = result.sort((a, b) => a - b);
			const [median, worst] = [times[times.length >> 1] ?? 0, times.at(-1) ?? 0];
			soon.push(row(floors, nodes, what, median, worst, longest.wall, longest.processor));
		}
		for (const [name, title] of [
			['cytoscape', 'Cytoscape’s canvas, pan'],
			['sigma', 'sigma.js, pan'],
		] as const) {
			const drawn = await page.evaluate(
				(asked) => (globalThis as unknown as { loutuPeers: (asked: object) => Promise<Frames> }).loutuPeers(asked),
				{ name, ms: exploredMs },
			);
			smooth.push(row(floors, nodes, ties, title, drawn.frames, drawn.longest, '', ''));
		}
	}
	await page.context().close();
	return { smooth, soon };
}

interface Frames {
	readonly frames: number;
	readonly longest: number;
}

function row(...cells: readonly (string | number)[]): string {
	return `| ${cells.map((cell) => (typeof cell === 'number' ? Math.round(cell) : cell)).join(' | ')} |`;
}

/** Asks for more people until all are shown. */
async function showAll(page: Page): Promise<void> {
	const more = page.getByRole('button', { name: 'More people' });
	while ((await more.count()) > 0 && (await more.isEnabled())) await more.click();
}
