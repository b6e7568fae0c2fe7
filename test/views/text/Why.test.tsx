import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import seed from '../../../seeds/000_3eaef7a16f4ddd18.txt?raw';
import { chanceText } from '../../../src/lib/chance.ts';
import type { Attribution } from '../../../src/model/attribution.ts';
import type { FloorFacts, Reading } from '../../../src/model/reading.ts';
import { jumpTo } from '../../../src/store/actions.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { closeReasons } from '../../../src/store/page.ts';
import { TextPanel } from '../../../src/views/text/TextPanel.tsx';
import { violationsHere } from '../../support/axe-in-page.ts';
import { show } from '../../support/mounted.tsx';

type Shown = Parameters<typeof show>[1];

async function open(threshold: number, shown: Shown = {}): Promise<Reading> {
	closeReasons();
	const view = { threshold };
	const reading = await show(<TextPanel />, { thread: seed, view, room: { width: 460, height: 700 }, ...shown });
	if (reading === null) throw new Error('not open');
	return reading;
}

const isLikely = (floor: FloorFacts): floor is FloorFacts & { author: Extract<Attribution, { grade: 'likely' }> } =>
	floor.author.grade === 'likely';

/** The first floor from .5 on that is a guess, rests on another floor's words and has candidates that lost. */
function guessedIn({ floors }: Reading) {
	const floor = floors.filter(isLikely).find(({ number, author }) => {
		const isElsewhere = author.evidence.some((piece) => piece.floor !== number);
		return author.probability < 0.8 && author.others.length > 0 && isElsewhere;
	});
	if (floor === undefined) throw new Error('no guess with other candidates in the seed');
	return floor;
}

async function goTo(floor: number) {
	jumpTo(floor);
	const article = page.elementLocator(document.body).getByRole('article', { name: `#${floor}`, exact: true });
	await expect.element(article).toBeVisible();
	return article;
}

test.each([
	['light', 'zh-CN'],
	['dark', 'en'],
] as const)('axe finds nothing with guesses, and with reasons open (%s, %s)', async (theme, language) => {
	const { number } = guessedIn(await open(0.5, { theme, language }));
	const article = await goTo(number);
	await article.getByRole('button', { expanded: false }).first().click();
	await expect.poll(() => document.querySelector(`article[data-floor="${number}"] summary`)).not.toBeNull();
	expect(await violationsHere()).toEqual([]);
});

test('of a guess, by keyboard: evidence that leads to its passage, and the candidates that lost', async () => {
	const { number, author } = guessedIn(await open(0.5));
	const article = await goTo(number);
	const button = article.getByRole('button', { name: `guess ${chanceText(author.probability)}` });
	(button.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(button).toHaveAttribute('aria-expanded', 'true');
	await expect.element(article.getByText(`A guess: ${author.value}, with a probability of`)).toBeVisible();
	const lost = author.others.length === 1 ? '1 other candidate that lost' : 'other candidates that lost';
	const summary = article.getByText(lost);
	await expect.element(summary).toBeVisible();
	if (author.others.length > 2) await summary.click();
	const [other] = author.others;
	await expect.element(article.getByText(other?.value ?? '', { exact: true }).first()).toBeVisible();
	const passage = author.evidence.find(({ floor }) => floor !== number)?.floor;
	const link = article.getByRole('link', { name: new RegExp(`#${passage}\\b`) }).first();
	(link.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.poll(() => useChoices.getState().selection).toEqual({ type: 'floor', floor: passage });
	await expect.poll(() => document.querySelector(`article[data-floor="${passage}"][data-selected]`)).not.toBeNull();
});

test('of a floor that nobody is named for: who comes to mind, and how much is left', async () => {
	const { floors } = await open(0.8);
	const floor = floors.find(({ author }) => author.grade === 'unknown' && (author.others[0]?.probability ?? 1) < 0.4);
	const [first] = floor?.author.grade === 'unknown' ? floor.author.others : [];
	const article = await goTo(floor?.number ?? -1);
	await article.getByRole('button', { name: 'unknown' }).click();
	await expect.element(article.getByText('Nobody is likely enough')).toBeVisible();
	await expect.element(article.getByText(first?.value ?? '', { exact: true }).first()).toBeVisible();
	await expect.element(article.getByText(/\d+% is left for everybody else/)).toBeVisible();
});

test('of an answer: what it rests on, and which other floors were considered', async () => {
	const { answers } = await open(0.8);
	const answer = answers.find(({ grade, others }) => grade === 'likely' && others.length > 0);
	if (answer === undefined) throw new Error('no answer with other candidates in the seed');
	const article = await goTo(answer.from);
	const button = article.getByRole('button', { name: `Why #${answer.from} answers ` }).first();
	(button.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	const to = answer.to === 0 ? 'the opening post' : `#${answer.to}`;
	await expect.element(article.getByText(`It probably answers ${to}, at`)).toBeVisible();
	await expect.element(article.getByText(/other floors? considered/)).toBeVisible();
	expect(article.getByRole('link').all().length).toBeGreaterThan(2);
});

test('of a reference to one’s own floor: it is called that and makes no tie', async () => {
	const { answers } = await open(0.8);
	const own = answers.find(({ isOwn }) => isOwn);
	if (own === undefined) throw new Error('no reference to an own floor in the seed');
	const article = await goTo(own.from);
	await expect.element(article.getByText('own floor')).toBeVisible();
	await article.getByRole('button', { name: `Why #${own.to} is of the writer of #${own.from}` }).click();
	await expect.element(article.getByText('this makes no tie')).toBeVisible();
});
