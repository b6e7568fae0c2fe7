import { commands } from 'vitest/browser';

/** The keyboard in tests of components: real keys, one after the other, by Playwright's names. */
export async function press(...keys: readonly string[]): Promise<void> {
	for (const key of keys) await commands.press(key);
}

/** What the focus is on, by the name that is read out. */
export function focused(): string {
	const at = document.activeElement;
	const labels = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels : null;
	return (at?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? at?.textContent ?? '').trim();
}

/** Goes on with Tab until the focus is on what is called so; throws where no Tab leads there. */
export async function tabTo(name: RegExp): Promise<void> {
	for (let step = 0; step < 40; step++) {
		await commands.press('Tab');
		if (name.test(focused())) return;
	}
	throw new Error(`no Tab leads to ${name}`);
}
