import { randomLcg } from 'd3';

/** Repeatable chance: the same seed gives the same choices. */
export interface Chance {
	/** 0 up to, not including, 1. */
	next(): number;
	/** True that often. */
	happens(share: number): boolean;
	/** A whole number from 0 up to, not including, `count`. */
	below(count: number): number;
	/** As `below`, but the n-th is taken about 1/n as often as the first: Zipf's law, as in words and in posters. */
	zipf(count: number): number;
	/** Small steps often, large ones seldom: 1 or more, `mean` on average. */
	step(mean: number): number;
}

export function chanceOf(seed: number): Chance {
	const next = randomLcg(((seed * 0.618_033_988_75) % 1) + 1e-9);
	return {
		next,
		happens: (share) => next() < share,
		below: (count) => Math.floor(next() * count),
		// The inverse of the continuous 1/x law between 1 and count + 1.
		zipf: (count) => Math.min(count - 1, Math.floor((count + 1) ** next()) - 1),
		step: (mean) => 1 + Math.floor(-Math.log(1 - next()) * (mean - 0.5)),
	};
}
