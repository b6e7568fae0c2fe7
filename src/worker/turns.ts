import { nextTurn } from '../lib/work.ts';
import type { Steps } from '../search/search.ts';

/** Milliseconds of work before whatever else has been asked meanwhile is heard. */
const turnMs = 12;

/** Runs steps to their end, in turns; null as soon as nobody wants the outcome any more. */
export async function inTurns<T>(steps: Steps<T>, isWanted: () => boolean): Promise<T | null> {
	for (let start = performance.now(); ; ) {
		const next = steps.next();
		if (next.done) return next.value;
		if (performance.now() - start < turnMs) continue;
		await nextTurn();
		if (!isWanted()) return null;
		start = performance.now();
	}
}
