import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { drawPage, drawReplies, drawTopic } from '../fixtures/v2ex.ts';
import { generateThread, plainPlan } from '../generator/thread.ts';
import { appForAll } from '../support/app.ts';
import { waitFor } from '../support/browser.ts';

const dashes = '-'.repeat(51);
const small = `### 小主题\n\n正文\n\n${dashes}\n\n@ann 你好\n\n${dashes}\n\n@bob #1 回见`;

const app = appForAll();

const give = (...files: readonly (readonly [name: string, content: string])[]) =>
	app.page
		.locator('input[type=file]')
		.setInputFiles(files.map(([name, content]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })));
const title = () => app.page.locator('h1').textContent();

/** Drops a file of that content anywhere on the page, as the browser would. */
async function drop(name: string, content: string): Promise<void> {
	await app.page.evaluate(
		([fileName, text]) => {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([text], fileName));
			document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
		},
		[name, content] as const,
	);
}

test('a file chosen, dropped or pasted replaces what is open', async () => {
	const { page } = app;
	await give(['a.txt', small]);
	await expect.poll(title).toBe('小主题');
	await drop('b.txt', small.replace('小主题', '第二个'));
	await expect.poll(title).toBe('第二个');
	await page.getByRole('button', { name: 'Open', exact: true }).click();
	await page.getByRole('menuitem', { name: 'Paste text…' }).click();
	await page.getByRole('textbox', { name: 'Paste a thread' }).fill(small.replace('小主题', '第三个'));
	await page.getByRole('button', { name: 'Read it' }).click();
	await expect.poll(title).toBe('第三个');
});

test('a long read can be cancelled, and the page stays responsive', async () => {
	const { page } = app;
	await give(['small.txt', small]);
	await expect.poll(title).toBe('小主题');
	const before = await title();
	await page.evaluate((line) => {
		const text = `### long\n\npost\n\n${line}`;
		const floors = `${'词'.repeat(200)} @ann #3\n\n${'-'.repeat(51)}\n\n`.repeat(120_000);
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(new File([text, floors], 'long.txt'));
		document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
	}, `${dashes}\n\n`);
	await waitFor(page, 'reading');
	await page.getByRole('progressbar').waitFor();
	await page.getByRole('button', { name: /^bob:/ }).click();
	await expect.poll(() => page.locator('html').getAttribute('data-state')).toBe('reading');
	await page.getByRole('button', { name: 'Cancel' }).click();
	await waitFor(page, 'ready');
	await page.getByText('Reading long.txt was cancelled.').waitFor();
	expect(await title()).toBe(before);
});

test('what posts hold is inert, and images are named, not loaded', async () => {
	const { page } = app;
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	const hostile = [
		'<script>document.title = "broken"</script>',
		'<img src="https://example.com/x.png" onerror="document.title = \'broken\'">',
		'<a href="javascript:document.title=\'broken\'">press</a>',
		'![cat](https://example.com/cat.png)',
	].join('\n\n');
	await give(['hostile.txt', small.replace('@ann 你好', `@ann ${hostile}`).replace('小主题', '险恶')]);
	await expect.poll(title).toBe('险恶');
	const floor = page.locator('article[data-floor="1"]');
	await floor.getByRole('link', { name: 'cat' }).waitFor();
	await floor.getByText('press').click();
	expect(await page.title()).not.toBe('broken');
	expect(await floor.locator('img, script, [href^="javascript"]').count()).toBe(0);
	expect(requests.filter((url) => url.includes('example.com'))).toEqual([]);
});

test('after a reload several files are asked for as one, and then the address applies', async () => {
	const { page } = app;
	const facts = { total: 130, pages: 2 };
	const pages = [1, 101].map((from, index) => {
		const replies = drawReplies(from, Math.min(130, from + 99));
		return [`page-${index + 1}.html`, drawPage(drawTopic(replies, facts), '2026')] as const;
	});
	await give(...pages.toReversed());
	await page.locator('header').getByText('130 floors', { exact: true }).waitFor();
	expect(await page.getByRole('alert').count()).toBe(0);
	await page.getByRole('button', { name: /^Birch9:/ }).click();
	await page.waitForFunction(() => location.hash.includes('person=birch9'));
	await page.reload();
	await page.getByText('This address belongs to “page-1.html +1”').waitFor();
	await waitFor(page, 'idle');
	await give(...pages);
	await page.getByRole('heading', { name: 'Birch9, ' }).waitFor();
	expect(await page.getByRole('alert').count()).toBe(0);
});

const { text: long } = generateThread({ ...plainPlan, floors: 2_500, people: 500 });

async function openLong(page: Page): Promise<void> {
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(long) });
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
	await page.locator('[data-beside]').getByRole('combobox').first().waitFor();
}

async function setAuthor(page: Page, handle: string): Promise<void> {
	const form = page.locator('[data-beside]');
	await form.getByRole('combobox').first().fill(handle);
	await form.getByRole('button', { name: 'Set' }).first().click();
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
					const bar = document.querySelector('progress');
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
