import { known } from '../../lib/assert.ts';
import { finish, partOfWork, type Work } from '../../lib/work.ts';
import { type Case, mostFloors } from './case.ts';
import { authorsOf, type NamedChance } from './chances.ts';
import { type Facts, nobody, noFacts } from './facts.ts';
import { candidatesOf, type Outcome, weighGuesses } from './guesses.ts';
import { absenceOf } from './link-weights.ts';
import { type Given, type Links, linksOf } from './links.ts';
import { type NumberReading, readNumbers } from './shift.ts';
import { type Similarity, similarityOf } from './similarity.ts';
import { weights as fitted, type Weights } from './weights.ts';

/*
 * Names are solved for together (`resolve/solve/`): loopy belief propagation over calls and floors, run once for each
 * guess of who the opening poster is; how well a guess explains the calls makes it probable. A rule that looks at one
 * floor cannot know that two names compete for it, or that a call has only one floor left to answer.
 */

/** All that the solver concludes, in indices of its case. */
export interface Solution {
	readonly given: Given;
	readonly links: Links;
	/** The guesses of the opening poster, likeliest first. */
	readonly outcomes: readonly Outcome[];
	/** By floor, who may have written it, likeliest first; what is left to 1 is anybody whom the file does not name. */
	readonly authors: readonly (readonly NamedChance[])[];
	/** By link, the probability that its call answers its target. */
	readonly answers: Float64Array;
	/** By call, the probability that it answers nothing in the file. */
	readonly strays: Float64Array;
}

/** The settings of solving. */
export interface SolveOptions {
	/** Reads numbers as they stand where false. */
	readonly repairsNumbers: boolean;
	/** What corrections say. */
	readonly facts?: Facts;
	/** Of this very case, where it is known already. */
	readonly similarity?: Similarity;
	/** Concludes nothing but what is certain. */
	readonly certainOnly?: boolean;
	readonly weights?: Weights;
}

/** From this probability on that nothing was deleted before it, a number stands as it is written. */
export const unshiftedFrom = 0.98;

export function solve(thread: Case, options: SolveOptions): Solution {
	return finish(solving(thread, options));
}

/** The same in pieces. */
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
	const candidates = candidatesOf(given);
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
 * Where a number is taken to have moved, both have to hold: how far, as all numbers tell, and the floor, as the names do.
 * Names alone are no witnesses of it, since calls of one floor moved together. In place.
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

/** Nobody but stated and proven authors, and answers by number alone. */
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

/** By floor, the author whom a correction or the file states or whom numbers that stand as they are name with one voice. */
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

/** The outcomes' values weighed by how probable each outcome is. */
function mixed(outcomes: readonly Outcome[], valuesOf: (outcome: Outcome) => Float64Array): Float64Array {
	const sums = new Float64Array(outcomes[0] === undefined ? 0 : valuesOf(outcomes[0]).length);
	for (const outcome of outcomes) {
		valuesOf(outcome).forEach((value, at) => {
			sums[at] = (sums[at] as number) + outcome.probability * value;
		});
	}
	return sums;
}
