import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chanceText } from '../../src/lib/chance.ts';
import type { Answer, Attribution } from '../../src/model/attribution.ts';
import { defaultPremises } from '../../src/model/premises.ts';
import type { FloorFacts, Reading } from '../../src/model/reading.ts';
import { initialView } from '../../src/state/choices.ts';
import { filteredBy } from '../../src/state/filtered.ts';
import { namingAt } from '../../src/state/inference.ts';
import { generateThread, plainPlan } from '../generator/thread.ts';
import { violationsIn } from '../support/axe.ts';
import { goTo, launch, openApp, waitFor } from '../support/browser.ts';
import { readingOf, seedReading } from '../support/seed.ts';

const seedAddress = '#v=1&seed=000_3eaef7a16f4ddd18.txt';
const moved = generateThread({ ...plainPlan, seed: 2, deleted: 6, numbered: 0.5, plain: 0.3, summoning: 0.03 });

let browser: Browser;
let seed: Reading;
let low: Reading;
beforeAll(async () => {
	browser = await launch();
	seed = await seedReading();
	low = await seedReading({ ...defaultPremises, threshold: 0.5 });
});
afterAll(() => browser.close());

let page: Page;
let context: BrowserContext;
let complaints: readonly string[] = [];
const start = async (scene: Parameters<typeof openApp>[1] = {}) => {
	({ page, context, complaints } = await openApp(browser, scene));
};
afterEach(async () => {
	expect(complaints).toEqual([]);
	await context.close();
});

type Likely = FloorFacts & { readonly author: Extract<Attribution, { grade: 'likely' }> };
const isLikely = (floor: FloorFacts): floor is Likely => floor.author.grade === 'likely';
/** The first floor from .5 on that is a guess, rests on another floor's words and has candidates that lost. */
const guessedFloor = () => {
	const floor = low.floors.filter(isLikely).find(({ number, author }) => {
		const isElsewhere = author.evidence.some((piece) => piece.floor !== number);
		return author.probability < 0.8 && author.others.length > 0 && isElsewhere;
	});
	if (floor === undefined) throw new Error('no guess with other candidates in the seed');
	return floor;
};
const slider = () => page.getByRole('slider', { name: 'Names from' });
const article = (floor: number) => page.locator(`article[data-floor="${floor}"]`);
const ties = (selector: string) => page.evaluate((which) => cytoscapeOf().edges(`${which}:visible`).length, selector);
const marksOf = ({ graph }: Reading) => filteredBy(graph, initialView).counts.marks;
const sentence = (reading: Reading, threshold: number) => {
	const { certain, inferred, wrong } = namingAt(reading.floors, threshold);
	return `${certain + inferred} named, about ${Math.round(wrong)} of them wrong`;
};

describe('the threshold', () => {
	beforeEach(() => start());

	test('by the keyboard: sentence, facts, graph, list and text follow; the address keeps it', async () => {
		await page.getByText(sentence(seed, 0.8)).waitFor();
		await slider().focus();
		await page.keyboard.press('Home');
		await page.getByText(sentence(low, 0.5)).waitFor();
		const guesses = low.floors.filter((floor) => floor.number > 0 && isLikely(floor) && floor.author.probability < 0.8);
		expect(guesses.length).toBeGreaterThan(3);
		await page.getByText(`${guesses.length} guesses`).waitFor();
		await expect.poll(() => ties('.dotted')).toBe(marksOf(low).get('dotted'));
		await expect.poll(() => ties('.dashed')).toBeGreaterThan(0);
		const written = low.graph.people.find(({ handle }) => handle === 'iMiata')?.floors.length;
		expect(written).toBeGreaterThan(seed.graph.people.find(({ handle }) => handle === 'iMiata')?.floors.length ?? 0);
		await page.getByRole('button', { name: new RegExp(`^iMiata OP: ${written} floors`) }).waitFor();
		await page.waitForFunction(() => location.hash.includes('threshold=0.5'));
		await page.reload();
		await waitFor(page, 'ready');
		await page.getByText(sentence(low, 0.5)).waitFor();
		await expect.poll(() => ties('.dotted')).toBe(marksOf(low).get('dotted'));
		await expect.poll(() => slider().getAttribute('aria-valuetext')).toBe('.50 on');
		await page.getByRole('button', { name: 'Reset to .80' }).click();
		await expect.poll(() => ties('.dotted')).toBe(0);
		await page.waitForFunction(() => !location.hash.includes('threshold'));
	});

	test('by the mouse, at its end: proven names only', async () => {
		const box = await slider().boundingBox();
		if (box === null) throw new Error('no slider');
		await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 8 });
		await page.mouse.up();
		const certain = namingAt(seed.floors, 1).certain;
		await page.getByText(`${certain} named, each of them certain`).waitFor();
		await expect.poll(() => slider().getAttribute('aria-valuetext')).toBe('proven only');
		// The opening poster is likely at most here: neither ring nor badge is left.
		await expect.poll(() => page.evaluate(() => cytoscapeOf().nodes('.op').length)).toBe(0);
		await page.getByRole('button', { name: /^iMiata: / }).waitFor();
		await expect.poll(() => ties('.dashed')).toBe(await ties('[source ^= "f:"]'));
		await page.waitForFunction(() => location.hash.includes('threshold=1'));
	});
});

