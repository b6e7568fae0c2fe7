import { type FloorRange, isWithin } from '../../model/floor-range.ts';
import type { NodeId, Tie } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';

/** The floors of a tie that a range leaves. */
export function floorsWithin({ floors }: Tie, range: FloorRange | null): readonly FloorNumber[] {
	return range === null ? floors : floors.filter((floor) => isWithin(floor, range));
}

export function endsOf(ties: readonly Tie[]): Set<NodeId> {
	const ends = new Set<NodeId>();
	for (const { source, target } of ties) ends.add(source).add(target);
	return ends;
}
