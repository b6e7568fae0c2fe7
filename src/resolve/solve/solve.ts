import { known } from '../../lib/assert.ts';
import { finish, partOfWork, type Work } from '../../lib/work.ts';
import { type Case, mostFloors } from './case.ts';
import { authorsOf, type NamedChance } from './chances.ts';
import { type Facts, nobody, noFacts } from './facts.ts';
import { type Outcome, posterCandidates, weighGuesses } from './guesses.ts';
import { absenceOf } from './link-weights.ts';
import { type Given, type Links, linksOf } from './links.ts';
import { type NumberReading, readNumbers } from './shift.ts';
import { type Similarity, similarityOf } from './similarity.ts';
import { weights as fitted, type Weights } from './weights.ts';

/*
 * The solver concludes who wrote which floor and which floor each call answers, for the whole thread at once: a rule
 * that looked at one floor could not know that two names compete for it, or that a call has only one floor left to
 * answer. It is loopy belief propagation over calls and floors (`propagate.ts`), run once for each guess of who the
 * opening poster is. The better a guess explains the calls, the more probable it is; what is concluded is the mean over
 * the guesses, each weighed by its probability.
 */

/** All that the solver concludes. Floors, handles and calls are indices into the lists of its case. */
export interface Solution {
	readonly given: Given;
	readonly links: Links;
	/** The guesses of the opening poster, likeliest first. */
	readonly outcomes: readonly Outcome[];
	/** By floor: who may have written it, likeliest first. What their probabilities lack to 1 is for people whom the file does not name. */
	readonly authors: readonly (readonly NamedChance[])[];
	/** By link, the probability that its call answers its target. */
	readonly answers: Float64Array;
	/** By call, the probability that it answers nothing in the file. */
	readonly strays: Float64Array;
}

/** The settings of solving. */
export interface SolveOptions {
	/** False: a number behind a name means the floor that has this number now, though floors may have been deleted. */
	readonly repairsNumbers: boolean;
	/** What corrections say. */
	readonly facts?: Facts;
	/** How alike this very case's floors are, where that has been worked out before; else it is worked out here. */
	readonly similarity?: Similarity;
	/** True: concludes who certainly wrote a floor, and what numbers say, and leaves out whatever is likely only. */
	readonly certainOnly?: boolean;
	readonly weights?: Weights;
}

/** A number counts as it is written where the probability that no floor was deleted before that floor is at least this. */
export const unshiftedFrom = 0.98;

export function solve(thread: Case, options: SolveOptions): Solution {
	return finish(solving(thread, options));
}

/** The same in pieces, so that it can be interrupted; each piece yields the share done so far, 0 to 1. */
export function* solving(thread: Case, options: SolveOptions): Work<Solution> {
	const { repairsNumbers, facts = noFacts, weights = fitted } = options;
	const similarity = options.similarity ?? similarityOf(thread);
	yield 0.1;
	const read = readNumbers(thread, similarity, weights, facts);
	const numbers = repairsNumbers ? read : read.map((reading, call) => reading && asWritten(thread, call));
	yield 0.2;
	const authors = certainAuthors(thread, facts, numbers);
	const given = { thread, similarity, numbers, weights, facts, authors, absent: absenceOf(thread, weights) };
	const isCertainOnly = options.certainOnly === true || thread.floors.length > mostFloors;
	const links = linksOf(given, isCertainOnly);
	yield 0.3;
	if (isCertainOnly) return certainOnly(given, links);
	const candidates = posterCandidates(given);
	const outcomes = yield* partOfWork(weighGuesses(given, links, candidates), 0.3, 0.7);
	const answers = mixed(outcomes, ({ beliefs }) => beliefs.answers);
	const strays = mixed(outcomes, ({ beliefs }) => beliefs.strays);
	doubtMoved(given, links, answers, strays);
	return {
		given,
		links,
		outcomes: outcomes.toSorted((a, b) => b.probability - a.probability),
		authors: authorsOf(given, links, outcomes),
		answers,
		strays,
	};
}

/**
 * Lowers the probability of every answer that takes a number for a moved one, and raises the call's `strays` by as much:
 * in place. Two things have to hold for such an answer, that numbers moved just so far (which all numbers tell together,
 * `shift.ts`) and that the call answers that floor (which the names tell). The names alone do not show the first, since
 * all calls of one floor have moved together.
 */
function doubtMoved({ thread, numbers }: Given, links: Links, answers: Float64Array, strays: Float64Array): void {
	links.target.forEach((target, link) => {
		const call = links.call[link] as number;
		const { number } = known(thread.calls[call], 'call');
		const chance = numbers[call]?.targets.get(target);
		if (number === null || chance === undefined || thread.floors[target]?.number === number) return;
		const before = answers[link] as number;
		answers[link] = before * chance;
		strays[call] = (strays[call] as number) + before * (1 - chance);
	});
}

/** The solution that holds stated and proven authors and answers by number, and nothing that is likely only. */
function certainOnly(given: Given, links: Links): Solution {
	const { thread, authors } = given;
	return {
		given,
		links,
		outcomes: [],
		authors: authors.map((handle) => (handle === null || handle === nobody ? [] : [{ handle, probability: 1 }])),
		answers: Float64Array.from(links.target, (target, link) => {
			const number = given.numbers[links.call[link] as number];
			return number?.targets.get(target) ?? 0;
		}),
		strays: new Float64Array(thread.calls.length),
	};
}

function asWritten({ calls, indexOf }: Case, call: number): NumberReading | null {
	const { number, floor } = known(calls[call], 'call');
	const target = number === null ? undefined : indexOf.get(number);
	return target === undefined || target >= floor ? null : { targets: new Map([[target, 1]]), unshifted: 1 };
}

/**
 * By floor, the handle that certainly wrote it: as a correction says, else as the file does, else as all numbered calls
 * of the floor do if they agree and none of their numbers may have moved. Null where there is none.
 */
function certainAuthors(
	{ floors, calls, indexOf }: Case,
	{ authors, forbidden }: Facts,
	numbers: Given['numbers'],
): (number | null)[] {
	const claims = floors.map(() => new Set<number>());
	const doubted = new Set<number>();
	calls.forEach(({ number, floor, handle }, call) => {
		const target = number === null ? undefined : indexOf.get(number);
		if (target === undefined || target >= floor) return;
		claims[target]?.add(handle);
		if ((numbers[call]?.unshifted ?? 0) < unshiftedFrom) doubted.add(target);
	});
	return floors.map(({ stated, called }, index) => {
		const corrected = authors.get(index);
		if (corrected !== undefined) return corrected;
		const ruledOut = forbidden.get(index);
		if (stated !== null) return ruledOut?.has(stated) ? null : stated;
		const [only, ...others] = claims[index] ?? [];
		if (only !== undefined && ruledOut?.has(only)) return null;
		const isContested = only === undefined || others.length > 0 || doubted.has(index) || called.has(only);
		return isContested ? null : only;
	});
}

/** The mean of a list of values over the outcomes, each weighed by its probability. */
function mixed(outcomes: readonly Outcome[], valuesOf: (outcome: Outcome) => Float64Array): Float64Array {
	const sums = new Float64Array(outcomes[0] === undefined ? 0 : valuesOf(outcomes[0]).length);
	for (const outcome of outcomes) {
		valuesOf(outcome).forEach((value, at) => {
			sums[at] = (sums[at] as number) + outcome.probability * value;
		});
	}
	return sums;
}
