import { known } from '../../lib/assert.ts';
import type { Call, Case, CaseFloor } from './case.ts';
import { type Facts, nobody } from './facts.ts';
import { type LinkView, linkFeatures } from './link-features.ts';
import type { NumberReading } from './shift.ts';
import { type Likeness, type Similarity, unlike } from './similarity.ts';
import { Slots } from './slots.ts';
import type { Weights } from './weights.ts';

/**
 * Which floors each call may answer, in flat lists, since there are many. A link joins a call to one floor that it may
 * answer, its target; if it does, the called handle wrote the target. The links of call c are those from `first[c]` up
 * to, not including, `first[c + 1]`, in order of their targets. A slot is a pair of a floor and a handle that may be its
 * author's (`slots.ts`).
 */
export interface Links {
	readonly first: Int32Array;
	/** By link: its call, the floor it leads to, and the slot of that floor and the called handle. */
	readonly call: Int32Array;
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

/** All that is known before calls and authors are weighed against each other. */
export interface Given {
	readonly thread: Case;
	readonly similarity: Similarity;
	/** By call, what its number may mean; null for a plain mention and for a number that the thread cannot have. */
	readonly numbers: readonly (NumberReading | null)[];
	readonly facts: Facts;
	/** By floor, its certain author, or `nobody` where it certainly has none; null where neither is certain. */
	readonly authors: readonly (number | null)[];
	/** By handle, the log odds that its person never posts here and is only called. */
	readonly absent: Float64Array;
	readonly weights: Weights;
}

/** In a thread longer than twice this a call is taken to answer one of so many floors before it, or where its number points. */
const reach = 150;
/** How many of the nearest and of the most alike floors are looked at; and how many of these, the best, are kept. */
const looked = { nearest: 12, alike: 10 };
const mostTargets = 12;
/** A floor that calls more people than this is not assumed to be answered by them. */
const mostTalkers = 100;

/** @param byNumberOnly a call has links to the floors that its number may mean and no others */
export function linksOf(given: Given, byNumberOnly = false): Links {
	const { thread } = given;
	const lists = new Lists(thread.handles.length);
	thread.calls.forEach((call, index) => {
		const from = floorAt(thread, call.floor);
		const number = given.numbers[index] ?? null;
		const targets = byNumberOnly && number === null ? [] : targetsOf(given, call, number, byNumberOnly);
		for (const target of targets) lists.add(given, index, from, target);
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
	readonly call: number[] = [];
	readonly target: number[] = [];
	readonly slot: number[] = [];
	readonly features: number[] = [];
	readonly firstReply: number[] = [0];
	readonly reply: number[] = [];
	readonly slots: Slots;

	constructor(handles: number) {
		this.slots = new Slots(handles);
	}

	add({ thread, facts }: Given, index: number, from: CaseFloor, { at, values }: Target): void {
		const call = known(thread.calls[index], 'call');
		this.call.push(index);
		this.target.push(at);
		this.slot.push(this.slots.make(at, call.handle));
		for (const value of values) this.features.push(value);
		const target = floorAt(thread, at);
		// A person on a list of thousands is no likelier to answer it, and every floor would have to weigh them all.
		for (const handle of target.called.size > mostTalkers ? [] : target.called.keys()) {
			const isRuledOut = facts.forbidden.get(call.floor)?.has(handle) ?? false;
			if (handle === call.handle || from.called.has(handle) || isRuledOut) continue;
			this.reply.push(this.slots.make(call.floor, handle));
		}
		this.firstReply.push(this.reply.length);
	}

	done(): Links {
		return {
			first: Int32Array.from(this.first),
			call: Int32Array.from(this.call),
			target: Int32Array.from(this.target),
			slot: Int32Array.from(this.slot),
			features: Float32Array.from(this.features),
			firstReply: Int32Array.from(this.firstReply),
			reply: Int32Array.from(this.reply),
			slots: this.slots,
		};
	}
}

function targetsOf(given: Given, call: Call, number: NumberReading | null, byNumberOnly: boolean): Target[] {
	const { thread, similarity, facts } = given;
	const from = floorAt(thread, call.floor);
	const fixed = facts.answers.get(call.floor);
	if (from.isRollCall && fixed === undefined) return [];
	const isLong = thread.floors.length > 2 * reach && fixed === undefined;
	const start = isLong ? Math.max(0, call.floor - reach) : 0;
	const likeness = byNumberOnly ? new Map<number, Likeness>() : similarity.compare(call.tokens, start, call.floor);
	const floors = byNumberOnly
		? Array.from(number?.targets.keys() ?? [])
		: isLong
			? floorsWorthALook(call, likeness, number)
			: floorsBelow(call.floor);
	const targets: Target[] = [];
	for (const index of floors) {
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

function floorsBelow(end: number): number[] {
	return Array.from({ length: end }, (_, index) => index);
}

/** In order: the opening post, the floors that the number may mean, the nearest floors, and those most alike. */
function floorsWorthALook(
	{ floor }: Call,
	likeness: ReadonlyMap<number, Likeness>,
	number: NumberReading | null,
): number[] {
	const alike = Array.from(likeness.entries())
		.sort((a, b) => b[1].shared - a[1].shared || b[0] - a[0])
		.slice(0, looked.alike);
	const floors = new Set([0, ...(number?.targets.keys() ?? []), ...alike.map(([index]) => index)]);
	for (let index = Math.max(0, floor - looked.nearest); index < floor; index++) floors.add(index);
	return Array.from(floors).sort((a, b) => a - b);
}

/**
 * May the call answer that floor, so that the person called wrote it? Nobody wrote a floor that calls them, unless a number
 * or a correction says so, and a floor with a certain author is by no other.
 */
function mayAnswer(call: Call, target: CaseFloor, author: number | null, isMeant: boolean): boolean {
	if (author !== null) return author === call.handle;
	return isMeant || !target.called.has(call.handle);
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
