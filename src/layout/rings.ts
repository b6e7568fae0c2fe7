import type { NodeId } from '../model/graph.ts';
import type { FloorNumber } from '../model/thread.ts';

/** A node with its place in the thread. */
export interface Entry {
	readonly id: NodeId;
	readonly floor: FloorNumber;
}

export interface Ring {
	readonly radius: number;
	/** What each member takes along the ring. */
	readonly room: number;
	/** In order of their floors. */
	readonly members: readonly Entry[];
	/** Of its group: that one is drawn. */
	readonly isInnermost: boolean;
}

/** How much of a ring may be taken, so that its members can still stand near their angles. */
const fullness = 0.85;
/** A ring may grow by this factor before it is split into rings close together. */
const growth = 1.4;
const splitGap = 28;

/** One ring of at least the given radius or, for a crowd, several close together; none for nobody. */
export function ringsFor(entries: readonly Entry[], least: number, room: number): Ring[] {
	if (entries.length === 0) return [];
	const members = [...entries].sort((a, b) => a.floor - b.floor);
	const needed = (members.length * room) / (2 * Math.PI * fullness);
	if (needed <= least * growth) return [{ radius: Math.max(least, needed), room, members, isInnermost: true }];
	const radii = radiiFor(needed, least);
	return shared(members, radii).map((some, index) => ({
		radius: radii[index] ?? least,
		room,
		members: some,
		isInnermost: index === 0,
	}));
}

/** Radii, a small gap apart, that together are at least as long as one ring of the radius `needed`. */
function radiiFor(needed: number, least: number): number[] {
	const radii: number[] = [];
	for (let radius = least, sum = 0; sum < needed; radius += splitGap) {
		radii.push(radius);
		sum += radius;
	}
	return radii;
}

/** Members dealt out to the rings in proportion to their radii, so that each ring gets some from everywhere. */
function shared(members: readonly Entry[], radii: readonly number[]): Entry[][] {
	const rings = radii.map((): Entry[] => []);
	const total = radii.reduce((sum, radius) => sum + radius, 0);
	const shares = Float64Array.from(radii, (radius) => radius / total);
	const credit = new Float64Array(radii.length);
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
