import type { Page } from 'playwright';

/**
 * The first that a CSS selector finds, or the first of those that says so, or the first of that role that can be seen
 * and has that accessible name.
 */
export type Target =
	| string
	| { readonly css: string; readonly says: RegExp }
	| { readonly role: Role; readonly name: RegExp; readonly within?: string };

export type Role = 'button' | 'menuitem' | 'menuitemcheckbox' | 'option' | 'tab' | 'checkbox' | 'radio';

type Awaitable<T> = T | Promise<T>;

/** What is done with a page, whatever drives it: Playwright drives Chromium, Puppeteer Firefox. */
export interface Hands {
	/** Of the window, in CSS pixels. */
	readonly width: number;
	/** A key, with what is held beside it: `Control+k`. */
	press(key: string): Promise<void>;
	/** Types where the focus is. */
	type(text: string): Promise<void>;
	click(target: Target): Promise<void>;
	/** Clicks at a point of the window. */
	clickAt(x: number, y: number): Promise<void>;
	/** Writes into a field, in place of what is there. */
	fill(target: Target, text: string): Promise<void>;
	/** Chooses in a list, by value. */
	choose(target: Target, value: string): Promise<void>;
	/** Waits until it can be seen. */
	find(target: Target): Promise<void>;
	canSee(target: Target): Promise<boolean>;
	/** Does something in the page, and says what came of it. */
	inPage<A, R>(act: (about: A) => Awaitable<R>, about: A): Promise<R>;
	/** Waits until it is so in the page. */
	until<A>(holds: (about: A) => unknown, about: A): Promise<void>;
	/** Gives the page's field for files a file of that content. */
	give(name: string, content: string): Promise<void>;
	/** Takes a picture of the window, into that file. */
	picture(path: string): Promise<void>;
}

/** Those of a page that Playwright drives. */
export function handsOf(page: Page): Hands {
	const found = (target: Target) => {
		if (typeof target === 'string') return page.locator(target).first();
		if ('css' in target) return page.locator(target.css).filter({ hasText: target.says }).first();
		const part = target.within === undefined ? page : page.locator(target.within);
		return part.getByRole(target.role, { name: target.name }).first();
	};
	return {
		width: page.viewportSize()?.width ?? 0,
		press: (key) => page.keyboard.press(key),
		type: (text) => page.keyboard.type(text),
		click: (target) => found(target).click(),
		clickAt: (x, y) => page.mouse.click(x, y),
		fill: (target, text) => found(target).fill(text),
		choose: async (target, value) => void (await found(target).selectOption(value)),
		find: (target) => found(target).waitFor(),
		canSee: (target) => found(target).isVisible(),
		inPage: (act, about) => page.evaluate(act as never, about) as Promise<never>,
		until: async (holds, about) => void (await page.waitForFunction(holds as never, about)),
		give: (name, content) =>
			page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) }),
		picture: async (path) => void (await page.screenshot({ path })),
	};
}

/** Waits until the page says that it is so far. */
export function untilState(hands: Hands, state: 'idle' | 'reading' | 'ready' | 'failed'): Promise<void> {
	return hands.until((wanted) => document.documentElement.dataset.state === wanted, state);
}

/** Leaves what is open in front of the page, and goes to that view; nobody is typing any more. */
export async function leaveFor(hands: Hands, fragment: string): Promise<void> {
	const isInFront = () => document.querySelector('dialog[open], [role=dialog], [role=menu]') !== null;
	for (let time = 0; time < 3 && (await hands.inPage(isInFront, null)); time++) await hands.press('Escape');
	await hands.inPage((hash) => {
		if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
		document.querySelector<HTMLElement>('[data-opens=stack][aria-expanded=true]')?.click();
		location.hash = hash;
	}, fragment);
	await untilState(hands, 'ready');
}

/** Opens a file of that content, and waits until it is what the page shows. */
export async function openFile(hands: Hands, name: string, content: string): Promise<void> {
	await hands.give(name, content);
	await hands.until((given) => location.hash.includes(given), name);
	await untilState(hands, 'ready');
}
