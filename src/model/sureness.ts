import { type Attribution, type Grade, isGuess, likelyFrom } from './attribution.ts';

/** A grade as it is shown: a likely name whose probability is below `likelyFrom` is a guess, and says so. */
export type Sureness = (typeof surenesses)[number];
export const surenesses = ['stated', 'proven', 'likely', 'guess', 'unknown'] as const;

export function surenessOf(attribution: Attribution): Sureness {
	return isGuess(attribution) ? 'guess' : attribution.grade;
}

/** The same of a grade and the probability that goes with it, null where none does. */
export function surenessAt(grade: Grade, probability: number | null): Sureness {
	return grade === 'likely' && probability !== null && probability < likelyFrom ? 'guess' : grade;
}

/** `surenesses` is ordered from best to worst; the best of some, unknown of none. */
export function surest(some: readonly Sureness[]): Sureness {
	return surenesses.find((each) => some.includes(each)) ?? 'unknown';
}
