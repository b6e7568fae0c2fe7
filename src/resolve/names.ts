import { known } from '../lib/assert.ts';
import type { Correction } from '../model/correction.ts';
import { type Handle, type HandleKey, handleKey } from '../model/thread.ts';
import type { Context } from './context.ts';

/** Who is who: every handle belongs to one person, who is called as the file first calls them. */
export interface Names {
	/** By key, every person's handle as first seen, in order of first appearance: an author stands before the text. */
	readonly handles: ReadonlyMap<HandleKey, Handle>;
	/** Handles that corrections make another's. */
	readonly aliases: ReadonlyMap<HandleKey, HandleKey>;
	/** The key of the handle's person. */
	keyOf(handle: Handle): HandleKey;
	/** True of a handle that the file or an author's correction has. */
	has(handle: Handle): boolean;
}

/** Names that only corrections have follow those of the file, by the alphabet: their order must not count. */
export function personNames(context: Context, corrections: readonly Correction[]): Names {
	const seen = seenHandles(context);
	for (const handle of typedHandles(corrections)) if (!seen.has(handleKey(handle))) seen.set(handleKey(handle), handle);
	const aliases = aliasesOf(Array.from(seen.keys()), corrections);
	const keyOf = (handle: Handle) => aliases.get(handleKey(handle)) ?? handleKey(handle);
	return {
		handles: new Map(Array.from(seen).filter(([key]) => !aliases.has(key))),
		aliases,
		keyOf,
		has: (handle) => seen.has(handleKey(handle)),
	};
}

function seenHandles({ floors }: Context): Map<HandleKey, Handle> {
	const handles = new Map<HandleKey, Handle>();
	for (const { floor, references } of floors) {
		for (const handle of [floor.author, ...references.map((reference) => reference.handle)]) {
			if (handle !== null && !handles.has(handleKey(handle))) handles.set(handleKey(handle), handle);
		}
	}
	return handles;
}

function typedHandles(corrections: readonly Correction[]): Handle[] {
	return corrections
		.flatMap((correction) => (correction.type === 'author' ? (correction.handle ?? []) : []))
		.sort((a, b) => (a < b ? -1 : 1));
}

/** Joins the handles that corrections call one person (union-find); the first in `order` stands for all. */
function aliasesOf(order: readonly HandleKey[], corrections: readonly Correction[]): Map<HandleKey, HandleKey> {
	const places = new Map(order.map((key, place) => [key, place]));
	const parents = order.map((_, place) => place);
	const root = (place: number): number => {
		let at = place;
		for (let parent = known(parents[at], 'parent'); parent !== at; parent = known(parents[at], 'parent')) {
			// Halves the way for the next question: a file may join thousands of handles in a chain.
			const next = known(parents[parent], 'parent');
			parents[at] = next;
			at = next;
		}
		return at;
	};
	for (const correction of corrections) {
		if (correction.type !== 'same-person') continue;
		const one = places.get(handleKey(correction.handle));
		const other = places.get(handleKey(correction.as));
		if (one === undefined || other === undefined) continue;
		parents[Math.max(root(one), root(other))] = Math.min(root(one), root(other));
	}
	const aliases = new Map<HandleKey, HandleKey>();
	order.forEach((key, place) => {
		if (root(place) !== place) aliases.set(key, known(order[root(place)], 'key'));
	});
	return aliases;
}
