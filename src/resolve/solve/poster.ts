import type { Case } from './case.ts';
import type { Given, Links } from './links.ts';
import { answeredFeatures, type habitsOf, posterFeatures } from './poster-features.ts';
import type { Weights } from './weights.ts';

/** A guess: whose handle the opening poster has (null: one the file does not have), and whether they answer people. */
export interface Guess {
	readonly poster: number | null;
	readonly isActive: boolean;
}

/** Odds that floors are the opening poster's, against anybody whom the file does not name. */
export interface PosterOdds {
	/** By floor, before its words are looked at. */
	readonly base: Float64Array;
	/** By floor, its own words weighed in. */
	readonly own: Float64Array;
}

/** Nobody else wrote the opening post. */
const certainly = 1e4;

export function posterOddsOf(
	{ thread, weights, facts }: Omit<Given, 'similarity' | 'numbers'>,
	guess: Guess,
): PosterOdds {
	const { floors } = thread;
	const { poster, isActive } = guess;
	const base = new Float64Array(floors.length).fill(certainly);
	const own = new Float64Array(floors.length).fill(certainly);
	const called = new Set<number>();
	floors.forEach((floor, index) => {
		const fresh = floor.called.filter((handle) => !called.has(handle)).length / Math.max(1, floor.called.length);
		for (const handle of floor.called) called.add(handle);
		if (index === 0) return;
		const isCalling = floor.calls.length > 0;
		const usual = isActive
			? weights[isCalling ? 'posterActive' : 'posterQuiet']
			: weights[isCalling ? 'posterInactive' : 'posterSilent'];
		const view = { floor, poster, fresh };
		const words = posterFeatures.reduce((sum, feature) => sum + weights[feature.id] * feature.of(view), 0);
		const isRuledOut = poster !== null && facts.forbidden.get(index)?.has(poster);
		base[index] = isRuledOut ? 0 : Math.exp(usual);
		own[index] = isRuledOut ? 0 : Math.exp(usual + words);
	});
	return { base, own };
}

/** By floor, the factor that what it answers puts on the poster's odds. */
export function answeredFactors(thread: Case, links: Links, answers: Float64Array, weights: Weights): Float64Array {
	const answered = new Float64Array(thread.floors.length);
	return Float64Array.from(thread.floors, ({ calls }) => {
		if (calls.length === 0) return 1;
		const sums = { again: 0, toCalling: 0, toAsking: 0 };
		const each = (visit: (target: number, probability: number) => void) => {
			for (const call of calls) {
				const end = links.first[call + 1] as number;
				for (let link = links.first[call] as number; link < end; link++) {
					visit(links.target[link] as number, (answers[link] as number) / calls.length);
				}
			}
		};
		each((target, probability) => {
			const floor = thread.floors[target];
			sums.again += probability * Math.min(1, answered[target] as number);
			if (floor !== undefined && floor.calls.length > 0) sums.toCalling += probability;
			if (floor?.asks) sums.toAsking += probability;
		});
		each((target, probability) => {
			answered[target] = (answered[target] as number) + probability * calls.length;
		});
		return Math.exp(answeredFeatures.reduce((sum, { id, of }) => sum + weights[id] * of(sums), 0));
	});
}

/** Floors that a habit is known from before its first one: keeps rates off 0 and 1. */
const beforehand = 3;

/**
 * By floor, the factor that its ways of writing put on the poster's odds: naive Bayes over the habits, each floor
 * judged by the others alone (leave one out), so that a guess gains nothing by fitting itself.
 */
export function habitFactors(habits: ReturnType<typeof habitsOf>, poster: Float64Array, weight: number): Float64Array {
	const factors = new Float64Array(poster.length).fill(1);
	for (const values of habits) {
		const tally = tallyOf(values, poster);
		values.forEach((value, floor) => {
			if (value < 0 || floor === 0) return;
			const share = poster[floor] as number;
			const theirs = rate(tally.theirs, value, share, tally.usual);
			const others = rate(tally.others, value, 1 - share, tally.usual);
			const ratio = value === 1 ? theirs / others : (1 - theirs) / (1 - others);
			factors[floor] = (factors[floor] as number) * ratio ** weight;
		});
	}
	return factors;
}

interface Counts {
	has: number;
	all: number;
}

function tallyOf(values: Int8Array, poster: Float64Array): { theirs: Counts; others: Counts; usual: number } {
	const theirs = { has: 0, all: 0 };
	const others = { has: 0, all: 0 };
	values.forEach((value, floor) => {
		if (value < 0 || floor === 0) return;
		const share = poster[floor] as number;
		theirs.all += share;
		others.all += 1 - share;
		theirs.has += share * value;
		others.has += (1 - share) * value;
	});
	return { theirs, others, usual: (theirs.has + others.has + 0.5) / (theirs.all + others.all + 1) };
}

function rate({ has, all }: Counts, value: number, share: number, usual: number): number {
	return (has - share * value + beforehand * usual) / (all - share + beforehand);
}
