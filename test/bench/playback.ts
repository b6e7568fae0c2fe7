import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright';
import { preview } from 'vite';
import { generateThread, plainPlan } from '../generator/thread.ts';
import { chromiumFlags, findChromium } from '../support/chromium.mjs';
import type { Bench } from './run.ts';

const plan = { ...plainPlan, floors: 5000, people: 1000 };
const speeds = ['1', '8'];
const measuredMs = 8000;
const limitMs = 300_000;

/** Frames a second while a long thread is played, by the built app in Chromium. */
export const playbackBench: Bench = {
	name: 'playback',
	async run() {
		if (!existsSync('dist/index.html')) return ['dist/ is missing: run `npm run build` first'];
		const server = await preview({ preview: { port: 0, open: false, host: '127.0.0.1' } });
		const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags });
		try {
			return await measured(browser, server.resolvedUrls?.local[0] ?? '');
		} finally {
			await browser.close();
			await server.close();
		}
	},
};

async function measured(browser: Browser, address: string): Promise<string[]> {
	const page = await openThread(browser, address);
	const rows: string[] = [];
	for (const form of ['Bars', 'Lanes']) {
		await page.getByRole('button', { name: form, exact: true }).click();
		for (const speed of speeds) rows.push(`| ${form}, ${speed}× | ${await played(page, speed)} |`);
	}
	const facts = await page.locator('header li').allTextContents();
	return [
		`${facts.slice(0, 2).join(', ')}; ${plan.people} wrote`,
		'',
		'| timeline, speed | floors/s | frames/s | median ms | 95th percentile | longest | frames over 33.4 ms |',
		'|---|---|---|---|---|---|---|',
		...rows,
	];
}

async function openThread(browser: Browser, address: string): Promise<Page> {
	const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } });
	await context.addInitScript(() => localStorage.setItem('loutu.introduced', 'yes'));
	const page = await context.newPage();
	page.setDefaultTimeout(limitMs);
	await page.goto(address);
	await page.waitForSelector('html[data-state=ready]');
	const buffer = Buffer.from(generateThread(plan).text);
	await page.locator('input[type=file]').setInputFiles({ name: 'bench.txt', mimeType: 'text/plain', buffer });
	await page.waitForFunction(() => location.hash.includes('bench.txt'));
	await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
	// What is loaded and laid out after the thread is there is not what is measured.
	await page.waitForTimeout(3000);
	return page;
}

async function played(page: Page, speed: string): Promise<string> {
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await page.getByLabel('Speed').selectOption(speed);
	const before = await floorOf(page);
	await page.waitForTimeout(1000);
	const start = await floorOf(page);
	const times = await page.evaluate(async (ms) => {
		const gaps: number[] = [];
		const begin = performance.now();
		for (let last = begin; last - begin < ms; ) {
			const now = await new Promise(requestAnimationFrame);
			gaps.push(now - last);
			last = now;
		}
		return gaps.slice(1);
	}, measuredMs);
	const end = await floorOf(page);
	await page.keyboard.press('Escape');
	await page.waitForTimeout(500);
	if (!(end > start && start >= before)) throw new Error(`the playhead did not move: ${before}, ${start}, ${end}`);
	return rowOf(times, ((end - start) / measuredMs) * 1000);
}

async function floorOf(page: Page): Promise<number> {
	return Number(await page.getByRole('slider', { name: /^Playhead/ }).getAttribute('aria-valuenow'));
}

function rowOf(times: readonly number[], rate: number): string {
	const sorted = times.toSorted((a, b) => a - b);
	const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
	const total = times.reduce((sum, time) => sum + time, 0);
	const slow = times.filter((time) => time > 33.4).length;
	const frames = ((times.length / total) * 1000).toFixed(1);
	return [rate.toFixed(0), frames, at(0.5), at(0.95), at(1), `${slow} of ${times.length}`].join(' | ');
}
