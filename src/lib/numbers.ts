/**
 * The largest of the values and `least`. `Math.max(...values)` hands each value over as an argument, which from some
 * hundred thousand on overflows the stack.
 */
export function maxOf(values: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
	let most = least;
	for (const value of values) if (value > most) most = value;
	return most;
}

/** The smallest of the values and `most`. */
export function minOf(values: Iterable<number>, most = Number.POSITIVE_INFINITY): number {
	let least = most;
	for (const value of values) if (value < least) least = value;
	return least;
}

/** The log of the sum of numbers that are given as logs, without leaving the range of a double. */
export function logSum(values: readonly number[]): number {
	const most = maxOf(values);
	return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}
