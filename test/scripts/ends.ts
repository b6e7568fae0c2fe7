// Corrects something, ends the page at a random moment within a second, opens it again with the same profile, and
// compares what was shown as stored with what is. Exits with 1 where something shown as stored is lost.
// Usage: npm run build && npm run check:ends [-- TIMES [SEED]]
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { preview } from 'vite';
import { known } from '../../src/lib/assert.ts';
import { chanceOf } from '../generator/random.ts';
import { chromiumFlags, findChromium } from '../support/chromium.mjs';

/** How a page ends. `crash`: its renderer is killed; `leave`: it goes to another address; `quit`: the browser is closed. */
const ways = ['close', 'crash', 'leave', 'quit'] as const;
type Way = (typeof ways)[number];

/** When something was done or shown, in the page's milliseconds. */
interface Moments {
	clicked: number | null;
	/** First said to be on its way, and first said to be stored, beside the correction or for the whole page. */
	saving: number | null;
	stored: number | null;
	now: number;
}

/** One end, and what came of it. */
interface End {
	readonly way: Way;
	/** Milliseconds from the click to the end, as the page saw it last. */
	readonly at: number;
	readonly wasShownAsStored: boolean;
	readonly isStored: boolean;
	/** Of the correction that the page was not ended for; null: the one that it was ended for was the first. */
	readonly undisturbed: Moments | null;
	readonly ended: Moments;
}

const mostMs = 1_000;
const texts = ['### A thread\n\nopening', 'the cat', 'the dog', '@ann #1 yes', '@bob no', 'fine'];
const separator = `\n\n${'-'.repeat(51)}\n\n`;

const [timesGiven = '100', seedGiven = String(Date.now() % 100_000)] = process.argv.slice(2);
if (!existsSync('dist/index.html')) throw new Error('dist/ is missing: run `npm run build` first');
const server = await preview({ preview: { port: 0, open: false, host: '127.0.0.1' } });
const address = known(server.resolvedUrls?.local[0], 'address of the preview');
console.log(`${timesGiven} ends, seed ${seedGiven}`);
const ends = await endTimes(Number(timesGiven), chanceOf(Number(seedGiven)).next);
await server.close();
report(ends);
process.exitCode = ends.some(isLost) ? 1 : 0;

async function endTimes(times: number, random: () => number): Promise<End[]> {
	const outcomes: End[] = [];
	let browser = await freshBrowser();
	for (let time = 0; time < times; time++) {
		const way = known(ways[time % ways.length], 'way');
		// Every other time round, the correction that the page is ended for is the first that it makes.
		const isFirst = Math.floor(time / ways.length) % 2 === 0;
		const { context, end } = await endOnce(browser, { time, way, isFirst, afterMs: random() * mostMs });
		browser = { ...browser, context };
		outcomes.push(end);
		if (isLost(end)) console.log(`LOST: ${time} ${JSON.stringify(end)}`);
		if ((time + 1) % 10 === 0) console.log(`${time + 1} ends, ${outcomes.filter(isLost).length} lost`);
		if (way !== 'quit') continue;
		// The next is a first visit.
		await closeBrowser(browser);
		browser = await freshBrowser();
	}
	await closeBrowser(browser);
	return outcomes;
}

interface OpenBrowser {
	readonly profile: string;
	readonly context: BrowserContext;
}

async function freshBrowser(): Promise<OpenBrowser> {
	const profile = mkdtempSync(join(tmpdir(), 'loutu-ends-'));
	return { profile, context: await launchWith(profile) };
}

async function closeBrowser({ profile, context }: OpenBrowser): Promise<void> {
	await context.close();
	rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

async function launchWith(profile: string): Promise<BrowserContext> {
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: findChromium() ?? '',
		args: chromiumFlags,
		viewport: { width: 1440, height: 900 },
		locale: 'en',
	});
	context.setDefaultTimeout(120_000);
	// tsx wraps named functions in a helper that the page does not have.
	await context.addInitScript('globalThis.__name = (named) => named');
	await context.addInitScript(watchPage);
	return context;
}

/** In the page: notes when it was clicked, and when it first said what of the correction of that floor. */
function watchPage(): void {
	const moments: Moments = { clicked: null, saving: null, stored: null, now: 0 };
	let floor: string | null = null;
	const encoding = () => {
		if (floor === null) return;
		const beside = Array.from(document.querySelectorAll<HTMLElement>(`[data-subject="author:${floor}"]`));
		const said = [document.documentElement, ...beside].map(({ dataset }) => dataset.stored);
		if (said.includes('saving')) moments.saving ??= performance.now();
		if (said.includes('stored')) moments.stored ??= performance.now();
	};
	globalThis.endsOf = {
		begin(of: string) {
			floor = of;
			Object.assign(moments, { clicked: performance.now(), saving: null, stored: null });
		},
		moments: () => ({ ...moments, now: performance.now() }),
	};
	const observer = new MutationObserver(encoding);
	observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-stored'] });
}

declare global {
	/** In the page: see {@link watchPage}. */
	var endsOf: { begin(floor: string): void; moments(): Moments };
}

interface Round {
	readonly time: number;
	readonly way: Way;
	readonly isFirst: boolean;
	readonly afterMs: number;
}

