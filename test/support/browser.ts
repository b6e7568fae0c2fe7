import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { inject } from 'vitest';
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

export async function launch(): Promise<Browser> {
	return chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags });
}

/** Opens the app and waits until its thread is there. */
export async function openApp(browser: Browser, scene: Scene = {}): Promise<OpenedPage> {
	const opened = await visit(browser, scene);
	await waitFor(opened.page, 'ready');
	return opened;
}

/** Opens the app and waits for nothing. */
export async function visit(browser: Browser, scene: Scene): Promise<OpenedPage> {
	const { width = 1440, height = 900, language = 'en', theme = 'light', isTouch = false } = scene;
	const context = await browser.newContext({
		viewport: { width, height },
		locale: language,
		colorScheme: theme,
		hasTouch: isTouch,
		acceptDownloads: true,
	});
	if (!scene.isFirstVisit) await context.addInitScript(() => localStorage.setItem('loutu.introduced', 'yes'));
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