test('the opening poster has a ring, a badge and a fact', async () => {
	await start();
	const rings = () =>
		page.evaluate(() =>
			cytoscapeOf()
				.nodes('.op')
				.map((node) => node.id()),
		);
	await expect.poll(rings).toEqual(['p:imiata']);
	await page
		.getByRole('button', { name: /^iMiata OP: / })
		.getByText('OP', { exact: true })
		.waitFor();
	await page.getByRole('banner').getByRole('link', { name: 'iMiata' }).click();
	await page.getByRole('heading', { name: 'iMiata, ' }).waitFor();
});

describe('why', () => {
	test('opens by keyboard, with evidence that leads to its passage and the candidates that lost', async () => {
		const { number, author } = guessedFloor();
		await start({ fragment: `${seedAddress}&threshold=0.5&floor=${number}` });
		const button = article(number).getByRole('button', { name: `guess ${chanceText(author.probability)}` });
		await button.focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => button.getAttribute('aria-expanded')).toBe('true');
		await article(number).getByText(`A guess: ${author.value}, with a probability of`).waitFor();
		const [other] = author.others;
		await article(number)
			.getByText(author.others.length === 1 ? '1 other candidate that lost' : 'other candidates that lost')
			.waitFor();
		if (author.others.length > 2) await article(number).locator('summary').first().click();
		await article(number)
			.getByText(other?.value ?? '', { exact: true })
			.first()
			.waitFor();
		const passage = author.evidence.find(({ floor }) => floor !== number);
		const link = article(number)
			.getByRole('link', { name: new RegExp(`#${passage?.floor}\\b`) })
			.first();
		await link.focus();
		await page.keyboard.press('Enter');
		await page.locator(`article[data-floor="${passage?.floor}"][data-selected]`).waitFor();
	});

	test('of a floor that nobody is named for: who comes to mind, and how much is left', async () => {
		const floor = seed.floors.find(
			({ author }) => author.grade === 'unknown' && (author.others[0]?.probability ?? 1) < 0.4,
		);
		const [first] = floor?.author.grade === 'unknown' ? floor.author.others : [];
		await start({ fragment: `${seedAddress}&floor=${floor?.number}` });
		const text = article(floor?.number ?? -1);
		await text.getByRole('button', { name: 'unknown' }).click();
		await text.getByText('Nobody is likely enough').waitFor();
		await text
			.getByText(first?.value ?? '', { exact: true })
			.first()
			.waitFor();
		await text.getByText(/\d+% is left for everybody else/).waitFor();
	});

	test('of an answer: what it rests on, and which other floors were considered', async () => {
		const answer = seed.answers.find(({ grade, others }: Answer) => grade === 'likely' && others.length > 0);
		if (answer === undefined) throw new Error('no answer with other candidates in the seed');
		await start({ fragment: `${seedAddress}&floor=${answer.from}` });
		const text = article(answer.from);
		await text
			.getByRole('button', { name: `Why #${answer.from} answers ` })
			.first()
			.focus();
		await page.keyboard.press('Enter');
		await text.getByText(`It probably answers ${answer.to === 0 ? 'the opening post' : `#${answer.to}`}, at`).waitFor();
		await text.getByText(/other floors? considered/).waitFor();
		await expect.poll(() => text.getByRole('link').count()).toBeGreaterThan(2);
	});

	test('a reference to one’s own floor is called that and makes no tie', async () => {
		const own = seed.answers.find(({ isOwn }) => isOwn);
		if (own === undefined) throw new Error('no reference to an own floor in the seed');
		await start({ fragment: `${seedAddress}&floor=${own.from}` });
		await article(own.from).getByText('own floor').waitFor();
		await article(own.from)
			.getByRole('button', { name: `Why #${own.to} is of the writer of #${own.from}` })
			.click();
		await article(own.from).getByText('this makes no tie').waitFor();
	});
});

