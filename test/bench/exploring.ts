import { existsSync } from 'node:fs';
import type { Core } from 'cytoscape';
import { type Browser, chromium, type Page } from 'playwright';
import { preview } from 'vite';
import { chanceOf } from '../generator/random.ts';
import { chromiumFlags, findChromium } from '../support/chromium.mjs';
import type { Bench } from './run.ts';

const limitMs = 300_000;
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
	async run() {
		if (!existsSync('dist/index.html')) return ['dist/ is missing: run `npm run build` first'];
		const server = await preview({ preview: { port: 0, open: false, host: '127.0.0.1' } });
		const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags });
		try {
			const lines = ['| floors | people | what | median ms | worst ms |', '|---|---|---|---|---|'];
			for (const size of sizes) lines.push(...(await measured(browser, server.resolvedUrls?.local[0] ?? '', size)));
			return lines;
		} finally {
			await browser.close();
			await server.close();
		}
	},
};

type Size = (typeof sizes)[number];

async function measured(browser: Browser, address: string, size: Size): Promise<string[]> {
	const page = await openThread(browser, address, size);
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

async function openThread(browser: Browser, address: string, size: Size): Promise<Page> {
	const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } });
	await context.addInitScript(() => localStorage.setItem('loutu.hinted', 'yes'));
	const page = await context.newPage();
	page.setDefaultTimeout(limitMs);
	await page.goto(address);
	await page.waitForSelector('html[data-state=ready]');
	const buffer = Buffer.from(threadOf(size));
	await page.locator('input[type=file]').setInputFiles({ name: 'bench.txt', mimeType: 'text/plain', buffer });
	await page.waitForFunction(() => location.hash.includes('bench.txt'));
	await page.waitForTimeout(3000);
	return page;
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

/** A text dump in which every floor names an earlier one's author, by name and number. */
function threadOf({ people, floors }: Size): string {
	const chance = chanceOf(5);
	const posts = Array.from({ length: floors }, (_, index) => {
		if (index === 0) return 'The first reply';
		const answered = index % 3 === 0 ? chance.below(index) : index - 1;
		return `@person_${answered % people} #${answered + 1} ${'words '.repeat(1 + (index % 9))}`;
	});
	return ['### A thread of many\n\nIts post', ...posts].join(`\n\n${'-'.repeat(51)}\n\n`);
}
