import type { FloorNumber } from '../../model/thread.ts';

/** First and last of floors without a gap, both among them. */
export type FloorRuns = readonly (readonly [FloorNumber, FloorNumber])[];

/** So many floors a thread can have; a record that says more was not made here. */
const most = 1_000_000;

export function rangesOf(floors: readonly FloorNumber[]): [FloorNumber, FloorNumber][] {
	const ranges: [FloorNumber, FloorNumber][] = [];
	for (const floor of [...floors].sort((a, b) => a - b)) {
		const last = ranges.at(-1);
		if (last !== undefined && floor <= last[1] + 1) last[1] = floor;
		else ranges.push([floor, floor]);
	}
	return ranges;
}

export function floorsOf(ranges: FloorRuns): FloorNumber[] {
	const sound = ranges.filter(([from, to]) => Number.isInteger(from) && from >= 0 && to >= from && to < most);
	return sound.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}
