import { known } from '../../lib/assert.ts';
import { logSum } from '../../lib/numbers.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { Call, Case } from './case.ts';
import type { Facts } from './facts.ts';
import type { Likeness, Similarity } from './similarity.ts';
import type { Weights } from './weights.ts';

/*
 * Where numbers point once earlier floors have been deleted. A floor that was number N when it was called stands at
 * N − d today, where d of the floors up to it are gone: the offset d only grows with N. A hidden Markov model over the
 * numbered calls in order of N, forward and backward (Rabiner 1989, https://doi.org/10.1109/5.18626), gives each call's
 * distribution over d from what it says, whom it calls and whether its number can be right at all.
 */

/** What a number behind a name means. */
export interface NumberReading {
	/** By floor index, how probable it is that the number means this floor: adds up to 1 or, at the ends, less. */
	readonly targets: ReadonlyMap<number, number>;
	/** The probability that nothing was deleted up to the number. */
	readonly unshifted: number;
}

/** The largest offset that is looked for. */
const mostDeleted = 30;
/** The natural log probability of what cannot be. */
const impossible = -14;

/** By call, what its number means; null for a plain mention and for a number that the thread cannot have. */
export function readNumbers(
	thread: Case,
	similarity: Similarity,
	weights: Weights,
	facts: Facts,
): readonly (NumberReading | null)[] {
	const readings: (NumberReading | null)[] = thread.calls.map(() => null);
	const claims = claimsOf(thread, similarity, weights, facts);
	const posteriors = smooth(claims, weights);
	claims.forEach(({ index, call, number }, at) => {
		const posterior = known(posteriors[at], 'posterior');
		const targets = new Map<number, number>();
		posterior.forEach((probability, offset) => {
			const target = thread.indexOf.get(number - offset);
			if (target !== undefined && target < call.floor && probability > 1e-4) targets.set(target, probability);
		});
		readings[index] = { targets, unshifted: posterior[0] ?? 0 };
	});
	return readings;
}

interface Claim {
	readonly index: number;
	readonly call: Call;
	readonly number: FloorNumber;
	/** By offset, 0 to `mostDeleted`: the log likelihood of what the call says and whom it calls. */
	readonly fit: Float64Array;
}

/**
 * From this cosine on two calling floors say the same in about the same words. Who answers many people so is like their
 * own other answers, whatever these answer: it tells nothing of which floor is meant.
 */
const sameWords = 0.45;
/** Nor does a word tell it that this share of the calling floors has, and at least so many: people answer everybody with it. */
const usual = { share: 0.2, least: 3 };

function usualWords({ floors }: Case): ReadonlySet<string> {
	const counts = new Map<string, number>();
	const calling = floors.filter(({ calls }) => calls.length > 0);
	for (const { tokens } of calling) {
		for (const token of tokens.keys()) counts.set(token, (counts.get(token) ?? 0) + 1);
	}
	const enough = Math.max(usual.least, usual.share * calling.length);
	return new Set(Array.from(counts).flatMap(([token, count]) => (count >= enough ? token : [])));
}

/** How much likeness speaks for an answer, in natural log odds. */
function worthOf({ shared, cosine }: Likeness, weights: Weights): number {
	return weights.sharedWords * Math.log1p(shared) + weights.cosine * cosine;
}

/** The numbered calls, in order of their numbers. */
function claimsOf(thread: Case, similarity: Similarity, weights: Weights, facts: Facts): Claim[] {
	const last = known(thread.floors.at(-1), 'floor').number;
	const usual = usualWords(thread);
	return thread.calls
		.flatMap((call, index) => {
			const { number } = call;
			if (number === null || number < 0 || number > last + mostDeleted) return [];
			return { index, call, number, fit: fitOf(thread, call, number, similarity, weights, facts, usual) };
		})
		.sort((a, b) => a.number - b.number || a.index - b.index);
}

