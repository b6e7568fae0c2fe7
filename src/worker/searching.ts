import type { Found } from '../model/found.ts';
import type { Thread } from '../model/thread.ts';
import { indexing, type SearchIndex, searching } from '../search/search.ts';
import { inTurns } from './turns.ts';

/** Threads do not change, and a worker has one: the index is made once, whoever asks first. */
const indices = new WeakMap<Thread, Promise<SearchIndex | null>>();

/** Null if `isWanted` says so before everything was looked through. */
export async function searchFloors(thread: Thread, query: string, isWanted: () => boolean): Promise<Found | null> {
	const index = indices.get(thread) ?? inTurns(indexing(thread.floors), () => true);
	indices.set(thread, index);
	const made = await index;
	return made === null || !isWanted() ? null : inTurns(searching(made, query), isWanted);
}
