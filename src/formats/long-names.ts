import { longestHandle, type Thread } from '../model/thread.ts';

/**
 * The thread without authors whose names are longer than any: a name stands in the key of every person and tie, so that
 * one of 10,000 characters whom a thousand floors answer would take as much as a thousand such floors.
 */
export function withoutLongNames(thread: Thread): Thread {
	const long = thread.floors.filter(({ author }) => (author?.length ?? 0) > longestHandle);
	const [first] = long;
	if (first === undefined) return thread;
	const others = long.length > 1 ? `, +${long.length - 1}` : '';
	const what = `floors: #${first.number} author (${first.author?.length} characters)${others}`;
	return {
		...thread,
		floors: thread.floors.map((floor) =>
			(floor.author?.length ?? 0) > longestHandle ? { ...floor, author: null } : floor,
		),
		problems: [...thread.problems, { code: 'data-inconsistent', params: { what }, line: null }],
	};
}
