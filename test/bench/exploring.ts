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

const acts = ['hover', 'let go', 'selection', 'filter', 'filter by grade'] as const;
type Act = (typeof acts)[number];

/**
 * How soon the graph of a long thread answers, by the built app in Chromium: from the event to the frame after the one
 * that shows it; and how long the page is busy at a stretch in the 400 ms after that. `filter` hides and shows the few
 * ties of certain authors, `filter by grade` each grade's in turn, nearly all of them among these.
 */
export const exploringBench: Bench = {
	name: 'exploring',
	run: () =>
		inBuiltApp(async (browser, address) => {
			const lines = ['| floors | people | what | median ms | worst ms | then busy ms |', '|---|---|---|---|---|---|'];
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
	for (const what of acts) {
		const { times, busy } = await page.evaluate(timesOf, { what, rounds });
		const sorted = times.sort((a, b) => a - b);
		const numbers = [sorted[times.length >> 1] ?? 0, sorted.at(-1) ?? 0, Math.max(...busy)];
		rows.push(`| ${[size.floors, size.people, what, ...numbers.map((ms) => ms.toFixed(0))].join(' | ')} |`);
	}
	await page.context().close();
	return rows;
}

/** In the page: makes the events that a pointer makes, one after another, each once the one before has been shown. */
async function timesOf({ what, rounds: count }: { what: Act; rounds: number }) {
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
	const busy: number[] = [];
	/** The longest time within which nothing else could happen. */
	const longestTask = async (ms: number) => {
		const end = performance.now() + ms;
		let longest = 0;
		for (let last = performance.now(); last < end; ) {
			await new Promise((resolve) => setTimeout(resolve));
			longest = Math.max(longest, performance.now() - last);
			last = performance.now();
		}
		return longest;
	};
	const chips = [...document.querySelectorAll<HTMLElement>('ul[aria-label] button[aria-pressed]')];
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
		else if (what === 'filter') chips[0]?.click();
		// On and off again: every second round shows all.
		else if (what === 'filter by grade') chips[(round >> 1) % 3]?.click();
		else document.querySelectorAll<HTMLElement>('[role=group] button[aria-pressed]')[round % 12]?.click();
		await shown();
		times.push(performance.now() - start);
		if (what === 'hover') node.emit('mouseout');
		busy.push(await longestTask(400));
	}
	return { times, busy };
}
