import type { Page } from 'playwright';

/** Presses one key after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
	for (const key of keys) await page.keyboard.press(key);
}

/** What the focus is on, by the name that is read out. */
export function focused(page: Page): Promise<string> {
	return page.evaluate(() => {
		const at = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> | null }) | null;
		const label = at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent;
		return (label ?? at?.textContent ?? '').trim();
	});
}

/** Goes on with Tab until the focus is on what is called so; throws where no Tab leads there. */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
	for (let step = 0; step < 120; step++) {
		await page.keyboard.press(key);
		if (name.test(await focused(page))) return;
	}
	throw new Error(`no ${key} leads to ${name}`);
}

/** Leaves in the list of people who is called so; what comes after the list is near then. Nobody may be typing. */
export async function findPerson(page: Page, handle: string): Promise<void> {
	await press(page, '@');
	await page.waitForFunction(() => document.activeElement?.matches('[data-part=people] input[type=search]'));
	await press(page, 'Control+a');
	await page.keyboard.type(handle);
}

/** Finds a person in the list and selects them; `adds` to whom is selected already. */
export async function selectByKeys(page: Page, handle: string, adds = false): Promise<void> {
	await findPerson(page, handle);
	const name = new RegExp(`^${handle}( OP)?:`);
	await page.getByRole('button', { name }).first().waitFor();
	await tabTo(page, name);
	await press(page, adds ? 'Shift+Enter' : 'Enter');
}

/** Does by the command palette what it calls so. */
export async function command(page: Page, typed: string): Promise<void> {
	await press(page, 'Control+k');
	const palette = page.getByRole('dialog', { name: 'Commands' });
	await palette.waitFor();
	await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
	await page.keyboard.type(typed);
	await palette.getByRole('option').first().waitFor();
	await press(page, 'Enter');
	await palette.waitFor({ state: 'detached' });
}
