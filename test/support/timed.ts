import { threadDataFormat } from '../../src/model/thread-data.ts';

const people = ['Ann', 'Bob', 'Cat', 'Dan', 'Eve', 'Fox'];
const start = Date.UTC(2024, 2, 10, 2);

/**
 * Thread data of `count` floors by stated authors, ten minutes from each to the next, with three days before the floor
 * in the middle. `untimed` floors have no time; each third one answers the one before it.
 */
export function timedThread(count: number, untimed: ReadonlySet<number> = new Set()): string {
	const floors = Array.from({ length: count }, (_, number) => {
		const gap = number >= count / 2 ? 3 * 86_400_000 : 0;
		const author = people[(number * number) % people.length] ?? 'Ann';
		const called = people[((number - 1) * (number - 1)) % people.length];
		return {
			number,
			id: null,
			postedAt: untimed.has(number) ? null : new Date(start + number * 600_000 + gap).toISOString(),
			deleted: false,
			text:
				number % 3 === 2 && called !== author ? `@${called} #${number - 1} yes` : `This is what floor ${number} says`,
			author: { grade: 'stated', handle: author, probability: null, evidence: [], candidates: [] },
			mentions: [],
			answers: [],
		};
	});
	return JSON.stringify({
		...{ format: threadDataFormat, version: 1, title: 'A thread with times', floors },
		source: { name: 'timed.txt', format: 'thread-data', hash: null, address: null },
		...{ openingPoster: null, folded: [], ties: [], problems: [], corrections: [], view: { threshold: 0.8 } },
	});
}
