import type { Case } from './case.ts';
import type { Facts } from './facts.ts';
import { absentFeatures, linkFeatures } from './link-features.ts';
import type { Given, Links } from './links.ts';
import type { Weights } from './weights.ts';

/** What the features make of each link and call, before anybody's authorship is weighed. */
export interface LinkWeights {
	/** By link: adds up to 1 over a call's links. */
	readonly link: Float64Array;
	/** By handle: the usual chance of a floor before its last call to be theirs, if they post here at all. */
	readonly chance: Float64Array;
	/** By call: the odds that the floor it answers is gone, against the usual chance of a floor of somebody who posts. */
	readonly gone: Float64Array;
	/** By handle: what a message of one of its calls counts, an exponent from 0 to 1. */
	readonly vote: Float64Array;
	/** By handle: the probability that its person posts here at all. */
	readonly present: Float64Array;
}

/** @param quiet by handle, the odds of having written the opening post */
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

/** By handle, n to a power below 0, n being the floors that call it. */
function votesOf({ handles, floors }: Case, { votes }: Weights): Float64Array {
	const callers = new Float64Array(handles.length);
	for (const { called, isRollCall } of floors) {
		if (isRollCall) continue;
		for (const handle of called.keys()) callers[handle] = (callers[handle] as number) + 1;
	}
	return callers.map((count) => Math.max(1, count) ** votes);
}

/**
 * Whether somebody posts here is one question, however often they are called: of somebody who never does, every call is
 * as usual; of somebody who does, each must find a floor that the earlier ones make likely to be theirs. What these tell
 * is taken in call by call (assumed-density filtering: Boyen and Koller 1998), so that nothing counts twice.
 */
function presenceOf(
	{ thread, absent, authors, weights }: Given,
	links: Links,
	{ link, chance, gone, vote }: Omit<LinkWeights, 'present'>,
	quiet: Float64Array,
): Float64Array {
	const { handles, calls } = thread;
	const odds = new Float64Array(handles.length);
	/** By slot, the chance that its handle wrote its floor, as the calls so far tell. */
	const posters = 1 + quiet.reduce((sum, each) => sum + each, 0);
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

/** So many calls more are taken for granted before a name's share of the calls is believed. */
const callsBeforehand = 60;

/**
 * By handle, what share of the calls would be for somebody who never posts: as many as there are, since people of whom
 * a thread speaks are called all along it, or what a single floor gets.
 */
function absentShares({ calls }: Case, chance: Float64Array): Float64Array {
	const counting = calls.filter(({ counts }) => counts);
	const own = new Float64Array(chance.length);
	for (const { handle } of counting) own[handle] = (own[handle] as number) + 1;
	return own.map((count, handle) =>
		Math.max(chance[handle] as number, (count - 1) / (counting.length + callsBeforehand)),
	);
}

/** Calls are compared with so many floors before them and callers of the same name. */
const barredReach = 150;

/**
 * By call, what share of the floors that it might answer, near ones counting more, are not by whom it calls since they
 * call them too: somebody whom everybody around calls has hardly a floor left to be answered.
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

/** A handle's floors are looked for among so many floors before its last call. */
const span = { least: 4, most: 60 };

function chancesOf({ handles, calls }: Case, weights: Weights): Float64Array {
	const last = new Float64Array(handles.length);
	for (const { handle, floor } of calls) last[handle] = floor;
	return last.map((floor) => Math.exp(weights.prior) / Math.min(span.most, Math.max(span.least, floor)));
}

/** Beyond these log odds nothing is left in doubt, and their exponential would leave the range of a double. */
const surest = 300;

/** By handle, the log odds that its person never posts here and is only called. */
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
		// Summoned again and again is surer than once; called as people usually are is so however often.
		const odds = usual + sum / (sum > 0 ? Math.sqrt(count) : count);
		return Math.max(-surest, Math.min(surest, odds));
	});
}

/** Where a correction says what a floor answers, and it calls one person, that call cannot answer nothing. */
function isFixed(floor: number, called: number, { answers }: Facts): boolean {
	return called === 1 && (answers.get(floor)?.size ?? 0) > 0;
}

/** The weighted sums of the links' feature values. */
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

/** In place. */
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
