import type { NodeId } from '../model/graph.ts';
import type { FloorNumber } from '../model/thread.ts';

/** A node with its place in the thread. */
export interface Entry {
	readonly id: NodeId;
	readonly floor: FloorNumber;
}

/** Where rings may be, in shares of the way from the centre to the rim; `at`: where one alone is. */
export interface RingBand {
	readonly from: number;
	readonly to: number;
	readonly at: number;
}

export interface Ring {
	/** Of the way from the centre to the rim. */
	readonly share: number;
	/** What each member takes along a ring as large as the rim, in radians. */
	readonly room: number;
	/** In order of their floors. */
	readonly members: readonly Entry[];
}

/** How much of a ring may be taken, so that its members can still stand near their angles. */
const fullness = 0.85;

/** One ring in the middle of its band or, for a crowd, several close together; none for nobody. `room` as in {@link Ring}. */
export function ringsIn({ from, to, at }: RingBand, entries: readonly Entry[], room: number): Ring[] {
	if (entries.length === 0) return [];
	const needed = entries.length * room;
	const capacity = 2 * Math.PI * fullness;
	if (needed <= capacity * at) return [{ share: at, room, members: entries }];
	const count = Math.max(2, Math.ceil(needed / (capacity * ((from + to) / 2))));
	const shares = Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
	return dealt(entries, shares).map((members, index) => ({ share: shares[index] ?? at, room, members }));
}

/** Members dealt out to the rings in proportion to their lengths, so that each ring gets some from everywhere. */
function dealt(members: readonly Entry[], lengths: readonly number[]): Entry[][] {
	const rings = lengths.map((): Entry[] => []);
	const total = lengths.reduce((sum, length) => sum + length, 0);
	const shares = Float64Array.from(lengths, (length) => length / total);
	const credit = new Float64Array(lengths.length);
	for (const member of members) {
		let richest = 0;
		for (let ring = 0; ring < credit.length; ring++) {
			credit[ring] = (credit[ring] as number) + (shares[ring] as number);
			if ((credit[ring] as number) > (credit[richest] as number)) richest = ring;
		}
		credit[richest] = (credit[richest] as number) - 1;
		rings[richest]?.push(member);
	}
	return rings;
}
