import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { defaultInferenceSettings } from '../../src/model/inference-settings.ts';
import { namingAt } from '../../src/store/inference.ts';
import { speak } from '../support/access.ts';
import { holdBack, launch, openApp, waitFor } from '../support/browser.ts';
import { seedReading } from '../support/seed.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

describe('the page', () => {
	test('asks no other host for anything, needs at most 400 KB gzipped, opens the seed by itself under a strict policy, says once what cannot be known, and gives three hints then', async () => {
		const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
		const page = await context.newPage();
		const complaints: string[] = [];
		page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
		page.on('pageerror', (error) => complaints.push(String(error)));
		await expectLittle(page);
		const text = await page.locator('body').textContent();
		const { floors } = await seedReading();
		const { certain, inferred, wrong } = namingAt(floors, defaultInferenceSettings.threshold);
		expect(inferred).toBeGreaterThan(20);
		const unknown = 147 - certain - inferred;
		for (const fact of ['names no authors', `${certain} proven`, `${inferred} likely`, `${unknown} unknown`]) {
			expect(text).toContain(fact);
		}
		await page.getByRole('button', { name: /^About this thread/ }).click();
		const about = page.getByRole('dialog');
		for (const fact of ['147 floors', '14 repeats folded', '55 people named'])
			await about.getByText(fact, { exact: true }).waitFor();
		const sentence = page.getByText(
			`This file has no authors. Of 147 floors, ${certain} could be proven and ${inferred} more inferred, about ${Math.round(wrong)} of them wrongly; the others stay unknown.`,
		);
		await sentence.waitFor();
		const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toContain('unsafe');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Three hints' }).click();
		for (const [n, button] of [
			[1, 'Next'],
			[2, 'Next'],
			[3, 'Done'],
		] as const) {
			await page.getByRole('region', { name: `Hint ${n} of 3` }).waitFor();
			await page.getByRole('button', { name: button, exact: true }).click();
		}
		expect(await page.getByRole('region', { name: /^Hint/ }).count()).toBe(0);
		await page.reload();
		await waitFor(page, 'ready');
		// The reader's tools come later than a hint would.
		await page.getByRole('searchbox', { name: 'Search text' }).waitFor();
		expect(await page.getByRole('region', { name: /^Hint/ }).count()).toBe(0);
		expect(await page.getByText('names no authors').count()).toBe(0);
		expect(complaints).toEqual([]);
		await context.close();
	});

	test('speaks Chinese to whoever reads Chinese, and either language in either theme on request', async () => {
		const { page, context } = await openApp(browser, { language: 'zh-CN', theme: 'dark' });
		expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
		expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
		await page.getByRole('button', { name: /已证实 63/ }).waitFor();
		await speak(page, 'en');
		await page.getByRole('button', { name: /63 proven/ }).waitFor();
		await page.getByRole('button', { name: 'Menu', exact: true }).click();
		await page.getByRole('menuitem', { name: /light/i }).click();
		expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
		await page.reload();
		await waitFor(page, 'ready');
		expect(await page.locator('html').getAttribute('lang')).toBe('en');
		expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
		await context.close();
	});
});

/** Opens the page and measures what it asks for until it is ready. */
async function expectLittle(page: Page): Promise<void> {
	const sizes = new Map<string, Promise<number>>();
	const measure = (response: Response) => {
		sizes.set(
			response.url(),
			response.body().then((body) => gzipSync(body).length),
		);
	};
	page.on('response', measure);
	// What comes after that: what reads Markdown, and a while later what remembers. A busy machine asks for it sooner.
	const letIn = await holdBack(page, /\/(parse|remember)-.*\.js/);
	await page.goto(inject('address'));
	await waitFor(page, 'ready');
	page.off('response', measure);
	letIn();
	await page.locator('article[data-floor="0"]').getByText('技术').first().waitFor();
	const total = (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
	const { host } = new URL(inject('address'));
	expect([...sizes.keys()].filter((url) => new URL(url).host !== host)).toEqual([]);
	expect(total).toBeGreaterThan(100_000);
	expect(total, [...sizes.keys()].join('\n')).toBeLessThanOrEqual(400_000);
	console.log(`${(total / 1000).toFixed(0)} KB gzipped until ready`);
}
