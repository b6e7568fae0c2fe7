import type { Case } from './case.ts';
import type { Facts } from './facts.ts';
import { absentFeatures, linkFeatures } from './link-features.ts';
import type { Given, Links } from './links.ts';
import type { Weights } from './weights.ts';

/** What is known of links, calls and handles before it is asked who wrote which floor. */
export interface LinkWeights {
	/** By link: the probability that its call answers its target, if it answers any; a call's links add up to 1. */
	readonly link: Float64Array;
	/** By handle: the probability that they wrote any one floor before their last call, if they post here at all. */
	readonly chance: Float64Array;
	/** By call: the odds that the floor which it answers is gone, as a multiple of `chance` of its handle. */
	readonly gone: Float64Array;
	/** By handle: the exponent, 0 to 1, of what each of its calls tells, since calls of one person are alike. */
	readonly vote: Float64Array;
	/** By handle: the probability that its person posts here at all. */
	readonly present: Float64Array;
}

/** @param quiet by handle, the odds of having written the opening post, against everybody whom the file does not name */
export function linkWeightsOf(given: Given, links: Links, quiet: Float64Array): LinkWeights {
	const { thread, weights, facts } = given;
	const { calls, floors } = thread;
	const link = weigh(links, weights);
	for (let call = 0; call < calls.length; call++) softmax(link.subarray(links.first[call], links.first[call + 1]));
	const chance = chancesOf(thread, weights);
	const gone = Float64Array.from(calls, ({ floor }) =>
		isFixed(floor, floors[floor]?.called.size ?? 0, facts) ? 0 : Math.exp(weights.stray),
	);
	const vote = votesOf(thread, weights);
	return { link, chance, gone, vote, present: presenceOf(given, links, { link, chance, gone, vote }, quiet) };
}

/** By handle: n ** weights.votes, where n floors call it. */
function votesOf({ handles, floors }: Case, { votes }: Weights): Float64Array {
	const callers = new Float64Array(handles.length);
	for (const { called, isRollCall } of floors) {
		if (isRollCall) continue;
		for (const handle of called.keys()) callers[handle] = (callers[handle] as number) + 1;
	}
	return callers.map((count) => Math.max(1, count) ** votes);
}

/**
 * By handle, the probability that its person posts here at all. That is one question for each person, however often they
 * are called, and two explanations of their calls compete. If they never post, calls come at the rate of
 * `absentShares`. If they do, each call must find a floor of theirs, and the more likely earlier calls made a floor
 * theirs, the easier it is. The calls are taken in one after the other, each changing the chances of the floors for the
 * next (assumed-density filtering: Boyen and Koller 1998), so that no evidence counts twice.
 */
function presenceOf(
	{ thread, absent, authors, weights }: Given,
	links: Links,
	{ link, chance, gone, vote }: Omit<LinkWeights, 'present'>,
	quiet: Float64Array,
): Float64Array {
	const { handles, calls } = thread;
	const odds = new Float64Array(handles.length);
	const posters = 1 + quiet.reduce((sum, each) => sum + each, 0);
	/** By slot, the chance that its handle wrote its floor, as the calls so far tell. */
	const chances = Float64Array.from(links.slots.handles, (handle, slot) => {
		const floor = links.slots.floors[slot] as number;
		if (authors[floor] === handle) return 1;
		return floor === 0 ? (quiet[handle] as number) / posters : (chance[handle] as number);
	});
	const barred = barredOf(thread, weights);
	const absentShare = absentShares(thread, chance);
	calls.forEach(({ handle, counts }, call) => {
		const first = links.first[call] as number;
		const end = links.first[call + 1] as number;
		if (first === end || !counts) return;
		const usual = chance[handle] as number;
		let sum = usual * (gone[call] as number);
		for (let at = first; at < end; at++) sum += (link[at] as number) * (chances[links.slot[at] as number] as number);
		odds[handle] =
			(odds[handle] as number) + Math.log((sum * (1 - (barred[call] as number))) / (absentShare[handle] as number));
		for (let at = first; at < end; at++) {
			const slot = links.slot[at] as number;
			const before = chances[slot] as number;
			const rest = sum - (link[at] as number) * before;
			chances[slot] = Math.min(1, (before * (rest + (link[at] as number))) / sum);
		}
	});
	const certain = new Set(authors);
	return odds.map((found, handle) => {
		if (certain.has(handle)) return 1;
		return 1 / (1 + Math.exp((absent[handle] as number) - found * (vote[handle] as number)));
	});
}

