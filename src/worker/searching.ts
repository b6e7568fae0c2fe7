import { finishInTurns, type Work } from '../lib/work.ts';
import type { Found } from '../model/found.ts';
import type { Thread } from '../model/thread.ts';
import { indexing, type SearchIndex, searching } from '../search/search.ts';

/** Threads do not change, and a worker has one: the index is made once, whoever asks first. */
const indices = new WeakMap<Thread, Promise<SearchIndex | null>>();

/** Null if `isWanted` says so before everything was looked through. */
export async function searchFloors(thread: Thread, query: string, isWanted: () => boolean): Promise<Found | null> {
	const index = indices.get(thread) ?? inTurns(indexing(thread.floors), () => true);
	indices.set(thread, index);
	const made = await index;
	return made === null || !isWanted() ? null : inTurns(searching(made, query), isWanted);
}

/** Whoever types asks again at once, so turns are short. */
const turnMs = 12;

function inTurns<T>(work: Work<T>, isWanted: () => boolean): Promise<T | null> {
	return finishInTurns(work, () => {}, isWanted, turnMs);
}
