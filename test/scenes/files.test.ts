import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Download, Locator, Page } from 'playwright';
import { PNG } from 'pngjs';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Reading } from '../../src/model/reading.ts';
import { threadDataSchema } from '../../src/model/thread-data.ts';
import { initialView } from '../../src/state/choices.ts';
import { filteredBy } from '../../src/state/filtered.ts';
import { drawPage, drawReplies, drawTopic } from '../fixtures/v2ex.ts';
import { launch, openApp, visit, waitFor } from '../support/browser.ts';
import { seedReading } from '../support/seed.ts';

const dashes = '-'.repeat(51);
const small = ['### 小主题', '正文', '@ann 你好', '@bob #1 回见']
	.join(`\n\n${dashes}\n\n`)
	.replace(`\n\n${dashes}\n\n`, '\n\n');

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
	browser = await launch();
});
beforeEach(async () => {
	({ page, context } = await openApp(browser));
});
afterEach(() => context.close());
afterAll(() => browser.close());

/** What the page should hold of the seed. */
let reading: Reading;
let certainTies: number;
beforeAll(async () => {
	reading = await seedReading();
	certainTies = filteredBy(reading.graph, initialView).counts.marks.get('solid') ?? 0;
});

const give = (name: string, content: string | Buffer) =>
	page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
const title = () => page.locator('h1').textContent();

/** Drops a file of that content anywhere on the page, as the browser would. */
async function drop(name: string, content: string): Promise<void> {
	await page.evaluate(
		([fileName, text]) => {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([text], fileName));
			document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
		},
		[name, content] as const,
	);
}

