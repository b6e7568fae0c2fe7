import type { Reference } from '../model/attribution.ts';
import { type Floor, type FloorNumber, type HandleKey, handleKey, type Thread } from '../model/thread.ts';
import { judgeMentioned, type Verdict } from './people.ts';
import { findReferences, type OversizedNumber, type PassedFloor } from './references.ts';

/** A floor, and what its text refers to. */
export interface ReadFloor {
	readonly floor: Floor;
	/** Mentions of what is no person are left out. */
	readonly references: readonly Reference[];
	/** Floors that a range in the text goes over: #2 in `1-3楼`. */
	readonly passed: readonly PassedFloor[];
	readonly oversized: readonly OversizedNumber[];
}

/** The thread as the rules see it. */
export interface Context {
	/** In order of the thread's floors. */
	readonly floors: readonly ReadFloor[];
	/** The numbers of the thread's floors. */
	readonly numbers: ReadonlySet<FloorNumber>;
	/** How surely each handle is a person, of the handles that are mentioned and that the file does not state as authors. */
	readonly verdicts: ReadonlyMap<HandleKey, Verdict>;
	/** The handles that are taken for no person. */
	readonly nobodies: ReadonlySet<HandleKey>;
	/** What corrections say of this. */
	readonly settled: KnownPeople;
	/** The site's own people, as far as the format knows the site. */
	readonly staff: ReadonlySet<HandleKey>;
}

/** By handle, whether it is a person, where a correction says so. */
export type KnownPeople = ReadonlyMap<HandleKey, boolean>;

/** @param settled by handle, whether it is a person, where something else than the text tells */
export function contextOf(thread: Thread, settled: KnownPeople = new Map()): Context {
	const authors = new Set(thread.floors.flatMap(({ author }) => (author === null ? [] : handleKey(author))));
	const found = thread.floors.map((floor) => ({ floor, ...findReferences(floor.text, floor.number) }));
	const mentioned = found.flatMap(({ floor: { number }, references, mentions }) =>
		mentions.flatMap(({ reference, signs }) => {
			const { handle, floor } = references[reference] as Reference;
			return handle === null || authors.has(handleKey(handle))
				? []
				: { handle, floor: number, isNumbered: floor !== null, signs };
		}),
	);
	const verdicts = judgeMentioned(mentioned);
	const given = thread.nobodies === undefined ? null : new Set(thread.nobodies.map(handleKey));
	const isSomebody = (key: HandleKey) =>
		settled.get(key) ?? (given === null ? (verdicts.get(key)?.odds ?? 1) >= 0 : !given.has(key));
	const nobodies = new Set(Array.from(verdicts.keys()).filter((key) => !isSomebody(key)));
	return {
		floors: found.map(({ floor, references, passed, oversized }) => {
			return {
				floor,
				references: nobodies.size === 0 ? references : ofPeople(references, nobodies),
				passed,
				oversized,
			};
		}),
		numbers: new Set(thread.floors.map(({ number }) => number)),
		verdicts,
		nobodies,
		settled,
		staff: new Set((thread.staff ?? []).map(handleKey)),
	};
}

/** A number after a handle that is no person still names a floor. */
function ofPeople(references: readonly Reference[], nobodies: ReadonlySet<HandleKey>): readonly Reference[] {
	return references.flatMap((reference) => {
		const { handle, floor } = reference;
		if (handle === null || !nobodies.has(handleKey(handle))) return reference;
		return floor === null ? [] : { ...reference, handle: null };
	});
}

/** True if `floor` may answer `target`: the thread has it, and it lies below. */
export function canAnswer({ numbers }: Context, floor: FloorNumber, target: FloorNumber): boolean {
	return target < floor && numbers.has(target);
}
