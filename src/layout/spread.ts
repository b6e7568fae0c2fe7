/** One mark on a circle: where it wants to be and how much of the circle it needs, in radians. */
export interface CirclePlace {
	readonly angle: number;
	readonly width: number;
}

/**
 * Angles for marks given in order clockwise from the top, so that neighbours do not touch, the order stays, nobody
 * crosses the top and the sum of the squared shifts is the least possible. Marks that need more than the whole circle
 * are all narrowed alike.
 *
 * With the room before each mark taken off, the angles only have to be non-decreasing: isotonic regression, solved by
 * pooling adjacent violators (M. Ayer and others, 1955). Bounds are kept by clipping the solution.
 */
export function spread(marks: readonly CirclePlace[]): number[] {
	const total = marks.reduce((sum, { width }) => sum + width, 0);
	const narrow = Math.min(1, (2 * Math.PI) / Math.max(total, Number.MIN_VALUE));
	const offsets = offsetsOf(marks, narrow);
	const room = 2 * Math.PI - total * narrow;
	const wanted = marks.map(({ angle }, index) => angle - (offsets[index] ?? 0));
	return nonDecreasing(wanted).map((angle, index) => Math.min(Math.max(angle, 0), room) + (offsets[index] ?? 0));
}

/** The middle of each mark if all stood packed from the top on. */
function offsetsOf(marks: readonly CirclePlace[], narrow: number): number[] {
	let end = 0;
	return marks.map(({ width }) => {
		const middle = end + (width * narrow) / 2;
		end += width * narrow;
		return middle;
	});
}

interface Pool {
	sum: number;
	count: number;
}

/** The non-decreasing numbers with the least sum of squared differences from those given. */
function nonDecreasing(values: readonly number[]): number[] {
	const pools: Pool[] = [];
	for (const value of values) {
		let pool = { sum: value, count: 1 };
		for (let last = pools.at(-1); last && meanOf(last) > meanOf(pool); last = pools.at(-1)) {
			pools.pop();
			pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
		}
		pools.push(pool);
	}
	return pools.flatMap((pool) => Array.from({ length: pool.count }, () => meanOf(pool)));
}

function meanOf({ sum, count }: Pool): number {
	return sum / count;
}
