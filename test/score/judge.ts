import type { HandleKey } from '../../src/model/thread.ts';
import { contextOf } from '../../src/resolve/context.ts';
import { personNames } from '../../src/resolve/names.ts';
import { caseOf } from '../../src/resolve/solve/case.ts';
import { type Solution, solve } from '../../src/resolve/solve/solve.ts';
import type { Weights } from '../../src/resolve/solve/weights.ts';
import type { KnownThread } from './threads.ts';

/** How one floor of a known author was named. */
export interface NamedFloor {
	readonly thread: string;
	/** The floor's number. */
	readonly floor: number;
	readonly kind: 'proven' | 'number' | 'poster' | 'other';
	/** Of the likeliest candidate, 1 where proven, 0 where there is none. */
	readonly probability: number;
	readonly named: HandleKey | null;
	readonly author: HandleKey;
	/** Does the author's handle stand anywhere in the file? Nobody could name the floor otherwise. */
	readonly isNameable: boolean;
	/** Where the author is among the candidates, from 0; null if nowhere. */
	readonly rank: number | null;
	/** The probabilities of its author, 0 where that is no candidate, and of nobody whom the file names. */
	readonly chanceOfAuthor: number;
	readonly chanceOfNobody: number;
}

/** How one call's floor was found, where it is known that its person had posted before. */
export interface AnsweredCall {
	readonly thread: string;
	readonly isNumbered: boolean;
	readonly probability: number;
	/** Right by the solver, the floor just before, the latest floor of that person as the truth has it or none. */
	readonly isRight: boolean;
	readonly isAmongThree: boolean;
	readonly nearestIsRight: boolean;
	readonly latestIsRight: boolean;
}

export interface Judged {
	readonly thread: string;
	readonly floors: readonly NamedFloor[];
	readonly calls: readonly AnsweredCall[];
	/** Who was taken for the opening poster; null where nobody knows who it is. */
	readonly poster: { readonly probability: number; readonly isRight: boolean; readonly isNameable: boolean } | null;
}

export function solutionOf({ thread }: KnownThread, weights?: Weights): Solution {
	const context = contextOf(thread);
	const options = { repairsNumbers: true, ...(weights === undefined ? {} : { weights }) };
	return solve(caseOf(context, personNames(context, [])), options);
}

/** @param weights those of the app where left out */
export function judge(known: KnownThread, weights?: Weights): Judged {
	const solution = solutionOf(known, weights);
	const { name: thread, authors } = known;
	return {
		thread,
		floors: authors.flatMap((author, index) =>
			author === null || index === 0 ? [] : [namedFloor(thread, solution, index, author)],
		),
		calls: solution.given.thread.calls.flatMap((_, call) => answeredCall(known, solution, call)),
		poster: posterOf(known, solution),
	};
}

function namedFloor(thread: string, solution: Solution, index: number, author: HandleKey): NamedFloor {
	const { handles, floors } = solution.given.thread;
	const chances = solution.authors[index] ?? [];
	const rank = chances.findIndex(({ handle }) => handles[handle] === author);
	const [first] = chances;
	return {
		thread,
		floor: floors[index]?.number ?? index,
		kind: kindOf(solution, index),
		probability: first?.probability ?? 0,
		named: first === undefined ? null : (handles[first.handle] ?? null),
		author,
		isNameable: handles.includes(author),
		rank: rank === -1 ? null : rank,
		chanceOfAuthor: chances[rank]?.probability ?? 0,
		chanceOfNobody: 1 - chances.reduce((sum, { probability }) => sum + probability, 0),
	};
}

function kindOf({ given, outcomes, authors, links }: Solution, index: number): NamedFloor['kind'] {
	if ((given.authors[index] ?? null) !== null) return 'proven';
	const [first] = authors[index] ?? [];
	if (first === undefined) return 'other';
	const slot = links.slots.find(index, first.handle);
	const isNumbered = given.thread.calls.some(
		({ handle, number }, call) =>
			number !== null && handle === first.handle && (given.numbers[call]?.targets.get(index) ?? 0) > 0.05,
	);
	if (slot !== undefined && isNumbered) return 'number';
	return outcomes[0]?.guess.poster === first.handle ? 'poster' : 'other';
}

function answeredCall({ name, authors, answers }: KnownThread, solution: Solution, call: number): AnsweredCall[] {
	const { links, given } = solution;
	const { floor, handle, number } = given.thread.calls[call] ?? { floor: 0, handle: -1, number: null };
	const person = given.thread.handles[handle];
	const theirs = authors.flatMap((author, index) => (index > 0 && index < floor && author === person ? [index] : []));
	const ranked = Array.from(links.target.subarray(links.first[call], links.first[call + 1]), (target, at) => {
		return { target, probability: solution.answers[(links.first[call] ?? 0) + at] ?? 0 };
	}).sort((a, b) => b.probability - a.probability || b.target - a.target);
	const [first] = ranked;
	if (theirs.length === 0 || first === undefined) return [];
	const right = answers === null ? theirs : theirs.filter((index) => answers[floor]?.includes(index));
	if (right.length === 0) return [];
	return [
		{
			thread: name,
			isNumbered: number !== null,
			probability: first.probability,
			isRight: right.includes(first.target),
			isAmongThree: ranked.slice(0, 3).some(({ target }) => right.includes(target)),
			nearestIsRight: right.includes(floor - 1),
			latestIsRight: right.includes(theirs.at(-1) ?? 0),
		},
	];
}

function posterOf({ authors }: KnownThread, { authors: chances, given }: Solution): Judged['poster'] {
	const author = authors[0] ?? null;
	if (author === null) return null;
	const [first] = chances[0] ?? [];
	const { handles } = given.thread;
	return {
		probability: first?.probability ?? 0,
		isRight: first !== undefined && handles[first.handle] === author,
		isNameable: handles.includes(author),
	};
}
