import type { FloorNumber } from './thread.ts';

/** From one floor to another, both in it, the lower number first. */
export type FloorRange = readonly [FloorNumber, FloorNumber];

/** Is the floor in the range? Null stands for all floors. */
export function isWithin(floor: FloorNumber, range: FloorRange | null): boolean {
	return range === null || (floor >= range[0] && floor <= range[1]);
}
