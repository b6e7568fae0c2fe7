import { known } from '../../lib/assert.ts';
import type { Call, Case, CaseFloor } from './case.ts';
import { type Facts, nobody } from './facts.ts';
import { type LinkView, linkFeatures } from './link-features.ts';
import type { NumberReading } from './shift.ts';
import { type Similarity, unlike } from './similarity.ts';
import { Slots } from './slots.ts';
import type { Weights } from './weights.ts';

/**
 * Calls, the floors they may answer, and the names that floors may be given thereby, as flat lists. A link joins a call
 * to a floor; the links of call c are those from `first[c]` up to, not including, `first[c + 1]`.
 */
export interface Links {
	readonly first: Int32Array;
	/** By link: the floor it leads to, and the slot of that floor and the called handle. */
	readonly target: Int32Array;
	readonly slot: Int32Array;
	/** By link, the values of `linkFeatures` in a row. */
	readonly features: Float32Array;
	/**
	 * Whoever the target calls may be who answers it: the slots of the calling floor and those handles, for link l from
	 * `firstReply[l]` up to, not including, `firstReply[l + 1]`.
	 */
	readonly firstReply: Int32Array;
	readonly reply: Int32Array;
	readonly slots: Slots;
}

/** All that is known beforehand. */
export interface Given {
	readonly thread: Case;
	readonly similarity: Similarity;
	readonly numbers: readonly (NumberReading | null)[];
	readonly facts: Facts;
	/** By floor, the handle that is certain, or `nobody`; null where neither is. */
	readonly authors: readonly (number | null)[];
	readonly weights: Weights;
}

/** In a thread longer than twice this a call is taken to answer one of so many floors before it, or where its number points. */
const reach = 150;
/** And of these the so many that fit best. */
const mostTargets = 30;

export function linksOf(given: Given): Links {
	const { thread } = given;
	const lists = new Lists(thread.handles.length);
	thread.calls.forEach((call, index) => {
		const from = floorAt(thread, call.floor);
		for (const target of targetsOf(given, call, given.numbers[index] ?? null)) lists.add(given, call, from, target);
		lists.first.push(lists.target.length);
	});
	given.authors.forEach((handle, floor) => {
		if (handle !== null && handle !== nobody) lists.slots.make(floor, handle);
	});
	return lists.done();
}

/** A floor that a call may answer, with the features' values. */
interface Target {
	readonly at: number;
	readonly values: readonly number[];
}

class Lists {
	readonly first: number[] = [0];
	readonly target: number[] = [];
	readonly slot: number[] = [];
	readonly features: number[] = [];
	readonly firstReply: number[] = [0];
	readonly reply: number[] = [];
	readonly slots: Slots;

	constructor(handles: number) {
		this.slots = new Slots(handles);
	}

	add({ thread, facts }: Given, call: Call, from: CaseFloor, { at, values }: Target): void {
		this.target.push(at);
		this.slot.push(this.slots.make(at, call.handle));
		for (const value of values) this.features.push(value);
		for (const handle of floorAt(thread, at).called) {
			const isRuledOut = facts.forbidden.get(call.floor)?.has(handle) ?? false;
			if (handle === call.handle || from.called.includes(handle) || isRuledOut) continue;
			this.reply.push(this.slots.make(call.floor, handle));
		}
		this.firstReply.push(this.reply.length);
	}

	done(): Links {
		return {
			first: Int32Array.from(this.first),
			target: Int32Array.from(this.target),
			slot: Int32Array.from(this.slot),
			features: Float32Array.from(this.features),
			firstReply: Int32Array.from(this.firstReply),
			reply: Int32Array.from(this.reply),
			slots: this.slots,
		};
	}
}

function targetsOf(given: Given, call: Call, number: NumberReading | null): Target[] {
	const { thread, similarity, facts } = given;
	const from = floorAt(thread, call.floor);
	const fixed = facts.answers.get(call.floor);
	if (from.isRollCall && fixed === undefined) return [];
	const isLong = thread.floors.length > 2 * reach && fixed === undefined;
	const start = isLong ? Math.max(0, call.floor - reach) : 0;
	const likeness = similarity.compare(call.tokens, start, call.floor);
	const targets: Target[] = [];
	for (const index of floorsWithin(start, call.floor, number)) {
		const target = floorAt(thread, index);
		if (fixed !== undefined && !fixed.has(index)) continue;
		const isMeant = fixed !== undefined || (number?.targets.has(index) ?? false);
		if (facts.forbidden.get(index)?.has(call.handle)) continue;
		if (!mayAnswer(call, target, given.authors[index] ?? null, isMeant)) continue;
		const byNumber = call.number === null ? null : (number?.targets.get(index) ?? 0);
		const distance = call.floor - index;
		const view = { call, from, target, index, distance, likeness: likeness.get(index) ?? unlike, byNumber };
		targets.push({ at: index, values: valuesOf(view) });
	}
	return isLong ? bestOf(targets, given.weights) : targets;
}

/** The opening post, what the number points at and the floors from `start`, in order. */
function* floorsWithin(start: number, end: number, number: NumberReading | null): Iterable<number> {
	const before = Array.from(number?.targets.keys() ?? []).filter((index) => index > 0 && index < start);
	if (start > 0) yield 0;
	yield* before.sort((a, b) => a - b);
	for (let index = start; index < end; index++) yield index;
}

/** A floor is by nobody whom it calls, unless a number or a correction says so, and by nobody but its certain author. */
function mayAnswer(call: Call, target: CaseFloor, author: number | null, isMeant: boolean): boolean {
	if (author !== null) return author === call.handle;
	return isMeant || !target.called.includes(call.handle);
}

function valuesOf(view: LinkView): number[] {
	return linkFeatures.map((feature) => feature.of(view));
}

function bestOf(targets: readonly Target[], weights: Weights): Target[] {
	const worth = ({ values }: Target) =>
		linkFeatures.reduce((sum, { id }, at) => sum + weights[id] * (values[at] ?? 0), 0);
	return targets
		.map((target) => ({ target, worth: worth(target) }))
		.sort((a, b) => b.worth - a.worth || b.target.at - a.target.at)
		.slice(0, mostTargets)
		.map(({ target }) => target)
		.sort((a, b) => a.at - b.at);
}

function floorAt({ floors }: Case, index: number): CaseFloor {
	return known(floors[index], `floor ${index}`);
}
