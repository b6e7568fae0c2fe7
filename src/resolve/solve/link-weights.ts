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
	/** By call: the odds that it answers nothing in the file, against the usual chance of a floor of somebody who posts. */
	readonly stray: Float64Array;
}

export function linkWeightsOf({ thread, weights, facts, absent }: Given, links: Links): LinkWeights {
	const { calls, floors } = thread;
	const link = weigh(links, weights);
	for (let call = 0; call < calls.length; call++) softmax(link.subarray(links.first[call], links.first[call + 1]));
	const gone = Math.exp(weights.stray);
	return {
		link,
		chance: chancesOf(thread, weights).map((chance, handle) => chance / (1 + Math.exp(absent[handle] as number))),
		stray: Float64Array.from(calls, ({ handle, floor }) =>
			isFixed(floor, floors[floor]?.called.size ?? 0, facts) ? 0 : gone + Math.exp(absent[handle] as number),
		),
	};
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
export function absenceOf({ calls, floors, handles }: Case, weights: Weights): Float64Array {
	const absent = new Float64Array(handles.length).fill(weights.absent);
	for (const call of calls) {
		const from = floors[call.floor];
		if (from === undefined) continue;
		const added = absentFeatures.reduce((sum, { id, of }) => sum + weights[id] * of(call, from), 0);
		absent[call.handle] = (absent[call.handle] as number) + added;
	}
	return absent.map((odds) => Math.max(-surest, Math.min(surest, odds)));
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