describe('opening', () => {
	test('a file chosen, dropped or pasted replaces what is open', async () => {
		await give('a.txt', small);
		await expect.poll(title).toBe('小主题');
		await drop('b.txt', small.replace('小主题', '第二个'));
		await expect.poll(title).toBe('第二个');
		await page.getByRole('button', { name: 'Open', exact: true }).click();
		await page.getByRole('menuitem', { name: 'Paste text…' }).click();
		await page.getByRole('textbox', { name: 'Paste a thread' }).fill(small.replace('小主题', '第三个'));
		await page.getByRole('button', { name: 'Read it' }).click();
		await expect.poll(title).toBe('第三个');
	});

	test('text pasted onto the page is read, but not into a field', async () => {
		const paste = (where: Locator) =>
			where.evaluate((element, text) => {
				const clipboardData = new DataTransfer();
				clipboardData.setData('text/plain', text);
				element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
			}, small);
		const before = await title();
		for (const name of ['Find a person…', 'Search text']) await paste(page.getByRole('searchbox', { name }));
		await expect.poll(() => page.locator('html').getAttribute('data-state')).toBe('ready');
		expect(await title()).toBe(before);
		await paste(page.locator('body'));
		await expect.poll(title).toBe('小主题');
	});

	test('problems are listed, and lead to their floor', async () => {
		await give('odd.txt', small.replace('@bob #1', '@bob #99999999999999999999'));
		await page.getByRole('button', { name: '1 problem' }).click();
		const dialog = page.getByRole('dialog', { name: 'Problems in this file' });
		await dialog.getByText('no thread is that long').waitFor();
		await dialog.getByRole('button', { name: 'Go to #2' }).click();
		await page.locator('article[data-floor="2"]').waitFor();
		await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
	});

	test.each([
		['empty.txt', '', 'is empty'],
		['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'an image'],
		['hyphens.txt', dashes, 'only separator lines'],
	])('%s is refused, and what was open is kept', async (name, content, reason) => {
		const before = await title();
		await give(name, content);
		const alert = page.getByRole('alert');
		await alert.getByText(reason).waitFor();
		await alert.getByText('What was open is still there.').waitFor();
		await waitFor(page, 'ready');
		expect(await title()).toBe(before);
		await page.getByRole('button', { name: '中文' }).click();
		await alert.getByText('原来打开的内容还在。').waitFor();
	});

	test('a long read can be cancelled, and the page stays responsive', async () => {
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
		await page.getByRole('button', { name: /^NnMmOo:/ }).click();
		await expect.poll(() => page.locator('html').getAttribute('data-state')).toBe('reading');
		await page.getByRole('button', { name: 'Cancel' }).click();
		await waitFor(page, 'ready');
		await page.getByText('Reading long.txt was cancelled.').waitFor();
		expect(await title()).toBe(before);
	});

	test('what posts hold is inert, and images are named, not loaded', async () => {
		const requests: string[] = [];
		page.on('request', (request) => requests.push(request.url()));
		const hostile = [
			'<script>document.title = "broken"</script>',
			'<img src="https://example.com/x.png" onerror="document.title = \'broken\'">',
			'<a href="javascript:document.title=\'broken\'">press</a>',
			'![cat](https://example.com/cat.png)',
		].join('\n\n');
		await give('hostile.txt', small.replace('@ann 你好', `@ann ${hostile}`));
		await expect.poll(title).toBe('小主题');
		const floor = page.locator('article[data-floor="1"]');
		await floor.getByRole('link', { name: 'cat' }).waitFor();
		await floor.getByText('press').click();
		expect(await page.title()).not.toBe('broken');
		expect(await floor.locator('img, script, [href^="javascript"]').count()).toBe(0);
		expect(requests.filter((url) => url.includes('example.com'))).toEqual([]);
	});

	test('after a reload a file is asked for, and then its address applies', async () => {
		await give('mine.txt', small);
		await expect.poll(title).toBe('小主题');
		await page.getByRole('button', { name: /^bob:/ }).click();
		await page.waitForFunction(() => location.hash.includes('person=bob'));
		await page.reload();
		await page.getByText('This address belongs to “mine.txt”').waitFor();
		await expect.poll(() => page.locator('html').getAttribute('data-state')).toBe('idle');
		await give('mine.txt', small);
		await page.getByRole('heading', { name: 'bob, ' }).waitFor();
	});
});

describe('V2EX', () => {
	const facts = { total: 130, pages: 2 };
	const page1 = drawPage(drawTopic(drawReplies(1, 100), facts), '2026');
	const page2 = drawPage(drawTopic(drawReplies(101, 130), facts), '2026');
	const fact = (text: string) => page.getByText(text).first();
	const files = (...contents: readonly (readonly [string, string])[]) =>
		page
			.locator('input[type=file]')
			.setInputFiles(
				contents.map(([name, content]) => ({ name, mimeType: 'text/html', buffer: Buffer.from(content) })),
			);

	test('one page: its authors are stated, its floors lead to the original, what is missing is said', async () => {
		await files(['page-1.html', page1]);
		await expect.poll(title).toBe('伞架 & 雨靴');
		await fact('100 stated').waitFor();
		const floor = page.locator('article[data-floor="3"]');
		await floor.getByText('stated').waitFor();
		await floor.getByText('2026-09-08 10:03').waitFor();
		expect(await floor.getByRole('link', { name: 'original' }).getAttribute('href')).toBe(
			'https://www.v2ex.com/t/424242?p=1#r_9009',
		);
		await page.getByRole('button', { name: '1 problem' }).click();
		await page.getByText('#101 to #130 are not in these files. Save page 2 too').waitFor();
	});

	test('two pages at once are one thread, in either order, and come back from the address', async () => {
		await files(['page-2.html', page2], ['page-1.html', page1]);
		await fact('130 stated').waitFor();
		await fact('130 floors').waitFor();
		expect(await page.getByRole('alert').count()).toBe(0);
		await page.getByRole('button', { name: /^Birch9:/ }).click();
		await page.waitForFunction(() => location.hash.includes('page-1.html') && location.hash.includes('person=birch9'));
		await page.reload();
		await page.getByText('This address belongs to “page-1.html +1”').waitFor();
		await files(['page-1.html', page1], ['page-2.html', page2]);
		await page.getByRole('heading', { name: 'Birch9, ' }).waitFor();
		expect(await page.getByRole('alert').count()).toBe(0);
	});

	test('files that do not belong together: the first is opened, the others are named in either language', async () => {
		const other = drawPage(drawTopic(drawReplies(1, 3), { topic: 7, title: '别的' }), 'old');
		await files(['page-1.html', page1], ['other.html', other], ['note.txt', small]);
		await expect.poll(title).toBe('伞架 & 雨靴');
		const alert = page.getByRole('alert');
		await alert.getByText('other.html was left out: it is of another thread.').waitFor();
		await alert.getByText('note.txt was left out: it is of another format.').waitFor();
		await page.getByRole('button', { name: '中文' }).click();
		await alert.getByText('没有打开 other.html：它属于另一个主题。').waitFor();
	});

	test('a page that shows no topic is refused with what to do', async () => {
		await files([
			'login.html',
			'<!DOCTYPE html><html><title>V2EX › 登录</title><body>你要查看的页面需要先登录</body></html>',
		]);
		await page.getByRole('alert').getByText('V2EX asked to log in instead').waitFor();
	});
});

describe('export', () => {
	const save = async (item: string): Promise<Download> => {
		await page.getByRole('button', { name: 'Export' }).click();
		const download = page.waitForEvent('download');
		await page.getByRole('menuitem', { name: item }).click();
		return download;
	};
	const contentOf = async (download: Download) => readFileSync(await download.path());
	const isWellFormed = (svg: string) =>
		page.evaluate(
			(text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null,
			svg,
		);

	test.each(['light', 'dark'] as const)(
		'graph and timeline as SVG: white paper, real text, from the %s theme',
		async (theme) => {
			await context.close();
			({ page, context } = await openApp(browser, { theme }));
			for (const [item, expected] of [
				['Graph as SVG', ['iMiata', 'NnMmOo', `author certain ${certainTies}`, 'Authors of 147 floors: 63 proven, ']],
				['Timeline as SVG', ['#140', 'answers', 'length', 'NnMmOo', 'author unknown']],
			] as const) {
				const download = await save(item);
				expect(download.suggestedFilename()).toMatch(/^(Graph|Floor activity) 一堆拿技术.*\.svg$/);
				const svg = (await contentOf(download)).toString('utf8');
				expect(await isWellFormed(svg)).toBe(true);
				expect(svg).toContain('id="ground"');
				expect(svg).toContain('fill="#ffffff"');
				for (const text of ['一堆拿技术当赚钱工具的人', ...expected]) expect(svg).toContain(text);
			}
		},
	);

	test('graph as PNG: twice the size, and not blank', async () => {
		const png = PNG.sync.read(await contentOf(await save('Graph as PNG (2×)')));
		expect(png.width).toBe(2 * 1248);
		const colours = new Set<number>();
		for (let at = 0; at < png.data.length; at += 4) colours.add(png.data.readUInt32BE(at));
		expect(colours.size).toBeGreaterThan(100);
		expect(png.data.readUInt32BE(0)).toBe(0xffffffff);
	});

	test('thread data: fits its schema and opens again to the same view', async () => {
		await page.getByRole('button', { name: /^NnMmOo:/ }).click();
		const json = (await contentOf(await save('Thread data'))).toString('utf8');
		const data = v.parse(threadDataSchema, JSON.parse(json));
		expect([data.floors.length, data.folded.length, data.ties.length]).toEqual([148, 14, reading.graph.ties.length]);
		expect(data.openingPoster).toMatchObject({ handle: 'iMiata', grade: 'likely' });
		expect(data.openingPoster?.evidence.length).toBeGreaterThan(0);
		await give('again.json', json);
		await page.waitForFunction(() => location.hash.includes('again.json'));
		await page.getByRole('heading', { name: 'NnMmOo, 8 floors' }).waitFor();
		await page.getByText('14 repeats folded').waitFor();
	});
});

test('a first file that cannot be read is a failure, said so', async () => {
	const opened = await visit(browser, { fragment: '#v=1&file=nowhere.txt' });
	await opened.page
		.locator('input[type=file]')
		.setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('') });
	await waitFor(opened.page, 'failed');
	await opened.page.getByRole('alert').waitFor();
	await opened.context.close();
});
