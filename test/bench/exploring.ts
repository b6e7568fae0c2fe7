import type { Core } from 'cytoscape';
import type { Browser } from 'playwright';
import { inBuiltApp, openThread } from './in-page.ts';
import { numberedThread } from './numbered-thread.ts';
import type { Bench } from './run.ts';

const rounds = 15;
const sizes = [
	{ people: 1000, floors: 5000 },
	{ people: 2000, floors: 10_000 },
];

/**
 * How soon the graph of a long thread answers, by the built app in Chromium: from the event to the frame after the one
 * that shows it.
 */
export const exploringBench: Bench = {
	name: 'exploring',
	run: () =>
		inBuiltApp(async (browser, address) => {
			const lines = ['| floors | people | what | median ms | worst ms |', '|---|---|---|---|---|'];
			for (const size of sizes) lines.push(...(await measured(browser, address, size)));
			return lines;
		}),
};

type Size = (typeof sizes)[number];

async function measured(browser: Browser, address: string, size: Size): Promise<string[]> {
	const page = await openThread(browser, address, numberedThread(size.people, size.floors));
	await page.waitForTimeout(3000);
	// What runs the benchmark names its functions by a helper that the page does not have.
	await page.evaluate('globalThis.__name = (named) => named');
	const rows: string[] = [];
	for (const what of ['hover', 'let go', 'selection', 'filter'] as const) {
		const times = (await page.evaluate(timesOf, { what, rounds })).sort((a, b) => a - b);
		const [median = 0, worst = 0] = [times[times.length >> 1], times.at(-1)];
		rows.push(`| ${size.floors} | ${size.people} | ${what} | ${median.toFixed(0)} | ${worst.toFixed(0)} |`);
	}
	await page.context().close();
	return rows;
}

/** In the page: makes the events that a pointer makes, one after another, each once the one before has been shown. */
async function timesOf({ what, rounds: count }: { what: 'hover' | 'let go' | 'selection' | 'filter'; rounds: number }) {
	const chart = document.querySelector('[data-chart=network]') as HTMLElement & { _cyreg: { cy: Core } };
	const { cy } = chart._cyreg;
	const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
	// Cytoscape draws in a frame of its own, which comes after the one that asked for it.
	const shown = async () => {
		await frame();
		await frame();
	};
	const people = cy.nodes('.mark').filter((node) => node.data('kind') === 'person');
	const times: number[] = [];
	for (let round = 0; round < count; round++) {
		const node = people[(round * 37) % people.length];
		if (node === undefined) break;
		if (what === 'let go') {
			node.emit('mouseover');
			await shown();
		}
		const start = performance.now();
		if (what === 'hover') node.emit('mouseover');
		else if (what === 'let go') node.emit('mouseout');
		else if (what === 'filter')
			document.querySelectorAll<HTMLElement>('ul[aria-label] button[aria-pressed]')[0]?.click();
		else document.querySelectorAll<HTMLElement>('[role=group] button[aria-pressed]')[round % 12]?.click();
		await shown();
		times.push(performance.now() - start);
		if (what === 'hover') node.emit('mouseout');
		await new Promise((resolve) => setTimeout(resolve, 400));
	}
	return times;
}
