import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { known } from '../../src/lib/assert.ts';
import { launch, type OpenedPage, openApp, type Scene } from './browser.ts';
import { handsOf, leaveFor } from './hands.ts';
import { seedAddress } from './states.ts';

export { seedAddress } from './states.ts';

/** The page that the tests of a file are about. A test or a file fails where its page complained. */
export interface App {
	readonly page: Page;
	readonly context: BrowserContext;
	/** Opens another page for as long as `act` takes. */
	aside(scene: Scene, act: (opened: OpenedPage) => Promise<void>): Promise<void>;
}

/**
 * One page for all tests, which is where it began before each of them: the view, that is. What else there is, like how
 * lists are sorted or what was read, stays as the test before has left it.
 * @param beginning the view's address, where it is of another thread than the one that the page opens with
 */
export function appForAll(scene: Scene = {}, beginning = scene.fragment ?? seedAddress): App {
	const { app, open, close } = hold();
	beforeAll(() => open(scene));
	beforeEach(async ({ task }) => {
		// A second try must not suffer from what the first has left behind.
		if ((task.result?.retryCount ?? 0) > 0) {
			await app.context.close();
			await open(scene);
		}
		await toBeginning(app.page, beginning);
	});
	afterAll(close);
	return app;
}

/** Leaves what is open in front of the page, and goes to that view; nobody is typing any more. */
export function toBeginning(page: Page, fragment: string): Promise<void> {
	return leaveFor(handsOf(page), fragment);
}

function hold() {
	let browser: Browser | undefined;
	let opened: OpenedPage | undefined;
	beforeAll(async () => {
		browser = await launch();
	});
	afterAll(() => browser?.close());
	const open = async (scene: Scene): Promise<void> => {
		opened = await openApp(known(browser, 'browser'), scene);
	};
	const end = async ({ context, complaints }: OpenedPage): Promise<void> => {
		await context.close();
		expect(complaints).toEqual([]);
	};
	const app: App = {
		get page() {
			return known(opened, 'page').page;
		},
		get context() {
			return known(opened, 'page').context;
		},
		async aside(scene, act) {
			const other = await openApp(known(browser, 'browser'), scene);
			await act(other);
			await end(other);
		},
	};
	return { app, open, close: () => end(known(opened, 'page')) };
}
