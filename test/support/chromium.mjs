// Finds the Chromium that the tests run in. Plain JavaScript: it runs before anything is compiled.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const usualPaths = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** What Chromium needs as root in a closed network. */
export const chromiumFlags = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/**
 * The path of a Chromium, or null: the variable LOUTU_CHROMIUM first, then Playwright's own, then the usual paths.
 * @returns {string | null}
 */
export function findChromium() {
	const named = process.env.LOUTU_CHROMIUM;
	if (named) return named;
	return [chromium.executablePath(), ...usualPaths].find((path) => path && existsSync(path)) ?? null;
}
