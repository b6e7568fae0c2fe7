import { known } from '../lib/assert.ts';
import { groupBy } from '../lib/group.ts';
import { type Attribution, authorOf, type Candidate, type Evidence } from '../model/attribution.ts';
import { lowestThreshold } from '../model/premises.ts';
import { type FloorNumber, type Handle, type HandleKey, handleKey } from '../model/thread.ts';
import type { Context } from './context.ts';
import type { NamedChance, Solution } from './solve/solve.ts';
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
	const spellings = Array.from(handles.values());
	const nameOf = ({ handle }: NamedChance) => known(spellings[handle], 'handle');
	const proofs = groupBy(numberedMentions(solution, passages), ({ target }) => target);
	return floors.map(({ floor }, index): Attribution => {
		if (floor.author !== null) return { grade: 'stated', value: floor.author, evidence: [stated(floor.number)] };
		const chances = known(solution.authors[index], 'chances');
		const [first] = chances;
		if (first === undefined) return { grade: 'unknown', others: [] };
		if (solution.given.authors[index] === first.handle) {
			return {
				grade: 'proven',
				value: nameOf(first),
				evidence: (proofs.get(index) ?? []).map(({ evidence }) => evidence),
			};
		}
		const candidates = chances
			.filter(({ probability }) => probability >= shown.least)
			.slice(0, shown.most)
			.map((chance): Candidate<Handle> => {
				const evidence = whyAuthor(solution, index, chance.handle, passages);
				return { value: nameOf(chance), probability: chance.probability, evidence };
			});
		const [best, ...others] = candidates;
		if (best === undefined || (best.probability ?? 0) < lowestThreshold)
			return { grade: 'unknown', others: candidates };
		return { grade: 'likely', value: best.value, probability: best.probability ?? 0, evidence: best.evidence, others };
	});
}

function stated(floor: FloorNumber): Evidence {
	return { rule: 'stated', floor, span: null, weight: null };
}

function numberedMentions({ given }: Solution, passages: Passages): { target: number; evidence: Evidence }[] {
	const { calls, indexOf } = given.thread;
	return calls.flatMap(({ number, floor }, call) => {
		const target = number === null ? undefined : indexOf.get(number);
		if (target === undefined || target >= floor) return [];
		const span = passages.span(call);
		return {
			target,
			evidence: { rule: 'numbered-mention', floor: passages.number(floor), span, weight: null } as const,
		};
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
