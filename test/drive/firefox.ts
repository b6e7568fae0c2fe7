import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElementHandle, type KeyInput, launch, type Page } from 'puppeteer-core';
import { type Hands, type Target, untilState } from '../support/hands.ts';
import { type Drive, type DriveOptions, nameHelper, prepare, type Visit, type Visited } from './drive.ts';
import { findFirefox } from './find-firefox.ts';
import { type Sought, seek } from './seek.ts';

/** A machine that does other things as well takes its time. */
const timeout = 60_000;

/** Firefox, driven by Puppeteer over WebDriver BiDi. Throws where there is none. */
export async function firefoxDrive({ address, isStill }: DriveOptions): Promise<Drive> {
	const folder = mkdtempSync(join(tmpdir(), 'loutu-firefox-'));
	const downloads = join(folder, 'downloads');
	mkdirSync(downloads);
	const browser = await launch({
		browser: 'firefox',
		executablePath: findFirefox(),
		headless: true,
		extraPrefsFirefox: {
			'widget.gtk.overlay-scrollbars.enabled': false,
			'ui.prefersReducedMotion': isStill ? 1 : 0,
			'browser.download.folderList': 2,
			'browser.download.dir': downloads,
			'browser.download.always_ask_before_handling_new_types': false,
		},
	});
	const visit = async (how: Visit): Promise<Visited> => {
		const { width, height, fragment = '' } = how;
		const context = await browser.createBrowserContext();
		const page = await context.newPage();
		page.setDefaultTimeout(timeout);
		await page.setViewport({ width, height });
		await page.evaluateOnNewDocument(nameHelper);
		await page.evaluateOnNewDocument(prepare, how);
		const complaints: string[] = [];
		page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
		page.on('pageerror', (error) => complaints.push(String(error)));
		const hands = handsIn(page, width, folder);
		await page.goto(address + fragment);
		await untilState(hands, 'ready');
		const reload = async () => {
			await page.reload();
			await untilState(hands, 'ready');
		};
		return { hands, complaints, downloads, reload, close: () => context.close() };
	};
	return { name: await browser.version(), visit, close: () => browser.close() };
}

/** @param folder where files may be put that the page is to read */
function handsIn(page: Page, width: number, folder: string): Hands {
	/** Waits until it can be seen, or clicked: it stands still and nothing is over it. */
	const found = async (target: Target, isToClick: boolean): Promise<ElementHandle> => {
		const waiting = page.waitForFunction(seek, { polling: 'raf' }, soughtOf(target), isToClick);
		const handle = await waiting.catch((error) => {
			throw new Error(`there is no ${describe(target)}`, { cause: error });
		});
		return handle.asElement() as ElementHandle;
	};
	const press = async (keys: string) => {
		const [key, ...held] = keys.split('+').reverse() as [KeyInput, ...KeyInput[]];
		for (const each of held) await page.keyboard.down(each);
		await page.keyboard.press(key);
		for (const each of held) await page.keyboard.up(each);
	};
	return {
		width,
		press,
		type: (text) => page.keyboard.type(text),
		clickAt: (x, y) => page.mouse.click(x, y),
		click: async (target) => (await found(target, true)).click(),
		async fill(target, text) {
			await (await found(target, false)).focus();
			await press('Control+a');
			await page.keyboard.type(text);
		},
		choose: async (target, value) => void (await (await found(target, false)).select(value)),
		find: async (target) => void (await found(target, false)),
		canSee: async (target) => (await page.evaluate(seek, soughtOf(target), false)) !== null,
		inPage: (act, about) => page.evaluate(act as never, about as never) as Promise<never>,
		until: async (holds, about) =>
			void (await page.waitForFunction(holds as never, { polling: 'raf' }, about as never)),
		async give(name, content) {
			const path = join(folder, name);
			writeFileSync(path, content);
			const field = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
			if (field === null) throw new Error('there is no field for files');
			await field.uploadFile(path);
		},
		picture: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
	};
}

/** What a browser is told of a target: patterns do not go there as such. */
function soughtOf(target: Target): Sought {
	if (typeof target === 'string') return { css: target, role: null, pattern: null };
	const pattern = 'css' in target ? target.says : target.name;
	const said = [pattern.source, pattern.flags] as const;
	if ('css' in target) return { css: target.css, role: null, pattern: said };
	return { css: target.within ?? ':root', role: target.role, pattern: said };
}

function describe(target: Target): string {
	if (typeof target === 'string') return target;
	return 'css' in target ? `${target.css} that says ${target.says}` : `${target.role} called ${target.name}`;
}
