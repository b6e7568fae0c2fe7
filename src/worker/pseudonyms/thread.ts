import type { JsonObject } from '../../formats/format.ts';
import { neutralName } from '../../model/inference-settings.ts';
import type { Source } from '../../model/reading.ts';
import {
	type FloorNumber,
	type Handle,
	type HandleKey,
	handleKey,
	type Problem,
	type Thread,
} from '../../model/thread.ts';
import type { Held, ThreadAsRead } from '../conclude.ts';
import { type Pseudonyms, pseudonymsFor } from './pseudonyms.ts';
import { edited, renamerOf } from './text.ts';

/*
 * Thread data with pseudonyms says so (`pseudonyms: true`): read back, its names stay and the switch is on. Links
 * leave out what a file is called; those with the thread inside its hash as well. Memory notes nothing meanwhile.
 */

/**
 * The thread with a pseudonym for every name, in authors, title and texts. Ids of posts, by which anybody could look
 * them up, are left out. Everything is concluded from this thread, so that no name can get past it.
 */
export function pseudonymised(
	thread: Thread,
	pseudonyms: Pseudonyms,
	nobodies: ReadonlySet<HandleKey> = new Set(),
): Thread {
	const renamer = renamerOf(new Map(Array.from(pseudonyms.all, ([key, { pseudonym }]) => [key, pseudonym])));
	const rename = (text: string) => edited(text, renamer(text));
	const isHere = (handle: Handle) => pseudonyms.all.has(handleKey(handle));
	return {
		title: thread.title === null ? null : rename(thread.title),
		floors: thread.floors.map((floor) => ({
			...floor,
			id: null,
			author: floor.author === null ? null : pseudonyms.of(floor.author),
			text: rename(floor.text),
		})),
		folded: thread.folded,
		// How a name is written tells whether it is somebody: a pseudonym does not tell it.
		nobodies: Array.from(nobodies, pseudonyms.of),
		...(thread.staff === undefined ? {} : { staff: thread.staff.filter(isHere).map(pseudonyms.of) }),
		problems: thread.problems.map((problem) => renamedProblem(problem, pseudonyms, rename)),
	};
}

/** Neither the file's name nor its address, nor which thread of the file it is: they may tell who it is about. */
function pseudonymisedSource({ format }: Source): Source {
	return { name: neutralName, format, hash: null, address: null };
}

/** Parameters of a view that name people. */
const naming: ReadonlySet<string> = new Set(['person', 'tie', 'by', 'without', 'layout', 'fix']);

/** A view that was stored with the thread in names, without those it is about. */
export function withoutNames(view: JsonObject): JsonObject {
	return Object.fromEntries(Object.entries(view).filter(([name]) => !naming.has(name)));
}

function renamedProblem(problem: Problem, pseudonyms: Pseudonyms, rename: (text: string) => string): Problem {
	const params = Object.entries(problem.params).flatMap(([name, value]): [string, string | number][] => {
		if (name === 'file') return [];
		if (name === 'id') return [[name, '…']];
		if (typeof value === 'number') return [[name, value]];
		return [[name, name === 'handle' ? pseudonyms.of(value) : rename(value)]];
	});
	return { ...problem, params: Object.fromEntries(params) };
}

/*
 * Under pseudonyms the worker concludes from another thread (`worker/pseudonyms/`): one whose title, authors and texts
 * have them already, without post ids, address and the file's name. No answer can hold a handle, since the thread
 * asked has none; nothing else changes, as conclusions do not depend on what people are called. Whatever asks the
 * worker something new must ask `now().held`.
 */

/** A thread under pseudonyms, and whose they are. */
export interface Renamed {
	readonly pseudonyms: Pseudonyms;
	readonly held: Held;
	/** How many pseudonyms there were when it was made. */
	readonly count: number;
}

/** The thread under pseudonyms; the `earlier` one where nobody got one since. */
export function renamedThread(asRead: Held, earlier: Renamed | null, heldOf: (given: ThreadAsRead) => Held): Renamed {
	const pseudonyms = earlier?.pseudonyms ?? pseudonymsFor(asRead.thread, asRead.hasPseudonyms);
	const count = pseudonyms.all.size;
	if (earlier !== null && earlier.count === count) return earlier;
	const thread = pseudonymised(asRead.thread, pseudonyms, asRead.prepared.nobodies);
	// Nobody knows which of a later version's words are names.
	const named = asRead.named == null ? null : { ...asRead.named, names: renamedNames(asRead.named.names, pseudonyms) };
	const given = { thread, source: pseudonymisedSource(asRead.source), unread: [], hasPseudonyms: true, named };
	return { pseudonyms, count, held: heldOf(given) };
}

function renamedNames(
	names: ReadonlyMap<FloorNumber, Handle | null>,
	pseudonyms: Pseudonyms,
): ReadonlyMap<FloorNumber, Handle | null> {
	return new Map(Array.from(names, ([floor, name]) => [floor, name === null ? null : pseudonyms.of(name)]));
}
