/**
 * How many steps from `start` whatever can be reached is, in order of arrival, breadth first: `start` itself at 0, and
 * nothing farther than `depth`. `next`: where a step may lead.
 */
export function distancesFrom<T>(
	start: T,
	next: (from: T) => Iterable<T>,
	depth = Number.POSITIVE_INFINITY,
): Map<T, number> {
	const distances = new Map([[start, 0]]);
	// The map grows while it is walked.
	for (const [from, distance] of distances) {
		if (distance >= depth) break;
		for (const to of next(from)) if (!distances.has(to)) distances.set(to, distance + 1);
	}
	return distances;
}

/**
 * The connected parts of the nodes from 0 to `count` − 1, each in ascending order, the one with the lowest node first.
 * `next`: where a step may lead; a step leads both ways.
 */
export function connectedParts(count: number, next: (from: number) => Iterable<number>): number[][] {
	const seen = new Set<number>();
	const parts: number[][] = [];
	for (let start = 0; start < count; start++) {
		if (seen.has(start)) continue;
		const members = [...distancesFrom(start, next).keys()];
		for (const member of members) seen.add(member);
		parts.push(members.sort((a, b) => a - b));
	}
	return parts;
}
