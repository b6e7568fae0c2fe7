import type { HandleKey } from '../model/thread.ts';
import type { Solution } from './solve/solve.ts';

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
