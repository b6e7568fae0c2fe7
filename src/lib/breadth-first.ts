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