async function endOnce(
	{ profile, context }: OpenBrowser,
	{ time, way, isFirst, afterMs }: Round,
): Promise<{ context: BrowserContext; end: End }> {
	const file = `end-${time}.txt`;
	const page = await context.newPage();
	await openFile(page, file, time);
	const undisturbed = isFirst ? null : await correctAndWait(page, 1, `first${time}`);
	const handle = `carl${time}`;
	await fill(page, 2, handle);
	await page.evaluate(setNow, '2');
	await sleep(afterMs);
	const ended = await page.evaluate(() => globalThis.endsOf.moments());
	await endPage(page, way);
	const next = way === 'quit' ? await launchWith(profile) : context;
	const stored = await storedIn(next);
	const end = {
		way,
		at: ended.now - (ended.clicked ?? Number.NaN),
		wasShownAsStored: ended.stored !== null,
		isStored: stored.includes(`"handle":"${handle}"`),
		undisturbed,
		ended,
	};
	if (end.isStored && time % 5 === 0) await isOffered(next, file, time);
	return { context: next, end };
}

async function openFile(page: Page, file: string, time: number): Promise<void> {
	// An address that asks for the file: no other thread is opened before.
	await page.goto(`${address}#v=1&file=${file}`);
	const buffer = Buffer.from([...texts, `number ${time}`].join(separator));
	await page.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'text/plain', buffer });
	await page.getByRole('heading', { name: 'A thread' }).waitFor();
}

async function fill(page: Page, floor: number, handle: string): Promise<void> {
	const article = page.locator(`[data-floor="${floor}"]`);
	await article.getByTitle('Why', { exact: false }).first().click();
	await article.locator('[data-correct] form').first().getByRole('combobox').fill(handle);
}

/** In the page: presses Set, in the turn in which the clock is started. */
function setNow(floor: string): void {
	const button = document.querySelector<HTMLElement>(`[data-correct="${floor}"] form button[type=submit]`);
	if (button === null) throw new Error('no form');
	globalThis.endsOf.begin(floor);
	button.click();
}

async function correctAndWait(page: Page, floor: number, handle: string): Promise<Moments> {
	await fill(page, floor, handle);
	await page.evaluate(setNow, String(floor));
	await page.waitForFunction(() => globalThis.endsOf.moments().stored !== null);
	return page.evaluate(() => globalThis.endsOf.moments());
}

async function endPage(page: Page, way: Way): Promise<void> {
	if (way === 'close') return page.close();
	if (way === 'quit') return page.context().close();
	if (way === 'crash') {
		const session = await page.context().newCDPSession(page);
		const crashed = page.waitForEvent('crash');
		session.send('Page.crash').catch(() => {});
		await crashed;
	} else await page.goto('about:blank');
	await page.close();
}

/** All that the browser has stored, as JSON, asked of a page that runs nothing of Loutu. */
async function storedIn(context: BrowserContext): Promise<string> {
	const page = await context.newPage();
	await page.goto(`${address}explorer.png`);
	const stored = await page.evaluate(
		() =>
			new Promise<string>((resolve, reject) => {
				const opening = indexedDB.open('loutu');
				opening.onupgradeneeded = () => opening.transaction?.abort();
				opening.onerror = () => (opening.error?.name === 'AbortError' ? resolve('') : reject(opening.error));
				opening.onsuccess = () => {
					const reading = opening.result.transaction('memory').objectStore('memory').getAll();
					reading.onerror = () => reject(reading.error);
					reading.onsuccess = () => {
						opening.result.close();
						resolve(JSON.stringify(reading.result));
					};
				};
			}),
	);
	await page.close();
	return stored;
}

/** What is stored is had again by opening the file. */
async function isOffered(context: BrowserContext, file: string, time: number): Promise<void> {
	const page = await context.newPage();
	await openFile(page, file, time);
	await page.getByText(new RegExp(`You had ${file} open before, with \\d corrections?\\.`)).waitFor();
	await page.close();
}

function isLost({ wasShownAsStored, isStored }: End): boolean {
	return wasShownAsStored && !isStored;
}

function report(outcomes: readonly End[]): void {
	for (const way of ways) {
		const of = outcomes.filter((end) => end.way === way);
		const count = (is: (end: End) => boolean) => of.filter(is).length;
		const before = of.filter(({ wasShownAsStored }) => !wasShownAsStored);
		console.log(
			`${way}: ${of.length} ends, ${count(({ wasShownAsStored }) => wasShownAsStored)} shown as stored, ` +
				`${count(isLost)} of these lost; ${before.length} said “saving”, ${before.filter(({ isStored }) => isStored).length} of these stored`,
		);
	}
	console.log(`lost that were shown as stored: ${outcomes.filter(isLost).length}`);
	const undisturbed = outcomes.flatMap((end) => end.undisturbed ?? []);
	const seen = outcomes.map(({ ended }) => ended).filter(({ stored }) => stored !== null);
	console.log('ms, of corrections that the page was not ended for:');
	console.log(`  “saving” was shown for ${spread(undisturbed.flatMap(savingFor))}`);
	console.log(`  from click to stored ${spread(undisturbed.flatMap(storedAfter))}`);
	console.log(
		'ms, of those that it was ended for, where it said that they were stored (longer ones are missing here):',
	);
	console.log(`  “saving” was shown for ${spread(seen.flatMap(savingFor))}`);
	console.log(`  from click to stored ${spread(seen.flatMap(storedAfter))}`);
	console.log(`  from click to end ${spread(outcomes.map(({ at }) => at))}`);
}

function savingFor({ saving, stored }: Moments): number[] {
	return saving === null || stored === null ? [] : [stored - saving];
}

function storedAfter({ clicked, stored }: Moments): number[] {
	return clicked === null || stored === null ? [] : [stored - clicked];
}

function spread(values: readonly number[]): string {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share: number) => (sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN).toFixed(0);
	return `min ${at(0)}, median ${at(0.5)}, 90th ${at(0.9)}, max ${at(1)} (${sorted.length})`;
}
