import { known } from '../../lib/assert.ts';
import type { Case } from './case.ts';
import { type Facts, nobody, noFacts } from './facts.ts';
import { candidatesOf, logSum, type Outcome, weighGuesses } from './guesses.ts';
import { type Given, type Links, linksOf } from './links.ts';
import { type NumberReading, readNumbers } from './shift.ts';
import { type Similarity, similarityOf } from './similarity.ts';
import { weights as fitted, type Weights } from './weights.ts';

/** A handle that may be a floor's author's. */
export interface NamedChance {
	readonly handle: number;
	readonly probability: number;
}

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

/** What is solved with, besides the thread. */
export interface SolveOptions {
	/** Reads numbers as they stand where false. */
	readonly repairsNumbers: boolean;
	/** What corrections say. */
	readonly facts?: Facts;
	/** Of this very case, where it is known already. */
	readonly similarity?: Similarity;
	readonly weights?: Weights;
	/** Told the share of the work that is done, 0 to 1. */
	readonly onShare?: (share: number) => void;
}

/** Below this nobody is worth a place among the candidates. */
const leastProbable = 0.005;
/** From this factor on what answers a floor counts as a reason of its own. */
const ownSupport = 5;
/** From this probability on that nothing was deleted before it, a number stands as it is written. */
export const unshiftedFrom = 0.98;

export function solve(thread: Case, options: SolveOptions): Solution {
	const { repairsNumbers, facts = noFacts, weights = fitted, onShare = () => {} } = options;
	const similarity = options.similarity ?? similarityOf(thread);
	onShare(0.1);
	const read = readNumbers(thread, similarity, weights, facts);
	const numbers = repairsNumbers ? read : read.map((reading, call) => reading && asWritten(thread, call));
	onShare(0.2);
	const given = { thread, similarity, numbers, weights, facts, authors: certainAuthors(thread, facts, numbers) };
	const links = linksOf(given);
	onShare(0.3);
	const outcomes = weighGuesses(given, links, (share) => onShare(0.3 + 0.7 * share));
	return {
		given,
		links,
		outcomes: outcomes.toSorted((a, b) => b.probability - a.probability),
		authors: authorsOf(given, links, outcomes),
		answers: mixed(outcomes, ({ beliefs }) => beliefs.answers),
		strays: mixed(outcomes, ({ beliefs }) => beliefs.strays),
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
		const isContested = only === undefined || others.length > 0 || doubted.has(index) || called.includes(only);
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

function authorsOf(given: Given, links: Links, outcomes: readonly Outcome[]): NamedChance[][] {
	const chances = given.thread.floors.map(() => new Map<number, number>());
	const add = (floor: number, handle: number, chance: number) => {
		const named = chances[floor];
		if (chance > 0) named?.set(handle, (named.get(handle) ?? 0) + chance);
	};
	/** Floors that are the opening poster's by what answers them, and not only because they call somebody. */
	const supported = new Set<number>();
	for (const { guess, beliefs, probability } of outcomes) {
		const { poster } = guess;
		beliefs.authors.forEach((chance, slot) => {
			const handle = links.slots.handles[slot] as number;
			const floor = links.slots.floors[slot] as number;
			if (handle === poster && (beliefs.support[slot] as number) >= ownSupport) supported.add(floor);
			add(floor, handle, probability * chance);
		});
		if (poster === null) continue;
		beliefs.poster.forEach((chance, floor) => {
			if (links.slots.find(floor, poster) === undefined) add(floor, poster, probability * chance);
		});
	}
	const posters = new Set(outcomes.flatMap(({ guess }) => guess.poster ?? []));
	return chances.map((named, floor) => {
		const author = given.authors[floor] ?? null;
		if (author !== null) return author === nobody ? [] : [{ handle: author, probability: 1 }];
		if (floor === 0) return posterChances(given, outcomes);
		const found = calibrated(named, given.weights);
		return supported.has(floor)
			? found
			: found.map((each) => (posters.has(each.handle) ? capped(each, given.weights) : each));
	});
}

function capped({ handle, probability }: NamedChance, { posterCap }: Weights): NamedChance {
	return { handle, probability: Math.min(probability, posterCap) };
}

/** Who wrote the opening post: the guesses' probabilities, and where nobody is active who was guessed at first. */
function posterChances(given: Given, outcomes: readonly Outcome[]): NamedChance[] {
	const chances = new Map<number, number>();
	const add = (handle: number, chance: number) => chances.set(handle, (chances.get(handle) ?? 0) + chance);
	const candidates = candidatesOf(given);
	const total = logSum(candidates.map(({ score }) => score));
	for (const { guess, probability } of outcomes) {
		if (guess.poster !== null) add(guess.poster, probability);
		else if (!guess.isActive) {
			for (const { handle, score } of candidates) {
				if (handle !== null) add(handle, probability * Math.exp(score - total));
			}
		}
	}
	return ranked(chances);
}

/** Probabilities that hold: `sharpness` and `lift` act on the odds against nobody named. */
function calibrated(chances: ReadonlyMap<number, number>, { sharpness, lift }: Weights): NamedChance[] {
	const named = Array.from(chances.values()).reduce((sum, chance) => sum + chance, 0);
	const nobody = Math.max(1e-6, 1 - named);
	const odds = new Map(
		Array.from(chances, ([handle, chance]) => [handle, Math.exp(sharpness * Math.log(chance / nobody) + lift)]),
	);
	const total = Array.from(odds.values()).reduce((sum, odd) => sum + odd, 1);
	return ranked(new Map(Array.from(odds, ([handle, odd]) => [handle, odd / total])));
}

/** Likeliest first, among equals in order of first appearance. */
function ranked(chances: ReadonlyMap<number, number>): NamedChance[] {
	return Array.from(chances, ([handle, probability]) => ({ handle, probability }))
		.filter(({ probability }) => probability >= leastProbable)
		.sort((a, b) => b.probability - a.probability || a.handle - b.handle);
}
