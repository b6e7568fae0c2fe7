import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createInflate } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { PNG } from 'pngjs';
import { inBuiltApp, openThread } from './in-page.ts';
import { numberedThread } from './numbered-thread.ts';
import type { Bench } from './run.ts';

const people = 5000;
const widths = [1920, 6000, 12_000, 21_000, 30_000, 50_000];

/** Figures of many people, by the built app in Chromium: how long a file takes, and what the page's process needed. */
export const figureBench: Bench = {
	name: 'figure',
	run: () => inBuiltApp(measured),
};

async function measured(browser: Browser, address: string): Promise<string[]> {
	const page = await openThread(browser, address, numberedThread(people, 3 * people));
	await page.getByRole('button', { name: 'Export' }).click();
	await page.getByRole('menuitem', { name: 'Figure…' }).click();
	await page.locator('[data-figure=ready] img').waitFor();
	const field = (name: string) => page.getByRole('dialog').getByLabel(name, { exact: true });
	await field('Keep the ratio').check();
	const rows: string[] = [];
	for (const [type, width] of [['svg', 1920] as const, ...widths.map((width) => ['png', width] as const)]) {
		await field('Type').selectOption(type);
		await field('Width').fill(String(width));
		rows.push(`| ${type.toUpperCase()} | ${width} | ${await outcomeOf(page)} |`);
	}
	const facts = await page.locator('header li').allTextContents();
	return [
		facts.slice(0, 2).join(', '),
		'',
		'| file | px wide | outcome | s | MB | peak MB of the page’s process |',
		'|---|---|---|---|---|---|',
		...rows,
	];
}

async function outcomeOf(page: Page): Promise<string> {
	const button = page.getByRole('button', { name: 'Download' });
	const refusal = page.getByRole('dialog').getByRole('alert');
	await page.waitForTimeout(300);
	await page.locator('[data-figure=ready] img').waitFor();
	if (await refusal.count()) return `refused: ${(await refusal.textContent())?.split('.')[0]} | | |`;
	const start = performance.now();
	const waiting = page.waitForEvent('download');
	await button.click();
	const saved = await waiting;
	const bytes = readFileSync(await saved.path());
	const seconds = (performance.now() - start) / 1000;
	return `${await describe(bytes)} | ${seconds.toFixed(1)} | ${(bytes.length / 1e6).toFixed(1)} | ${peakMegabytes()}`;
}

/** How many nodes an SVG has; of a PNG, how large it is and whether anything is drawn in it. */
async function describe(bytes: Buffer): Promise<string> {
	if (bytes[0] !== 0x89) return `${bytes.toString('utf8').split('<circle').length - 1} circles`;
	const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
	// More than Node holds in one piece is looked at row by row.
	const isDrawn = width * height > 2e8 ? await isDrawnInRows(bytes, width, height) : isInked(PNG.sync.read(bytes));
	return `${width} × ${height}, ${isDrawn ? 'drawn' : 'EMPTY'}`;
}

function isInked({ data }: PNG): boolean {
	return data.some((value, index) => index % 4 === 0 && value < 128);
}

/** Has it all its rows, and are there many that differ from the one above (filter 2)? */
async function isDrawnInRows(bytes: Buffer, width: number, height: number): Promise<boolean> {
	const inflate = createInflate();
	inflate.end(Buffer.concat(chunksOf(bytes)));
	let [length, different] = [0, 0];
	for await (const piece of inflate as AsyncIterable<Buffer>) {
		length += piece.length;
		if (piece.some((value) => value > 2)) different++;
	}
	return length === height * (4 * width + 1) && different > 100;
}

function chunksOf(bytes: Buffer): Buffer[] {
	const data: Buffer[] = [];
	for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
		const end = at + 8 + bytes.readUInt32BE(at);
		if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(bytes.subarray(at + 8, end));
	}
	return data;
}

/** The most memory that a renderer of Chromium's has held so far; where Linux tells it. */
function peakMegabytes(): string {
	if (!existsSync('/proc/self/status')) return 'unknown';
	const peaks = readdirSync('/proc').flatMap((pid) => {
		try {
			if (!/^\d+$/.test(pid) || !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) return [];
			return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000;
		} catch {
			// The process has ended meanwhile.
			return [];
		}
	});
	return Math.max(0, ...peaks).toFixed(0);
}
