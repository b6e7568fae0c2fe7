import type { Given, Held } from '../conclude.ts';
import { type Pseudonyms, pseudonymsFor } from './pseudonyms.ts';
import { pseudonymised, pseudonymisedSource } from './thread.ts';

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
export function renamedThread(asRead: Given, earlier: Renamed | null, heldOf: (given: Given) => Held): Renamed {
	const pseudonyms = earlier?.pseudonyms ?? pseudonymsFor(asRead.thread, asRead.hasPseudonyms);
	const count = pseudonyms.all.size;
	if (earlier !== null && earlier.count === count) return earlier;
	const thread = pseudonymised(asRead.thread, pseudonyms);
	// Nobody knows which of a later version's words are names.
	const given = { thread, source: pseudonymisedSource(asRead.source), unread: [], hasPseudonyms: true };
	return { pseudonyms, count, held: heldOf(given) };
}
