import type { ReplyGraph } from '../model/graph.ts';
import { type FloorNumber, type PostTime, secondsOf } from '../model/thread.ts';

/** By floor, when it was written: in seconds since 1970 or whatever unit the map was made in. */
export type Clock = ReadonlyMap<FloorNumber, number>;

interface TimedFloor {
	readonly number: FloorNumber;
	readonly postedAt: PostTime | null;
}

/** Each floor at its own number. */
export function floorClock(floors: readonly TimedFloor[]): Clock {
	return new Map(floors.map(({ number }) => [number, number]));
}

/** Each floor at its time in seconds; null where a floor that begins a node or makes a tie has none. */
export function timeClock(graph: ReplyGraph, floors: readonly TimedFloor[]): Clock | null {
	const clock = new Map<FloorNumber, number>();
	for (const { number, postedAt } of floors) {
		const seconds = postedAt === null ? null : secondsOf(postedAt);
		if (seconds !== null) clock.set(number, seconds);
	}
	return floorsThatMatter(graph).every((floor) => clock.has(floor)) ? clock : null;
}

function floorsThatMatter({ people, anonymous, ties }: ReplyGraph): FloorNumber[] {
	return [
		...people.map(({ firstFloor }) => firstFloor),
		...anonymous.map(({ floor }) => floor),
		...ties.flatMap(({ floors }) => floors),
	];
}
