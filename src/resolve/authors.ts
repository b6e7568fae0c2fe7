import { known } from '../lib/assert.ts';
import { groupBy } from '../lib/group.ts';
import { type Attribution, authorOf, type Evidence } from '../model/attribution.ts';
import { lowestThreshold } from '../model/premises.ts';
import { type FloorNumber, type Handle, type HandleKey, handleKey } from '../model/thread.ts';
import type { Context } from './context.ts';
import type { NamedChance } from './solve/chances.ts';
import type { Solution } from './solve/solve.ts';
import { type Passages, whyAuthor } from './solve/why-author.ts';

/** Candidates less probable than this are not shown, and more than so many neither. */
const shown = { least: 0.02, most: 5 };

/**
 * Who wrote each floor, in order of the thread's floors: stated, proven, likely from `lowestThreshold` on, or unknown
 * with whoever may have.
 */
export function attribute(
	{ floors }: Context,
	handles: ReadonlyMap<HandleKey, Handle>,
	solution: Solution,
	passages: Passages,
): Attribution[] {
	const proofs = groupBy(numberedMentions(solution, passages), ({ target }) => target);
	const infer = inference(handles, solution, passages);
	return floors.map(({ floor }, index): Attribution => {
		if (floor.author !== null) return { grade: 'stated', value: floor.author, evidence: [stated(floor.number)] };
		return infer(index, proofs.get(index) ?? []);
	});
}

/** Concludes who wrote a floor that nothing states. */
function inference(handles: ReadonlyMap<HandleKey, Handle>, solution: Solution, passages: Passages) {
	const spellings = Array.from(handles.values());
	const nameOf = (handle: number) => known(spellings[handle], 'handle');
	return (floor: number, mentions: readonly NumberedMention[]): Attribution => {
		const author = solution.given.authors[floor] ?? null;
		if (author !== null) {
			return { grade: 'proven', value: nameOf(author), evidence: mentions.map(({ evidence }) => evidence) };
		}
		const chances = known(solution.authors[floor], 'chances');
		const claimants = new Set(mentions.map(({ handle }) => handle));
		const candidates = shownOf(chances, claimants).map(({ handle, probability }) => {
			return { value: nameOf(handle), probability, evidence: whyAuthor(solution, floor, handle, passages) };
		});
		const [best, ...others] = candidates;
		if (best === undefined || best.probability < lowestThreshold) return { grade: 'unknown', others: candidates };
		return { grade: 'likely', ...best, others };
	};
}

/** The likeliest few, and in any case whomever a number claims the floor for: who contests a floor is never left out. */
function shownOf(chances: readonly NamedChance[], claimants: ReadonlySet<number>): NamedChance[] {
	const likeliest = chances.filter(({ probability }) => probability >= shown.least).slice(0, shown.most);
	const missing = Array.from(claimants).filter((handle) => likeliest.every((chance) => chance.handle !== handle));
	const chanceOf = (handle: number) => chances.find((chance) => chance.handle === handle)?.probability ?? 0;
	return [...likeliest, ...missing.map((handle) => ({ handle, probability: chanceOf(handle) }))];
}

function stated(floor: FloorNumber): Evidence {
	return { rule: 'stated', floor, span: null, weight: null };
}

/** A later floor's word, by number, on who wrote a floor. */
interface NumberedMention {
	readonly target: number;
	readonly handle: number;
	readonly evidence: Evidence;
}

function numberedMentions({ given }: Solution, passages: Passages): NumberedMention[] {
	const { calls, indexOf } = given.thread;
	return calls.flatMap(({ number, floor, handle }, call) => {
		const target = number === null ? undefined : indexOf.get(number);
		if (target === undefined || target >= floor) return [];
		const span = passages.span(call);
		const evidence = { rule: 'numbered-mention', floor: passages.number(floor), span, weight: null } as const;
		return { target, handle, evidence };
	});
}

/** The named authors by floor. */
export function authorsByFloor(
	floors: readonly { readonly number: FloorNumber }[],
	attributions: readonly Attribution[],
): ReadonlyMap<FloorNumber, HandleKey> {
	const authors = new Map<FloorNumber, HandleKey>();
	attributions.forEach((attribution, index) => {
		const author = authorOf(attribution);
		const floor = floors[index]?.number;
		if (author !== null && floor !== undefined) authors.set(floor, handleKey(author));
	});
	return authors;
}

/** Every handle as first seen, in order of first appearance: a floor's author stands before its text. */
export function handlesOf({ floors }: Context): ReadonlyMap<HandleKey, Handle> {
	const handles = new Map<HandleKey, Handle>();
	for (const { floor, references } of floors) {
		for (const handle of [floor.author, ...references.map((reference) => reference.handle)]) {
			if (handle !== null && !handles.has(handleKey(handle))) handles.set(handleKey(handle), handle);
		}
	}
	return handles;
}