/** By offset, how well the floor there fits one call: how much more alike it is than the others, and whether something rules it out. */
function fitOf(
	thread: Case,
	call: Call,
	number: FloorNumber,
	similarity: Similarity,
	weights: Weights,
	facts: Facts,
	usual: ReadonlySet<string>,
): Float64Array {
	const targets = Array.from({ length: mostDeleted + 1 }, (_, offset) => thread.indexOf.get(number - offset));
	const present = targets.filter((target) => target !== undefined);
	const telling = new Map(Array.from(call.tokens).filter(([token]) => !usual.has(token)));
	const likeness = similarity.compare(telling, Math.min(...present, call.floor), Math.max(...present, 0) + 1);
	const worth = targets.map((target) => {
		const found = target === undefined ? undefined : likeness.get(target);
		if (target === undefined || found === undefined) return 0;
		const isCalling = known(thread.floors[target], 'floor').calls.length > 0;
		return isCalling && found.cosine >= sameWords ? 0 : worthOf(found, weights);
	});
	const average = Math.log(worth.reduce((sum, each) => sum + Math.exp(each), 0) / worth.length);
	const gone = weights.shiftGone;
	return Float64Array.from(targets, (target, offset) => {
		if (target === undefined || (target === 0 && number > 0)) return offset === 0 ? gone + impossible / 2 : gone;
		if (target >= call.floor) return impossible;
		const fit = (worth[offset] ?? 0) - average + ruledOut(thread, facts, target, call);
		return Math.log(Math.exp(fit) + Math.exp(gone));
	});
}

/** 0, or natural log odds against (or, where the author is known to be called, for) that floor. */
function ruledOut({ floors }: Case, { authors, forbidden }: Facts, target: number, { handle }: Call): number {
	const floor = known(floors[target], 'floor');
	const author = authors.get(target) ?? floor.stated;
	if (forbidden.get(target)?.has(handle)) return impossible;
	if (author !== null) return author === handle ? -impossible / 2 : impossible;
	return floor.called.has(handle) ? impossible / 4 : 0;
}

/** In a thread of so many numbers or fewer the first deletion costs `shiftAny`; in one of more, the more the more there are. */
const usualClaims = 10;

/** By claim, its distribution over offsets, all claims considered: forward and backward. */
function smooth(claims: readonly Claim[], fitted: Weights): Float64Array[] {
	// A first deletion is as probable in a thread with many numbers as in one with few.
	const shiftAny = fitted.shiftAny - Math.log(Math.max(1, claims.length / usualClaims));
	const weights = { ...fitted, shiftAny };
	const step = weights.shiftStep;
	const size = mostDeleted + 1;
	const forward: Float64Array[] = [];
	claims.forEach(({ fit, number }, at) => {
		const before = forward[at - 1];
		const gap = at === 0 ? number : number - known(claims[at - 1], 'claim').number;
		forward.push(
			normalised(
				Float64Array.from(fit, (value, offset) => {
					// The first deletion of a thread costs most: most threads have none.
					const reach =
						before === undefined
							? offset > gap
								? impossible * 2
								: offset * step + (offset > 0 ? weights.shiftAny : 0)
							: reachOf(before, offset, gap, weights);
					return value + reach;
				}),
			),
		);
	});
	const backward: Float64Array[] = claims.map(() => new Float64Array(size));
	for (let at = claims.length - 2; at >= 0; at--) {
		const after = known(claims[at + 1], 'claim');
		const gap = after.number - known(claims[at], 'claim').number;
		const next = known(backward[at + 1], 'backward');
		backward[at] = normalised(
			Float64Array.from({ length: size }, (_, offset) => {
				const terms: number[] = [];
				for (let later = offset; later < size && later - offset <= Math.max(0, gap - 1); later++) {
					terms.push(moveCost(offset, later, weights) + (after.fit[later] ?? 0) + (next[later] ?? 0));
				}
				return logSum(terms);
			}),
		);
	}
	return claims.map((_, at) => {
		const f = known(forward[at], 'forward');
		const b = known(backward[at], 'backward');
		const sums = normalised(f.map((value, offset) => value + (b[offset] ?? 0)));
		return sums.map(Math.exp);
	});
}

/** Log probability of coming to an offset from the claim before, `gap` numbers lower. */
function reachOf(before: Float64Array, offset: number, gap: number, weights: Weights): number {
	const terms: number[] = [];
	for (let earlier = Math.max(0, offset - Math.max(0, gap - 1)); earlier <= offset; earlier++) {
		terms.push((before[earlier] ?? 0) + moveCost(earlier, offset, weights));
	}
	return logSum(terms);
}

/** Log probability of `to - from` deletions between two claims. */
function moveCost(from: number, to: number, weights: Weights): number {
	return (to - from) * weights.shiftStep + (from === 0 && to > 0 ? weights.shiftAny : 0);
}

/** Log probabilities, moved so that the probabilities add up to 1. */
function normalised(values: Float64Array): Float64Array {
	const sum = logSum(Array.from(values));
	return values.map((value) => value - sum);
}
