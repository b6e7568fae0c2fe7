import { known } from '../../lib/assert.ts';
import { listAt } from '../../lib/group.ts';
import type { Evidence } from '../../model/attribution.ts';
import type { FloorNumber, Span } from '../../model/thread.ts';
import type { Outcome } from './guesses.ts';
import type { Solution } from './solve.ts';

/** The passages that the solver's evidence names. */
export interface Passages {
	number(floor: number): FloorNumber;
	/** Of a call's words. */
	span(call: number): Span;
}

/** A reason's weight is told against so many people who might as well have written the floor: odds against nobody named, times this. */
const anybody = 50;
/** Evidence of fewer natural log odds is not worth a line. */
const leastWeight = 0.3;
/** How many lines of evidence are shown at most. */
const mostPieces = 5;

/** Why the solver takes a handle for a floor's author, and what speaks against it, strongest first. */
export function whyAuthor(solution: Solution, floor: number, handle: number, passages: Passages): Evidence[] {
	const pieces = [...forIt(solution, floor, handle, passages), ...againstIt(solution, floor, handle, passages)];
	const ranked = pieces.sort((a, b) => strengthOf(b) - strengthOf(a) || a.floor - b.floor);
	const telling = ranked.filter((piece) => strengthOf(piece) >= leastWeight);
	// A name never stands without a reason, however weak.
	return (telling.length > 0 ? telling : ranked.slice(0, 1)).slice(0, mostPieces);
}

/** Under the likeliest guess of the opening poster, or the likeliest that has any reason for the name. */
function forIt(solution: Solution, floor: number, handle: number, passages: Passages): Evidence[] {
	for (const outcome of solution.outcomes) {
		const pieces = [calledLater, answersCall, asPoster].flatMap((reasonsOf) =>
			reasonsOf(solution, outcome, floor, handle, passages),
		);
		if (pieces.length > 0) return pieces;
	}
	return [];
}

/** The strength of evidence: how far its weight is from 0; infinite where it is certain. */
function strengthOf({ weight }: Evidence): number {
	return weight === null ? Infinity : Math.abs(weight);
}

/** Calls of the handle that probably answer the floor. */
function calledLater(
	{ links, given }: Solution,
	{ beliefs }: Outcome,
	floor: number,
	handle: number,
	passages: Passages,
): Evidence[] {
	const slot = links.slots.find(floor, handle);
	if (slot === undefined) return [];
	return linksTo(links, slot).map(({ link, call }): Evidence => {
		const { number, floor: from } = known(given.thread.calls[call], 'call');
		const here = passages.number(floor);
		const isMoved = (given.numbers[call]?.targets.get(floor) ?? 0) > 0;
		const rule =
			number === null
				? 'called-later'
				: number === here
					? 'numbered-mention'
					: isMoved
						? 'repaired-number'
						: 'near-number';
		const weight = finiteLog(beliefs.messages[link] as number);
		return { rule, floor: passages.number(from), span: passages.span(call), weight };
	});
}

interface LinkOfCall {
	readonly link: number;
	readonly call: number;
}

/** The index of `linksTo`, made once for each solution, since it is asked for every floor with a candidate. */
const bySlot = new WeakMap<Solution['links'], ReadonlyMap<number, readonly LinkOfCall[]>>();

/** The links that lead to a slot. */
function linksTo(links: Solution['links'], slot: number): readonly LinkOfCall[] {
	let index = bySlot.get(links);
	if (index === undefined) {
		const made = new Map<number, LinkOfCall[]>();
		for (let call = 0; call + 1 < links.first.length; call++) {
			for (let link = links.first[call] as number; link < (links.first[call + 1] as number); link++) {
				listAt(made, links.slot[link] as number).push({ link, call });
			}
		}
		index = made;
		bySlot.set(links, index);
	}
	return index.get(slot) ?? [];
}

/** Floors that this one probably answers and that call the handle. */
function answersCall(
	{ links, given, answers }: Solution,
	{ beliefs }: Outcome,
	floor: number,
	handle: number,
	passages: Passages,
): Evidence[] {
	const slot = links.slots.find(floor, handle);
	const added = slot === undefined ? 0 : (beliefs.dialogue[slot] as number);
	if (added === 0) return [];
	const calling = new Map<number, number>();
	for (const call of given.thread.floors[floor]?.calls ?? []) {
		for (let link = links.first[call] as number; link < (links.first[call + 1] as number); link++) {
			const target = links.target[link] as number;
			if (given.thread.floors[target]?.called.has(handle)) {
				calling.set(target, (calling.get(target) ?? 0) + (answers[link] as number));
			}
		}
	}
	const total = Array.from(calling.values()).reduce((sum, share) => sum + share, 0);
	return Array.from(calling, ([target, share]): Evidence => {
		const call = given.thread.floors[target]?.called.get(handle);
		// How much of the added odds comes from this floor.
		const weight = Math.log1p((added * anybody * share) / total);
		return { rule: 'answers-call', floor: passages.number(target), span: passages.span(known(call, 'call')), weight };
	});
}

/** Reasons for somebody as the opening poster: of the opening post, who calls them; of another floor, that it calls people. */
function asPoster(
	{ given }: Solution,
	{ guess, beliefs, probability }: Outcome,
	floor: number,
	handle: number,
	passages: Passages,
): Evidence[] {
	if (guess.poster !== handle) return [];
	const { floors, calls } = given.thread;
	if (floor === 0) {
		const calling = calls.flatMap((call, index) =>
			call.handle === handle && !floors[call.floor]?.isRollCall ? [index] : [],
		);
		// Those who speak of the opening poster while calling them say the most.
		return calling
			.sort(
				(a, b) =>
					Number(floors[calls[b]?.floor ?? 0]?.namesPoster) - Number(floors[calls[a]?.floor ?? 0]?.namesPoster) ||
					a - b,
			)
			.slice(0, 3)
			.map((call) => ({
				rule: 'poster-called',
				floor: passages.number(known(calls[call], 'call').floor),
				span: passages.span(call),
				weight: floors[calls[call]?.floor ?? 0]?.namesPoster
					? given.weights.candidateWord
					: given.weights.candidateCalls,
			}));
	}
	const first = floors[floor]?.calls[0];
	if (first === undefined) return [];
	const chance = Math.min(0.99, probability * (beliefs.poster[floor] as number));
	return [
		{
			rule: 'poster-calls',
			floor: passages.number(floor),
			span: passages.span(first),
			weight: finiteLog((chance / (1 - chance)) * anybody),
		},
	];
}

/** What speaks against it: the floor calls the handle, or speaks of the opening poster, who it would be. */
function againstIt({ given, outcomes }: Solution, floor: number, handle: number, passages: Passages): Evidence[] {
	const { floors } = given.thread;
	const here = known(floors[floor], 'floor');
	const own = here.called.get(handle);
	const pieces: Evidence[] = [];
	if (own !== undefined) {
		pieces.push({
			rule: 'self-mention',
			floor: here.number,
			span: passages.span(own),
			weight: given.weights.selfMention,
		});
	}
	if (floor > 0 && here.namesPoster && outcomes[0]?.guess.poster === handle) {
		pieces.push({ rule: 'poster-word', floor: here.number, span: null, weight: given.weights.posterWord });
	}
	return pieces;
}

/** The logarithm, kept finite since JSON has no infinite numbers: the impossible becomes very unlikely, the certain very likely. */
function finiteLog(value: number): number {
	return Math.log(Math.min(Math.max(value, Number.MIN_VALUE), Number.MAX_VALUE));
}
