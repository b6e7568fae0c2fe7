import { groupBy } from '../lib/group.ts';
import { type Attribution, authorOf } from '../model/attribution.ts';
import { type FloorNumber, type Handle, type HandleKey, handleKey } from '../model/thread.ts';
import type { Context } from './context.ts';
import { authorRules } from './rules.ts';
import { settle } from './settle.ts';

/** Who wrote each floor, in order of the thread's floors. */
export function attribute(context: Context, handles: ReadonlyMap<HandleKey, Handle>): Attribution[] {
	const claims = authorRules.flatMap((rule) => Array.from(rule(context)));
	const byFloor = groupBy(claims, ({ floor }) => floor);
	return context.floors.map(({ floor }) => settle(byFloor.get(floor.number) ?? [], handles));
}

/** The known authors by floor. */
export function authorsByFloor(
	{ floors }: Context,
	attributions: readonly Attribution[],
): ReadonlyMap<FloorNumber, HandleKey> {
	const authors = new Map<FloorNumber, HandleKey>();
	attributions.forEach((attribution, index) => {
		const author = authorOf(attribution);
		const floor = floors[index]?.floor.number;
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
