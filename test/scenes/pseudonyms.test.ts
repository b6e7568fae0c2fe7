import { expect, test } from 'vitest';
import { handlesFound, namedFile, namedThread, typedHandle } from '../fixtures/handles.ts';
import { appForAll } from '../support/app.ts';
import { goTo, waitFor } from '../support/browser.ts';

const app = appForAll();

async function give(): Promise<void> {
	const buffer = Buffer.from(namedThread);
	await app.page.locator('input[type=file]').setInputFiles({ name: namedFile, mimeType: 'text/plain', buffer });
	await app.page.locator('h1').getByText('told').waitFor();
	await waitFor(app.page, 'ready');
}

/** All that the page says: text, attributes, what stands in fields, its title and address, names that charts draw. */
async function said(): Promise<string> {
	const drawn = await app.page.evaluate(() => {
		const fields = Array.from(document.querySelectorAll('input, select, textarea'), (field) =>
			'value' in field ? field.value : '',
		);
		const { scene, marks } = drawnNetwork();
		const nodes = [...scene.nodes, ...scene.ties, ...Object.values(marks).flat()].map((mark) => JSON.stringify(mark));
		return [document.documentElement.outerHTML, document.title, location.href, ...fields, ...nodes].join('\n');
	});
	return decodeURIComponent(drawn.replace(/%(?![0-9A-Fa-f]{2})/g, ''));
}

const badge = () => app.page.locator('header').getByRole('button', { name: 'Pseudonyms' });

async function switchOn(): Promise<void> {
	await app.page.getByRole('button', { name: 'Export' }).click();
	await app.page.getByRole('menuitemcheckbox', { name: 'Pseudonyms instead of names' }).click();
	await badge().waitFor();
	await app.page.keyboard.press('Escape');
	await expect.poll(() => app.page.url()).toContain('pseudonyms=on');
}

test('under pseudonyms no view, dialog or attribute holds a handle; a click on the sign gives the names back', async () => {
	const { page } = app;
	await give();
	await page.locator('[data-floor="0"]').getByRole('link', { name: '@plimsorr' }).click();
	expect(handlesFound(await said()).length).toBeGreaterThan(5);
	await switchOn();
	const found: string[] = [];
	/** Looks once that is there. Nobody typed `typedHandle` here: floor 10, if it is in sight, says it as a plain word. */
	const look = async (what: string, there: string) => {
		await page.locator(there).first().waitFor();
		const handles = handlesFound(await said()).filter((handle) => handle !== typedHandle);
		found.push(...handles.map((handle) => `${what}: ${handle}`));
	};
	const show = (name: string) => page.getByRole('button', { name, exact: true }).click();
	await look('graph', '[data-chart=network] canvas');
	await show('Matrix');
	await look('matrix', '[data-chart=matrix]');
	await show('Table');
	await look('table', '[data-table] tbody tr');
	await show('Graph');
	await page.keyboard.press('Escape');
	for (const floor of [0, 3, 7, 9]) {
		await goTo(page, `${new URL(page.url()).hash.replace(/&(person|floor)=[^&]*/g, '')}&floor=${floor}`);
		const article = page.locator(`[data-floor="${floor}"][data-selected]`);
		await article.getByTitle('Why', { exact: true }).click();
		await look(`why and form of ${floor}`, `[data-correct="${floor}"]`);
		await page.keyboard.press('Escape');
	}
	const closed = async () => {
		await page.keyboard.press('Escape');
		await page.locator('dialog').waitFor({ state: 'detached' });
	};
	await page.getByRole('button', { name: /^Put right/ }).click();
	await look('inbox', '[data-beside] h2');
	await closed();
	await page
		.locator('header')
		.getByRole('button', { name: /problem/ })
		.click();
	await look('problems', 'dialog li');
	await closed();
	await page.getByRole('button', { name: 'Share' }).click();
	await look('share', 'dialog label:has-text("Link with the thread inside") input');
	await closed();
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await page.getByRole('menuitem', { name: 'Recent threads' }).click();
	await look('recent threads', 'dialog :text("listed again once names are shown")');
	await closed();
	expect(found.join()).toBe('');
	await badge().click();
	await page.locator('h1').getByText('What zorvex told @Quillbat').waitFor();
	await expect.poll(() => badge().count()).toBe(0);
	await expect.poll(() => page.url()).not.toContain('pseudonyms');
	expect(handlesFound(await said()).length).toBeGreaterThan(5);
});

test('a name that was typed, a reload and a link with the thread inside show no handle, from the first moment', async () => {
	const { page } = app;
	await give();
	await switchOn();
	const article = page.locator('[data-floor="0"]');
	await article.getByTitle('Why', { exact: false }).first().click();
	const form = article.locator('form').first();
	await form.getByRole('combobox').fill(typedHandle);
	await form.getByRole('button', { name: 'Set' }).click();
	await article.locator('header').getByText('stated').waitFor();
	await expect.poll(() => page.url()).toContain('fix=');
	expect(handlesFound(await said())).toEqual([]);
	await article.getByRole('link', { name: '@P2' }).click();
	await expect.poll(() => page.url()).toContain('person=p2');
	const address = page.url();
	await page.reload();
	await page.getByText('pseudonymised thread').waitFor();
	const seen: string[] = [];
	await page.exposeFunction('seen', (text: string) => seen.push(text));
	await page.evaluate(() => {
		const tell = () => (globalThis as unknown as { seen(text: string): void }).seen(document.body.innerText);
		new MutationObserver(tell).observe(document.body, { subtree: true, childList: true, characterData: true });
	});
	await give();
	await badge().waitFor();
	await page.getByRole('heading', { name: /^P2, / }).waitFor();
	await expect.poll(() => page.url()).toBe(address);
	expect(seen.length).toBeGreaterThan(0);
	expect(handlesFound([address, ...seen, await said()].join('\n'))).toEqual([]);
	await page.getByRole('button', { name: 'Share' }).click();
	const link = await page.getByRole('dialog').getByLabel('Link with the thread inside').inputValue();
	expect(link).not.toMatch(/hash=|seed=/);
	await app.aside({ fragment: new URL(link).hash }, async ({ page: other }) => {
		await other.locator('h1').getByText('What P7 told @P1').waitFor();
		await other.locator('header').getByRole('button', { name: 'Pseudonyms' }).waitFor();
		expect(handlesFound(await other.content())).toEqual([]);
	});
});
