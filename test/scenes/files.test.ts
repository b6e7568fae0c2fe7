import { expect, test } from 'vitest';
import { drawPage, drawReplies, drawTopic } from '../fixtures/v2ex.ts';
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

test('after a reload a file is asked for, or several as one, and then the address applies', async () => {
	const { page } = app;
	const facts = { total: 130, pages: 2 };
	const pages = [1, 101].map((from, index) => {
		const replies = drawReplies(from, Math.min(130, from + 99));
		return [`page-${index + 1}.html`, drawPage(drawTopic(replies, facts), '2026')] as const;
	});
	for (const [files, name, fact, person] of [
		[[['mine.txt', small] as const], 'mine.txt', '2 floors', 'bob'],
		[pages, 'page-1.html +1', '130 floors', 'Birch9'],
	] as const) {
		await give(...files.toReversed());
		await page.locator('header').getByText(fact, { exact: true }).waitFor();
		expect(await page.getByRole('alert').count()).toBe(0);
		await page.getByRole('button', { name: new RegExp(`^${person}:`) }).click();
		await page.waitForFunction((handle) => location.hash.includes(`person=${handle}`), person.toLowerCase());
		await page.reload();
		await page.getByText(`This address belongs to “${name}”`).waitFor();
		await waitFor(page, 'idle');
		await give(...files);
		await page.getByRole('heading', { name: `${person}, ` }).waitFor();
		expect(await page.getByRole('alert').count()).toBe(0);
	}
});
