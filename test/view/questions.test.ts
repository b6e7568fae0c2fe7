import { describe, expect, test } from 'vitest';
import { personId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import { replyTo } from '../../src/view/questions.ts';
import { readingOf, seedReading } from '../support/seed.ts';

const separator = `\n\n${'-'.repeat(51)}\n\n`;
const person = (handle: string) => personId(handleKey(handle));
/** Each floor calls the one before by name and number, so that all but the last are proven. */
const quarrel = ['### A thread\n\nopening', 'cats', '@ann #1 dogs', '@bob #2 cats', '@ann #3 dogs', '@bob #4 enough'];

describe('in a thread of two', () => {
	const reading = () => readingOf(quarrel.join(separator));

	test('they argued longest, in all floors that speak to each other', async () => {
		const reply = replyTo('longest', await reading());
		expect(new Set(reply?.facts.names)).toEqual(new Set(['ann', 'bob']));
		expect(reply?.facts).toMatchObject({ first: 2 });
		expect(reply?.selection).toMatchObject({ type: 'people' });
	});

	test('everybody with a name was addressed: floors stand for who was not', async () => {
		expect(replyTo('unanswered', await reading())?.facts).toMatchObject({ names: [], floors: 1, of: 5 });
	});
});

test('nobody who argues, no opening poster, nobody to leave out: no answer', async () => {
	const reading = await readingOf(['### A thread\n\nopening', 'cats', 'dogs'].join(separator));
	expect(replyTo('longest', reading)).toBeNull();
	expect(replyTo('withoutPoster', reading)).toBeNull();
});

test('an answer is certain where the authors of all its floors are, and likely else', async () => {
	const reading = await readingOf(quarrel.join(separator));
	const reply = replyTo('longest', reading);
	const authors = new Map(reading.floors.map(({ number, author }) => [number, author.grade]));
	const grades = reading.graph.ties
		.filter(({ source, target }) => source !== target && source.startsWith('p:') && target.startsWith('p:'))
		.flatMap(({ floors }) => floors.map((floor) => authors.get(floor)));
	expect(reply?.isLikely).toBe(grades.some((grade) => grade !== 'proven' && grade !== 'stated'));
	expect(replyTo('longest', await seedReading())?.isLikely).toBe(true);
});

test('on the seed: who argued longest, how many floors nobody answers, and what is left without the opening poster', async () => {
	const reading = await seedReading();
	expect(replyTo('longest', reading)?.facts.names).toEqual(expect.arrayContaining(['iMiata', 'NnMmOo']));
	const unanswered = replyTo('unanswered', reading);
	expect(unanswered?.facts.names).toEqual([]);
	expect(unanswered?.selection).toMatchObject({ type: 'ties' });
	const without = replyTo('withoutPoster', reading);
	expect(without).toMatchObject({ without: person('iMiata'), isLikely: true });
	const own = reading.graph.ties.filter(({ source, target }) => [source, target].includes(person('iMiata')));
	expect((without?.facts.of ?? 0) - (without?.facts.ties ?? 0)).toBeLessThanOrEqual(own.length);
	expect(without?.facts.ties).toBeLessThan((without?.facts.of ?? 0) / 2);
});
