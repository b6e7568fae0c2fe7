import type { Hands } from '../support/hands.ts';

/** How a page looks. */
export interface Look {
	readonly width: number;
	readonly height: number;
	readonly language: 'en' | 'zh-CN';
	readonly theme: 'light' | 'dark';
}

export interface Visit extends Look {
	/** What the address of the page ends with. */
	readonly fragment?: string;
	readonly isFirstVisit?: boolean;
}

/** A page of the built app, new to its browser: nothing is remembered there. */
export interface Visited {
	readonly hands: Hands;
	/** What the page complained of, so far. */
	readonly complaints: readonly string[];
	/** Where what the page saves is put. */
	readonly downloads: string;
	/** Loads the page again, with all that the browser remembers. */
	reload(): Promise<void>;
	close(): Promise<void>;
}

/** A browser with ordinary scrollbars. */
export interface Drive {
	/** As it calls itself, with its version. */
	readonly name: string;
	visit(visit: Visit): Promise<Visited>;
	close(): Promise<void>;
}

export interface DriveOptions {
	/** Where the built app is served. */
	readonly address: string;
	/** Nothing is animated. */
	readonly isStill: boolean;
}

const browserNames = ['chromium', 'firefox'] as const;

/** Throws where there is no such browser. */
export async function driveOf(browser: string, options: DriveOptions): Promise<Drive> {
	if (browser === 'chromium') return (await import('./chromium.ts')).chromiumDrive(options);
	if (browser === 'firefox') return (await import('./firefox.ts')).firefoxDrive(options);
	throw new Error(`There is no browser ${browser}, only ${browserNames.join(' and ')}`);
}

/** In the page, before anything of it runs: what it remembers of earlier visits. */
export function prepare({ language, theme, isFirstVisit = false }: Visit): void {
	const read = isFirstVisit ? {} : { introduced: 'yes', greeted: 'yes' };
	for (const [name, value] of Object.entries({ language, theme, ...read })) {
		// What has been chosen or read since is kept over a reload.
		if (localStorage.getItem(`loutu.${name}`) === null) localStorage.setItem(`loutu.${name}`, value);
	}
}

/** tsx wraps named functions in a helper that pages do not have. */
export const nameHelper = 'globalThis.__name = (named) => named';
