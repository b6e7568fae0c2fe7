import type { Case } from './case.ts';
import type { Given, Links } from './links.ts';
import { type AnsweredShares, answeredFeatures, type habitsOf, posterFeatures } from './poster-features.ts';
import type { Weights } from './weights.ts';

/** A guess: whose handle the opening poster has (null: one the file does not have), and whether they answer people. */
export interface Guess {
	readonly poster: number | null;
	readonly isActive: boolean;
	/**
	 * Where no handle is guessed: by handle, the odds of having written the opening post, against everybody whom the file
	 * does not name. An opening poster who seldom answers is known only by calls that answer the opening post.
	 */
	readonly quiet: Float64Array | null;
}

/** Odds that a floor is the opening poster's, against anybody whom the file does not name. */
export interface PosterOdds {
	/** By floor, before its words are looked at. */
	readonly base: Float64Array;
	/** By floor, its own words weighed in. */
	readonly own: Float64Array;
}

/** The odds of the opening poster on the opening post: as good as certain. */
export const certainly = 1e4;

/** By floor, the opening poster's odds under a guess, from the usual share of such floors and the floor's own words. */
export function posterOddsOf({ thread, weights, facts }: Given, guess: Guess): PosterOdds {
	const { floors } = thread;
	const { poster, isActive } = guess;
	const base = new Float64Array(floors.length).fill(certainly);
	const own = new Float64Array(floors.length).fill(certainly);
	const called = new Set<number>();
	floors.forEach((floor, index) => {
		const before = called.size;
		for (const handle of floor.called.keys()) called.add(handle);
		const fresh = (called.size - before) / Math.max(1, floor.called.size);
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

/**
 * By floor, the factor on the opening poster's odds for what kind of floors it answers; 1 for a floor that calls nobody.
 * @param answers by link, the probability that its call answers its target
 */
export function answeredFactors(thread: Case, links: Links, answers: Float64Array, weights: Weights): Float64Array {
	const answered = new Float64Array(thread.floors.length);
	return Float64Array.from(thread.floors, ({ calls }) => {
		const [firstCall] = calls;
		if (firstCall === undefined) return 1;
		// A floor's calls follow each other, and so do their links.
		const first = links.first[firstCall] as number;
		const end = links.first[firstCall + calls.length] as number;
		const shares = sharesOf(thread, links, answers, answered, first, end, calls.length);
		for (let link = first; link < end; link++) {
			const target = links.target[link] as number;
			answered[target] = (answered[target] as number) + (answers[link] as number);
		}
		return Math.exp(answeredFeatures.reduce((sum, { id, of }) => sum + weights[id] * of(shares), 0));
	});
}

function sharesOf(
	{ floors }: Case,
	links: Links,
	answers: Float64Array,
	answered: Float64Array,
	first: number,
	end: number,
	calls: number,
): AnsweredShares {
	let again = 0;
	let toCalling = 0;
	let toAsking = 0;
	for (let link = first; link < end; link++) {
		const target = links.target[link] as number;
		const probability = (answers[link] as number) / calls;
		const floor = floors[target];
		again += probability * Math.min(1, answered[target] as number);
		if (floor !== undefined && floor.calls.length > 0) toCalling += probability;
		if (floor?.asks) toAsking += probability;
	}
	return { again, toCalling, toAsking };
}

/** How many floors, as usual as the average one, are added to those that a habit is learned from: keeps its rate off 0 and 1. */
const beforehand = 3;

/**
 * By floor, the factor on the opening poster's odds for its ways of writing: naive Bayes over the habits. How often the
 * opening poster has a habit is learned from the floors that are more surely theirs than calling floors usually are, and
 * how often others have it from those that are less surely so; each floor is judged by the other floors alone (leave one
 * out). Learned from all floors alike, a guess would take every calling floor for the opening poster's, find that they
 * write in every way, and so confirm itself.
 *
 * @param poster by floor, the probability that the opening poster wrote it
 */
export function habitFactors(
	habits: ReturnType<typeof habitsOf>,
	poster: Float64Array,
	{ isActive }: Guess,
	weights: Weights,
): Float64Array {
	const usual = 1 / (1 + Math.exp(-weights[isActive ? 'posterActive' : 'posterInactive']));
	const theirs = poster.map((share) => Math.max(0, (share - usual) / (1 - usual)));
	const others = poster.map((share) => Math.max(0, (usual - share) / usual));
	const factors = new Float64Array(poster.length).fill(1);
	for (const values of habits) {
		const rateOfTheirs = rates(values, theirs);
		const rateOfOthers = rates(values, others);
		values.forEach((value, floor) => {
			if (value < 0 || floor === 0) return;
			const [a, b] = [rateOfTheirs(floor), rateOfOthers(floor)];
			const ratio = value === 1 ? a / b : (1 - a) / (1 - b);
			factors[floor] = (factors[floor] as number) * ratio ** weights.habit;
		});
	}
	return factors;
}

/** How often the habit is kept, 0 to 1, on the floors other than `without`, each counting as much as its share. */
function rates(values: Int8Array, shares: Float64Array): (without: number) => number {
	let has = 0;
	let all = 0;
	let anyHas = 0.5;
	let any = 1;
	values.forEach((value, floor) => {
		if (value < 0 || floor === 0) return;
		const share = shares[floor] as number;
		all += share;
		has += share * value;
		any++;
		anyHas += value;
	});
	return (without) => {
		const share = shares[without] as number;
		const own = share * (values[without] as number);
		return (has - own + beforehand * (anyHas / any)) / (all - share + beforehand);
	};
}