/** A handle's share of the calls is reckoned as if there were so many calls more, none of them theirs: few calls tell little. */
const callsBeforehand = 60;

/**
 * By handle, the probability that any one call is for them if they never post: their share of the calls, since somebody of
 * whom a thread speaks is called all along it, and at least `chance`.
 */
function absentShares({ calls }: Case, chance: Float64Array): Float64Array {
	const counting = calls.filter(({ counts }) => counts);
	const own = new Float64Array(chance.length);
	for (const { handle } of counting) own[handle] = (own[handle] as number) + 1;
	return own.map((count, handle) =>
		Math.max(chance[handle] as number, (count - 1) / (counting.length + callsBeforehand)),
	);
}

/** How many floors before a call are looked at for other floors that call the same handle. */
const barredReach = 150;

/**
 * By call, the share of the floors before it that call the same handle too, 0 to 1, a floor d before it counting
 * d ** -weights.distance. Nobody calls themselves, so none of these is the answered one: somebody whom everybody around
 * calls has hardly a floor left.
 */
function barredOf({ calls, handles }: Case, { distance }: Weights): Float64Array {
	const usual = new Float64Array(barredReach + 1);
	for (let far = 1; far <= barredReach; far++) usual[far] = (usual[far - 1] as number) + far ** -distance;
	const callers: number[][] = handles.map(() => []);
	return Float64Array.from(calls, ({ handle, floor, counts }) => {
		const own = callers[handle] as number[];
		let sum = 0;
		for (let at = own.length - 1; at >= 0; at--) {
			const far = floor - (own[at] as number);
			if (far > barredReach) break;
			if (far > 0) sum += far ** -distance;
		}
		if (counts) own.push(floor);
		return floor === 0 ? 0 : sum / (usual[Math.min(barredReach, floor)] as number);
	});
}

/** Among how many floors before its last call a handle's floors are looked for. */
const span = { least: 4, most: 60 };

function chancesOf({ handles, calls }: Case, weights: Weights): Float64Array {
	const last = new Float64Array(handles.length);
	for (const { handle, floor } of calls) last[handle] = floor;
	return last.map((floor) => Math.exp(weights.prior) / Math.min(span.most, Math.max(span.least, floor)));
}

/** Beyond these log odds nothing is left in doubt, and their exponential would leave the range of a double. */
const surest = 300;

/** By handle, the log odds, before any call is explained, that its person never posts here and is only called. */
export function absenceOf({ calls, floors, handles, staff }: Case, weights: Weights): Float64Array {
	const sums = new Float64Array(handles.length);
	const counts = new Float64Array(handles.length);
	for (const call of calls) {
		const from = floors[call.floor];
		if (from === undefined || !call.counts) continue;
		const added = absentFeatures.reduce((sum, { id, of }) => sum + weights[id] * of(call, from), 0);
		sums[call.handle] = (sums[call.handle] as number) + added;
		counts[call.handle] = (counts[call.handle] as number) + 1;
	}
	return sums.map((sum, handle) => {
		const usual = weights.absent + (staff.has(handle) ? weights.absentStaff : 0);
		const count = Math.max(1, counts[handle] as number);
		// Signs of a summons grow surer with the root of the calls; that somebody is called as usual does not.
		const odds = usual + sum / (sum > 0 ? Math.sqrt(count) : count);
		return Math.max(-surest, Math.min(surest, odds));
	});
}

/** True where a correction says what the floor answers and it calls one person: that call then answers one of these. */
function isFixed(floor: number, called: number, { answers }: Facts): boolean {
	return called === 1 && (answers.get(floor)?.size ?? 0) > 0;
}

/** By link, the sum of its feature values, each times its weight, in natural log odds. */
function weigh({ features, target }: Links, weights: Weights): Float64Array {
	const factors = linkFeatures.map(({ id }) => weights[id]);
	const sums = new Float64Array(target.length);
	for (let row = 0; row < sums.length; row++) {
		let sum = 0;
		for (let at = 0; at < factors.length; at++) {
			sum += (factors[at] as number) * (features[row * factors.length + at] as number);
		}
		sums[row] = sum;
	}
	return sums;
}

/** Makes log odds probabilities that add up to 1, in place. */
function softmax(values: Float64Array): void {
	let most = -Infinity;
	for (const value of values) most = Math.max(most, value);
	let sum = 0;
	for (let at = 0; at < values.length; at++) {
		values[at] = Math.exp((values[at] as number) - most);
		sum += values[at] as number;
	}
	for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / sum;
}
