import { known } from '../lib/assert.ts';
import { groupBy } from '../lib/group.ts';
import { type Attribution, authorOf, type Candidate, type Evidence } from '../model/attribution.ts';
import { lowestThreshold } from '../model/inference-settings.ts';
import { type Floor, type FloorNumber, type Handle, type HandleKey, handleKey } from '../model/thread.ts';
import type { Context } from './context.ts';
import type { Names } from './names.ts';
import type { NamedChance } from './solve/chances.ts';
import { nobody } from './solve/facts.ts';
import type { Solution } from './solve/solve.ts';
import { type Passages, whyAuthor } from './solve/why-author.ts';

/** The least probability from which a candidate is shown; how many are shown at most. */
const shown = { least: 0.02, most: 5 };

/**
 * Who wrote each floor, in order of the thread's floors: stated, proven, likely from `lowestThreshold` on, or unknown
 * with whoever may have.
 */
export function attribute(
	{ floors }: Context,
	names: Names,
	solution: Solution,
	passages: Passages,
): readonly Attribution[] {
	const spellings = Array.from(names.handles.values());
	const nameOf = (handle: number) => known(spellings[handle], 'handle');
	const proofs = groupBy(numberedMentions(solution), ({ target }) => target);
	return floors.map(({ floor }, index): Attribution => {
		const proven = groupBy(proofs.get(index) ?? [], ({ handle }) => handle);
		const said = [
			...statements(floor),
			...Array.from(proven, ([handle, mentions]): Candidate<Handle> => {
				return { value: nameOf(handle), probability: null, evidence: evidenceOf(mentions, passages) };
			}),
		];
		const corrected = solution.given.facts.authors.get(index);
		if (corrected !== undefined) {
			return corrected === nobody
				? { grade: 'unknown', others: said.map(ruledOut) }
				: correctedTo(nameOf(corrected), floor.number, said, names);
		}
		const certain = solution.given.authors[index] ?? null;
		if (certain === null) {
			const forbidden = solution.given.facts.forbidden.get(index);
			const overruled = forbidden === undefined ? [] : statements(floor).map(ruledOut);
			return guessed(solution, index, passages, nameOf, new Set(proven.keys()), overruled);
		}
		if (floor.author !== null) return statedBy(floor.author, floor.number, nameOf(certain), names);
		return { grade: 'proven', value: nameOf(certain), evidence: evidenceOf(proven.get(certain) ?? [], passages) };
	});
}

/** The author that a correction names. The file's evidence for it is kept, and other authors that the file names are ruled out. */
function correctedTo(value: Handle, floor: FloorNumber, said: readonly Candidate<Handle>[], names: Names): Attribution {
	const isValue = (candidate: Candidate<Handle>) => names.keyOf(candidate.value) === handleKey(value);
	const agreeing = said.filter((candidate) => candidate.value === value).flatMap(({ evidence }) => evidence);
	const others = said
		.filter((candidate) => candidate.value !== value)
		.map((candidate) => (isValue(candidate) ? candidate : ruledOut(candidate)));
	return { grade: 'stated', value, evidence: [byRule('corrected', floor), ...agreeing], others };
}

/** The author that the file states. A person of several handles is called by the first of them; the handle that the file has is then among the others. */
function statedBy(author: Handle, floor: FloorNumber, value: Handle, { aliases }: Names): Attribution {
	if (!aliases.has(handleKey(author))) return { grade: 'stated', value: author, evidence: [byRule('stated', floor)] };
	const others = [{ value: author, probability: null, evidence: [byRule('stated', floor)] }];
	return { grade: 'stated', value, evidence: [byRule('same-person', floor)], others };
}

function guessed(
	solution: Solution,
	floor: number,
	passages: Passages,
	nameOf: (handle: number) => Handle,
	claimants: ReadonlySet<number>,
	overruled: readonly Candidate<Handle>[],
): Attribution {
	const chances = known(solution.authors[floor], 'chances');
	const [best, ...others] = shownOf(chances, claimants).map(({ handle, probability }) => {
		return { value: nameOf(handle), probability, evidence: whyAuthor(solution, floor, handle, passages) };
	});
	if (best === undefined) return { grade: 'unknown', others: overruled };
	const rest = [...others, ...overruled];
	if (best.probability < lowestThreshold) return { grade: 'unknown', others: [best, ...rest] };
	return { grade: 'likely', ...best, others: rest };
}

/** The likeliest few, and in any case whomever a number claims the floor for: who contests a floor is never left out. */
function shownOf(chances: readonly NamedChance[], claimants: ReadonlySet<number>): NamedChance[] {
	const likeliest = chances.filter(({ probability }) => probability >= shown.least).slice(0, shown.most);
	const missing = Array.from(claimants).filter((handle) => likeliest.every((chance) => chance.handle !== handle));
	const chanceOf = (handle: number) => chances.find((chance) => chance.handle === handle)?.probability ?? 0;
	return [...likeliest, ...missing.map((handle) => ({ handle, probability: chanceOf(handle) }))];
}

/** The author that the file states, spelt as there. */
function statements({ author, number }: Floor): Candidate<Handle>[] {
	return author === null ? [] : [{ value: author, probability: null, evidence: [byRule('stated', number)] }];
}

function ruledOut(candidate: Candidate<Handle>): Candidate<Handle> {
	return { ...candidate, probability: 0 };
}

function byRule(rule: 'stated' | 'corrected' | 'same-person', floor: FloorNumber): Evidence {
	return { rule, floor, span: null, weight: null };
}

/** A numbered call of an earlier floor, in indices of the case: the call, its floor, the floor of that number, the called handle. */
export interface NumberedMention {
	readonly call: number;
	readonly floor: number;
	readonly target: number;
	readonly handle: number;
}

export function numberedMentions({ given }: Solution): NumberedMention[] {
	const { calls, indexOf } = given.thread;
	return calls.flatMap(({ number, floor, handle }, call) => {
		const target = number === null ? undefined : indexOf.get(number);
		return target === undefined || target >= floor ? [] : { call, floor, target, handle };
	});
}

function evidenceOf(mentions: readonly NumberedMention[], passages: Passages): Evidence[] {
	return mentions.map(({ call, floor }) => {
		return { rule: 'numbered-mention', floor: passages.number(floor), span: passages.span(call), weight: null };
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

/** Whoever is only called: every call of theirs more probably answers nothing here than any floor, and they wrote none. */
export function findSummoned({ given, strays, authors }: Solution): ReadonlySet<HandleKey> {
	const { handles, calls } = given.thread;
	const called = new Set<number>();
	const posting = new Set<number>();
	calls.forEach(({ handle, floor }, call) => {
		if (given.thread.floors[floor]?.isRollCall) return;
		called.add(handle);
		if ((strays[call] as number) < 0.5) posting.add(handle);
	});
	for (const [first] of authors) if (first !== undefined && first.probability >= 0.5) posting.add(first.handle);
	return new Set(handles.filter((_, handle) => called.has(handle) && !posting.has(handle)));
}
