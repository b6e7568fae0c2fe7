import type { Reference } from '../model/attribution.ts';
import type { Floor, FloorNumber, Thread } from '../model/thread.ts';
import { findReferences, type OversizedNumber } from './references.ts';

/** A floor and what its text refers to. */
export interface ReadFloor {
	readonly floor: Floor;
	readonly references: readonly Reference[];
	readonly oversized: readonly OversizedNumber[];
}

/** All that the rules look at. */
export interface Context {
	/** In order of the thread's floors. */
	readonly floors: readonly ReadFloor[];
	readonly numbers: ReadonlySet<FloorNumber>;
}

export function contextOf(thread: Thread): Context {
	return {
		floors: thread.floors.map((floor) => ({ floor, ...findReferences(floor.text) })),
		numbers: new Set(thread.floors.map(({ number }) => number)),
	};
}

/** True if `floor` may answer `target`: the thread has it, and it lies below. */
export function canAnswer({ numbers }: Context, floor: FloorNumber, target: FloorNumber): boolean {
	return target < floor && numbers.has(target);
}
