import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of all rules, those that another size, language or theme can break: about colours, room and names. */
const aboutLooks = [
	...['color-contrast', 'link-in-text-block'],
	...['scrollable-region-focusable', 'region'],
	...['html-has-lang', 'html-lang-valid', 'document-title', 'landmark-unique', 'label-content-name-mismatch'],
	...['button-name', 'link-name', 'input-button-name', 'label', 'label-title-only', 'select-name', 'summary-name'],
	...['aria-command-name', 'aria-dialog-name', 'aria-input-field-name', 'aria-toggle-field-name', 'aria-tooltip-name'],
	...['aria-meter-name', 'aria-progressbar-name', 'aria-treeitem-name', 'role-img-alt', 'svg-img-alt', 'image-alt'],
	...['empty-heading', 'empty-table-header'],
];

/**
 * What axe finds in the page as it is, minor things too: each as its rule and the first element.
 * @param about all rules, or only those that depend on the look
 */
export async function violationsIn(page: Page, about: 'all' | 'looks' = 'all'): Promise<string[]> {
	if (await page.evaluate(() => !('axe' in window))) await page.evaluate(source);
	const options: RunOptions = {
		resultTypes: ['violations'],
		preload: false,
		...(about === 'looks' ? { runOnly: aboutLooks } : {}),
		// The fragment is the address of a view: axe takes a dialog's first link for one that skips to a part of the page.
		rules: { 'skip-link': { enabled: false } },
	};
	const results = await page.evaluate((how) => axe.run(how), options);
	return results.violations
		.map(({ id, nodes }) => ({ id, elements: nodes.map(({ html }) => html).filter((html) => !isMenu(id, html)) }))
		.filter(({ elements }) => elements.length > 0)
		.map(({ id, elements }) => `${id}: ${elements[0]}`);
}

/** A menu stands outside of all landmarks, as menus do; axe knows that of dialogs only, and calls it moderate. */
function isMenu(rule: string, html: string): boolean {
	return rule === 'region' && html.startsWith('<div data-radix-popper');
}

/**
 * On a busy machine Chromium does not always tell a page that the theme it emulates is another, a blank page neither (2
 * of 576 times): then somebody comes back to the page.
 */
export async function showTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
	const isShown = (timeout: number) =>
		page.waitForFunction((theme) => document.documentElement.dataset.theme === theme, colorScheme, { timeout });
	await page.emulateMedia({ colorScheme });
	await isShown(2_000).catch(async () => {
		await page.evaluate(() => window.dispatchEvent(new Event('focus')));
		await isShown(10_000);
	});
}

declare global {
	/** In the page, once it was looked at. */
	const axe: { run(options: RunOptions): Promise<AxeResults> };
}
