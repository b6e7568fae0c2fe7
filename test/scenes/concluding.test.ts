import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { generateThread, plainPlan } from '../generator/thread.ts';
import { appForEach } from '../support/app.ts';

const app = appForEach();

const { text } = generateThread({ ...plainPlan, floors: 2_500, people: 500 });

async function openLong(page: Page): Promise<void> {
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
	// So long a thread is read for half a minute where others work on the machine as well.
	await page.getByText('2,500 floors').waitFor({ timeout: 90_000 });
	await page.waitForFunction(() => document.documentElement.dataset.state === 'ready');
	await page.evaluate(() => {
		location.hash += '&floor=5';
	});
	await page.locator('[data-floor="5"] header').waitFor();
}

/** How many floors are how sure. */
async function factsOf(page: Page): Promise<string | undefined> {
	return (await page.locator('header').first().textContent())?.match(/[\d,]+ proven.*?unknown/)?.[0];
}

async function openForm(page: Page): Promise<void> {
	await page.keyboard.press('c');
	await page.getByRole('dialog').getByRole('combobox').first().waitFor();
}

async function setAuthor(page: Page, handle: string): Promise<void> {
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('combobox').first().fill(handle);
	await dialog.getByRole('button', { name: 'Set' }).first().click();
}

/**
 * Presses the last button beside the progress once that tells a share, in the page itself: whoever asks from outside may
 * come when all is done. Resolves to that share.
 */
function cancelOnceTold(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const look = () => {
					const bar = document.querySelector<HTMLProgressElement>('dialog progress');
					const button = bar?.parentElement?.querySelector('button');
					if (bar == null || button == null || bar.position <= 0) return requestAnimationFrame(look);
					const { position } = bar;
					button.click();
					return resolve(position);
				};
				look();
			}),
	);
}

test('what takes long says how far it is; Cancel ends it, keeps what was known and takes the correction back', async () => {
	const { page } = app;
	await openLong(page);
	const before = await factsOf(page);
	expect(before).toContain('proven');
	await openForm(page);
	const cancelled = cancelOnceTold(page);
	await setAuthor(page, 'somebody_new');
	const share = await cancelled;
	expect(share).toBeGreaterThan(0);
	expect(share).toBeLessThan(1);
	await expect.poll(() => page.getByRole('progressbar').count()).toBe(0);
	expect(await factsOf(page)).toBe(before);
	await expect.poll(() => page.url()).not.toContain('fix=');
	// It was left off: a correction made now holds as ever.
	await setAuthor(page, 'somebody_else');
	await page.keyboard.press('Escape');
	await page.locator('[data-floor="5"] header').getByText('somebody_else', { exact: true }).waitFor();
	await expect.poll(() => page.url()).toContain('fix=5%3Dsomebody_else');
	// One that is made while another is worked out takes its place.
	await openForm(page);
	await setAuthor(page, 'first_thought');
	await setAuthor(page, 'second_thought');
	await page.keyboard.press('Escape');
	await page.locator('[data-floor="5"] header').getByText('second_thought', { exact: true }).waitFor();
	await expect.poll(() => page.url()).toContain('fix=5%3Dsecond_thought');
}, 240_000);