describe('moved numbers', () => {
	const open = async (): Promise<Reading> => {
		await start();
		await page
			.locator('input[type=file]')
			.setInputFiles({ name: 'moved.txt', mimeType: 'text/plain', buffer: Buffer.from(moved.text) });
		await expect.poll(() => page.locator('h1').textContent()).toBe('generated 2');
		return readingOf(moved.text);
	};

	test('are told with what they are taken to mean, and can be left as written', async () => {
		const { repairs } = await open();
		expect(repairs.length).toBeGreaterThan(3);
		await page.getByRole('button', { name: `${repairs.length} numbers moved` }).click();
		const dialog = page.getByRole('dialog', { name: 'Numbers that moved' });
		const [first] = repairs;
		const row = dialog.getByRole('listitem').first();
		await row.getByText(`says @${first?.handle} #${first?.written},`).waitFor();
		await expect.poll(() => dialog.getByRole('listitem').count()).toBe(repairs.length);
		await row.getByRole('button', { name: `meaning #${first?.meant}` }).click();
		await article(first?.meant ?? -1).waitFor();
		await expect.poll(() => dialog.count()).toBe(0);
		// In the text the number stands as written, with what it means, and leads there.
		const written = page.getByRole('link', { name: `@${first?.handle} #${first?.written} → #${first?.meant}` }).first();
		await page.getByRole('button', { name: `${repairs.length} numbers moved` }).click();
		await row.getByRole('button', { name: `#${first?.floor}`, exact: true }).click();
		await written.click();
		await page.locator(`article[data-floor="${first?.meant}"][data-selected]`).waitFor();

		await page.getByRole('button', { name: `${repairs.length} numbers moved` }).click();
		await dialog.getByRole('checkbox', { name: 'Use numbers as written' }).focus();
		await page.keyboard.press('Space');
		await dialog.getByText('Numbers are taken as written now.').waitFor();
		expect(await dialog.getByRole('listitem').count()).toBe(0);
		await page.keyboard.press('Escape');
		const { certain } = namingAt(
			(await readingOf(moved.text, { ...defaultPremises, repairsNumbers: false })).floors,
			0.8,
		);
		await page.getByText(`${certain} proven`).waitFor();
		await page.waitForFunction(() => location.hash.includes('numbers=as-written'));
		await page.getByRole('button', { name: 'numbers as written' }).click();
		await dialog.getByRole('checkbox', { name: 'Use numbers as written' }).uncheck();
		await expect.poll(() => dialog.getByRole('listitem').count()).toBe(repairs.length);
	});

	test('whoever is only called is called that', async () => {
		const { summoned, graph } = await open();
		const person = graph.people.find(({ id }) => summoned.has(id));
		if (person === undefined) throw new Error('nobody is only called in the generated thread');
		await page.getByPlaceholder('Find a person…').fill(person.handle);
		await page.getByText('only called').waitFor();
		expect(await page.getByRole('button', { name: `${person.handle}: ` }).getAttribute('title')).toContain(
			'never posts',
		);
	});
});

test('on a phone the threshold moves by touch, without anything wider than the page', async () => {
	await start({ width: 390, height: 844, isTouch: true });
	const box = await slider().boundingBox();
	if (box === null) throw new Error('no slider');
	expect(box.height).toBeGreaterThanOrEqual(44);
	await page.touchscreen.tap(box.x + 2, box.y + box.height / 2);
	await page.getByText(sentence(low, 0.5)).waitFor();
	const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
	expect(await isWide()).toBe(false);
	await page.getByRole('button', { name: 'Text', exact: true }).tap();
	await article(0)
		.getByRole('button', { name: /^likely/ })
		.tap();
	await article(0).getByText('Likely iMiata').waitFor();
	expect(await isWide()).toBe(false);
});

test('a menu opens at the very first press, however early', async () => {
	await start();
	await page.getByRole('button', { name: 'Export' }).dispatchEvent('click');
	await page.getByRole('menuitem', { name: 'Thread data' }).waitFor();
	await page.keyboard.press('Escape');
	await expect.poll(() => page.getByRole('menu').count()).toBe(0);
});

describe.each([
	['light', 'en'],
	['light', 'zh-CN'],
	['dark', 'en'],
	['dark', 'zh-CN'],
] as const)('axe finds nothing (%s, %s)', (colorScheme, locale) => {
	beforeEach(() => start({ theme: colorScheme, language: locale, fragment: seedAddress }));

	test('with guesses, and with reasons open', async () => {
		const { number } = guessedFloor();
		await goTo(page, `${seedAddress}&threshold=0.5&floor=${number}`);
		await article(number).locator('button[aria-expanded]').first().click();
		await article(number).locator('summary').first().waitFor();
		expect(await violationsIn(page)).toEqual([]);
	});

	test('with the moved numbers open', async () => {
		await page
			.locator('input[type=file]')
			.setInputFiles({ name: 'moved.txt', mimeType: 'text/plain', buffer: Buffer.from(moved.text) });
		await page.getByRole('button', { name: locale === 'en' ? /numbers moved/ : /楼号错位/ }).click();
		await page.getByRole('dialog').getByRole('listitem').first().waitFor();
		expect(await violationsIn(page)).toEqual([]);
	});
});
