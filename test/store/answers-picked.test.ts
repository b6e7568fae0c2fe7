import { beforeAll, expect, test } from 'vitest';
import { authorOf } from '../../src/model/attribution.ts';
import { type NodeId, personId } from '../../src/model/graph.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { Selection } from '../../src/model/selection.ts';
import { handleKey } from '../../src/model/thread.ts';
import { answersPicked, relatedFloors } from '../../src/store/selectors.ts';
import { readingOf, seedReading } from '../support/seed.ts';
import { drawnThread } from '../support/timed.ts';

/** Ann answers three people at once, and two of them answer her. */
let reading: Reading;
beforeAll(async () => {
	reading = await readingOf(
		drawnThread([
			['op', 'the post'],
			['ben', 'one'],
			['cat', 'two'],
			['ann', '@ben #1 yes\n@cat #2 no'],
			['ben', '@ann #3 why'],
			['cat', '@ben #4 because'],
			['ann', '@op thanks'],
		]),
	);
});

const of = (handle: string): NodeId => personId(handleKey(handle));
const told = (selection: NonNullable<Selection>) =>
	answersPicked(selection, reading)
		.map(({ from, to }) => `${from}>${to}`)
		.sort();
const people = (...handles: string[]): NonNullable<Selection> => ({ type: 'people', people: handles.map(of) });

test('of one person: what they answer and what answers them, nothing else that those floors answer', () => {
	// Floor 3 answers Cat too: that is not about Ben.
	expect(told(people('ben'))).toEqual(['3>1', '4>3', '5>4']);
	expect(told(people('cat'))).toEqual(['3>2', '5>4']);
	expect(relatedFloors(people('ben'), reading)).toEqual([1, 3, 4, 5]);
});

test('of two: what they say to each other', () => {
	expect(told(people('ann', 'ben'))).toEqual(['3>1', '4>3']);
	expect(relatedFloors(people('ann', 'ben'), reading)).toEqual([1, 3, 4]);
});

test('of a tie: what is said along it', () => {
	const { ties } = reading.graph;
	const tie = ties.find(({ source, target }) => source === of('ann') && target === of('cat'));
	expect(told({ type: 'ties', ties: [tie?.id ?? ''] })).toEqual(['3>2']);
});

test('of a floor: what it answers and what answers it', () => {
	expect(told({ type: 'floor', floor: 3 })).toEqual(['3>1', '3>2', '4>3']);
	expect(relatedFloors({ type: 'floor', floor: 3 }, reading)).toEqual([1, 2, 3, 4]);
});

test('on the seed every arc of a person begins or ends at a floor of theirs, and none is left out', async () => {
	const seed = await seedReading();
	const authors = new Map(seed.floors.map(({ number, author }) => [number, authorOf(author)]));
	for (const { id, handle } of seed.graph.people) {
		const isTheirs = (floor: number) => authors.get(floor)?.toLowerCase() === handle.toLowerCase();
		const expected = seed.answers.filter(({ from, to }) => isTheirs(from) || isTheirs(to));
		expect(new Set(answersPicked({ type: 'people', people: [id] }, seed))).toEqual(new Set(expected));
	}
});
