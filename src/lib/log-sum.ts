import { maxOf } from './extreme.ts';

/** The log of the sum of numbers that are given as logs, without leaving the range of a double. */
export function logSum(values: readonly number[]): number {
	const most = maxOf(values);
	return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}
