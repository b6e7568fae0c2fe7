import type { Browser, Page } from 'playwright';
import { generateThread, plainPlan } from '../generator/thread.ts';
import { inBuiltApp, openThread } from './in-page.ts';
import type { Bench } from './run.ts';

const plan = { ...plainPlan, floors: 5000, people: 1000 };
const speeds = ['1', '8'];
const measuredMs = 8000;

/** Frames a second while a long thread is played, by the built app in Chromium. */
export const playbackBench: Bench = {
	name: 'playback',
	run: () => inBuiltApp(measured),
};

async function measured(browser: Browser, address: string): Promise<string[]> {
	const page = await openThread(browser, address, generateThread(plan).text);
	await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
	// What is loaded and laid out after the thread is there is not what is measured.
	await page.waitForTimeout(3000);
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
