import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { inject } from 'vitest';
import type { DrawnNetwork } from '../../src/charts/network/drawn.ts';
import { chromiumFlags, findChromium } from './chromium.mjs';

/** How a page is opened; the defaults are a desktop in English by daylight, visited before. */
export interface Scene {
	readonly fragment?: string;
	readonly width?: number;
	readonly height?: number;
	readonly language?: 'en' | 'zh-CN';
	readonly theme?: 'light' | 'dark';
	readonly isFirstVisit?: boolean;
	readonly isTouch?: boolean;
	/** Nothing is animated: a colour on its way from one theme to the other is of neither. */
	readonly isStill?: boolean;
}

/** A page of the built app, and everything it said and asked for. */
export interface OpenedPage {
	readonly page: Page;
	readonly context: BrowserContext;
	/** Errors in the console, policy violations and uncaught exceptions. */
	readonly complaints: readonly string[];
	/** Every address that was requested. */
	readonly requests: readonly string[];
}

/** Scrollbars are there and take room, as on most desktops. */
export async function launch(): Promise<Browser> {
	return chromium.launch({
		executablePath: findChromium() ?? '',
		args: chromiumFlags,
		ignoreDefaultArgs: ['--hide-scrollbars'],
	});
}

/** Opens the app and waits until its thread is there. */
export async function openApp(browser: Browser, scene: Scene = {}): Promise<OpenedPage> {
	const opened = await visit(browser, scene);
	await waitFor(opened.page, 'ready');
	return opened;
}

/** Opens the app and waits for nothing. */
async function visit(browser: Browser, scene: Scene): Promise<OpenedPage> {
	const { width = 1440, height = 900, language = 'en', theme = 'light', isTouch = false, isStill = false } = scene;
	const context = await browser.newContext({
		viewport: { width, height },
		locale: language,
		colorScheme: theme,
		hasTouch: isTouch,
		reducedMotion: isStill ? 'reduce' : 'no-preference',
		acceptDownloads: true,
	});
	await context.addInitScript(() => {
		globalThis.drawnNetwork = () => {
			const key = Symbol.for('loutu.network');
			const chart = document.querySelector<HTMLElement & { [key]?: () => DrawnNetwork | null }>('[data-chart=network]');
			const drawn = chart?.[key]?.() ?? null;
			if (drawn === null) throw new Error('the network is not drawn');
			return drawn;
		};
	});
	if (!scene.isFirstVisit) {
		await context.addInitScript(() => {
			for (const read of ['introduced', 'greeted']) localStorage.setItem(`loutu.${read}`, 'yes');
		});
	}
	const page = await context.newPage();
	const complaints: string[] = [];
	const requests: string[] = [];
	page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
	page.on('pageerror', (error) => complaints.push(String(error)));
	page.on('request', (request) => requests.push(request.url()));
	await page.goto(`${inject('address')}${scene.fragment ?? ''}`);
	return { page, context, complaints, requests };
}

export async function waitFor(page: Page, state: 'idle' | 'reading' | 'ready' | 'failed'): Promise<void> {
	await page.waitForFunction((wanted) => document.documentElement.dataset.state === wanted, state);
}

/** Opens a file of that content, and waits until it is what the page shows. */
export async function give(page: Page, name: string, content: string): Promise<void> {
	const file = { name, mimeType: 'text/plain', buffer: Buffer.from(content) };
	await page.locator('input[type=file]').setInputFiles(file);
	// A thread of 2,000 floors takes a loaded machine its time.
	await page.waitForFunction((given) => location.hash.includes(given), name, { timeout: 90_000 });
	await waitFor(page, 'ready');
}

/** Follows a link within the page that is open, as somebody does who puts it into the address bar. */
export async function goTo(page: Page, fragment: string): Promise<void> {
	await page.evaluate((hash) => {
		location.hash = hash;
	}, fragment);
	await waitFor(page, 'ready');
}

/**
 * Keeps code from the page that it asks for only later, as a slow network does.
 * @param code what the address of that code has in it
 * @returns lets the page have it
 */
export async function holdBack(page: Page, code: RegExp): Promise<() => void> {
	let letIn = (): void => undefined;
	const isLetIn = new Promise<void>((resolve) => {
		letIn = resolve;
	});
	await page.route(code, async (route) => {
		await isLetIn;
		await route.continue();
	});
	return letIn;
}

/** A node's middle in the page's pixels. */
export async function pointOnNode(page: Page, id: string): Promise<{ x: number; y: number }> {
	return page.evaluate((node) => {
		const chart = document.querySelector('[data-chart=network]')?.getBoundingClientRect();
		if (chart === undefined) throw new Error('no chart');
		const { scene, viewport } = drawnNetwork();
		const { x, y } = scene.nodes.find(({ id: each }) => each === node) ?? { x: Number.NaN, y: Number.NaN };
		const { zoom, pan } = viewport;
		return { x: x * zoom + pan.x + chart.left, y: y * zoom + pan.y + chart.top };
	}, id);
}

declare global {
	/** In the page: what the network shows. */
	function drawnNetwork(): DrawnNetwork;
}
