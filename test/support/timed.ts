import { threadDataFormat } from '../../src/model/thread-data.ts';
import type { GeneratedThread } from '../generator/thread.ts';

const people = ['Ann', 'Bob', 'Cat', 'Dan', 'Eve', 'Fox'];
const start = Date.UTC(2024, 2, 10, 2);

/**
 * Thread data of `count` floors by stated authors, ten minutes from each to the next, with three days before the floor
 * in the middle. `untimed` floors have no time; each third one answers the one before it.
 */
export function timedThread(count: number, untimed: ReadonlySet<number> = new Set()): string {
	const floors = Array.from({ length: count }, (_, number) => {
		const author = people[(number * number) % people.length] ?? 'Ann';
		const called = people[((number - 1) * (number - 1)) % people.length];
		const isAnswer = number % 3 === 2 && called !== author;
		const text = isAnswer ? `@${called} #${number - 1} yes` : `This is what floor ${number} says`;
		return { number, author, text, postedAt: untimed.has(number) ? null : timeOf(number, count) };
	});
	return threadData('A thread with times', floors);
}

/** A generated thread as thread data: what was written, by whom it was, and when, with the same gap in the middle. */
export function statedThread({ floors }: GeneratedThread): string {
	const said = floors.map(({ written, author, text }) => {
		return { number: written, author, text, postedAt: timeOf(written, floors.length) };
	});
	return threadData('A thread with authors', said);
}

/** A thread of what is drawn: who says what, floor by floor, the opening post first. */
export function drawnThread(floors: readonly (readonly [author: string, text: string])[]): string {
	const said = floors.map(([author, text], number) => ({ number, author, text, postedAt: null }));
	return threadData('A thread drawn', said);
}

function timeOf(number: number, count: number): string {
	const gap = number >= count / 2 ? 3 * 86_400_000 : 0;
	return new Date(start + number * 600_000 + gap).toISOString();
}

interface SaidFloor {
	readonly number: number;
	readonly author: string;
	readonly text: string;
	readonly postedAt: string | null;
}

function threadData(title: string, said: readonly SaidFloor[]): string {
	const floors = said.map(({ author, ...floor }) => ({
		...{ ...floor, id: null, deleted: false, mentions: [], answers: [] },
		author: { grade: 'stated', handle: author, probability: null, evidence: [], candidates: [] },
	}));
	return JSON.stringify({
		...{ format: threadDataFormat, version: 1, title, floors },
		source: { name: 'timed.txt', format: 'thread-data', hash: null, address: null },
		...{ openingPoster: null, folded: [], ties: [], problems: [], corrections: [], view: { threshold: 0.8 } },
	});
}
