import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { namedFile, namedThread } from '../fixtures/handles.ts';
import { appForEach } from '../support/app.ts';
import { give } from '../support/browser.ts';

const app = appForEach();
const separator = `\n\n${'-'.repeat(51)}\n\n`;
/** Long enough that its first floors are not kept once its last ones are read. */
const long = `### A thread\n\nopening${Array.from({ length: 120 }, (_, index) => `${separator}floor ${index + 1}`).join('')}\n`;

const list = (page: Page) => page.locator('[data-floors]');
const floor = (page: Page, number: number) => page.locator(`[data-floor="${number}"]`);
const why = (page: Page, number: number) => floor(page, number).getByTitle('Why', { exact: false }).first();

async function scrollTo(page: Page, top: number): Promise<void> {
	await list(page).evaluate((element, top) => {
		element.scrollTop = top;
	}, top);
}

test('what is open and half typed outlives scrolling away', async () => {
	const { page } = app;
	await give(page, 'long.txt', long);
	await why(page, 2).click();
	await floor(page, 2).locator('[data-correct]').getByRole('combobox').fill('half a na');
	await scrollTo(page, 1e6);
	await floor(page, 120).waitFor();
	// Others are let go of, or there would be nothing to hold.
	await floor(page, 1).waitFor({ state: 'detached' });
	await why(page, 120).click();
	await floor(page, 120).locator('[data-correct]').waitFor();
	await scrollTo(page, 0);
	await floor(page, 1).waitFor();
	expect(await floor(page, 2).locator('[data-correct]').getByRole('combobox').inputValue()).toBe('half a na');
	expect(await why(page, 2).getAttribute('aria-expanded')).toBe('true');
});

test('reasons stay open while another part of the text is shown, and are closed in another thread', async () => {
	const { page } = app;
	await give(page, namedFile, namedThread);
	await why(page, 3).click();
	await floor(page, 3).locator('[data-correct]').waitFor();
	await floor(page, 0).getByRole('link', { name: '@plimsorr' }).first().click();
	await floor(page, 3).waitFor({ state: 'detached' });
	await page.keyboard.press('Escape');
	await floor(page, 3).locator('[data-correct]').waitFor();
	await give(page, 'long.txt', long);
	await floor(page, 3).getByText('floor 3').waitFor();
	expect(await why(page, 3).getAttribute('aria-expanded')).toBe('false');
});

test('a click right after the text was scrolled is meant for what is there', async () => {
	const { page } = app;
	await give(page, 'long.txt', long);
	await why(page, 6).waitFor();
	const hit = await list(page).evaluate(async (element) => {
		const scrolled = new Promise((resolve) => element.addEventListener('scroll', resolve, { once: true }));
		element.scrollTop += 40;
		await scrolled;
		const rows = element.firstElementChild ?? element;
		while (getComputedStyle(rows).pointerEvents !== 'none') await new Promise(requestAnimationFrame);
		const button = document.querySelector('[data-floor="6"] header button');
		const { x, y, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
		return { isThere: document.elementFromPoint(x + width / 2, y + height / 2)?.closest('button') === button, y };
	});
	expect(hit.y).toBeGreaterThan(0);
	expect(hit.isThere).toBe(true);
});

test('a floor put right stays in sight though it is much shorter then, and keeps the focus', async () => {
	const { page } = app;
	await give(page, namedFile, namedThread);
	await why(page, 0).click();
	const form = floor(page, 0).locator('[data-correct] form').first();
	await form.waitFor();
	const before = await floor(page, 0).evaluate((element) => element.clientHeight);
	// The field is at the upper edge, and the floor's head far above it.
	await form.evaluate((element) => element.scrollIntoView({ block: 'start' }));
	await form.getByRole('combobox').fill('yarrowmix');
	await page.keyboard.press('Enter');
	const hasShrunk = () => floor(page, 0).evaluate((element, before) => element.clientHeight < before / 2, before);
	await expect.poll(hasShrunk).toBe(true);
	await expect.poll(() => isInView(page, form)).toBe(true);
	expect(await floor(page, 0).locator('header').getByText('stated').count()).toBe(1);
	expect(await floor(page, 0).evaluate((element) => element.contains(document.activeElement))).toBe(true);
});

async function isInView(page: Page, locator: ReturnType<Page['locator']>): Promise<boolean> {
	const sight = await list(page).boundingBox();
	const box = (await locator.count()) === 0 ? null : await locator.boundingBox();
	return sight !== null && box !== null && box.y + box.height > sight.y && box.y < sight.y + sight.height;
}
