import type { TimelineAnswer } from './types.ts';

/** The two floors of an answer. */
export type Pair = Pick<TimelineAnswer, 'from' | 'to'>;

export function pairKey({ from, to }: Pair): string {
	return `${from} ${to}`;
}

export function pairSet(pairs: readonly Pair[]): ReadonlySet<string> {
	return new Set(pairs.map(pairKey));
}

/** Those items whose pair of numbers is no earlier one's, in order. */
export function distinctPairs<T>(items: readonly T[], pairOf: (item: T) => readonly [number, number]): T[] {
	const seen = new Map<number, Set<number>>();
	return items.filter((item) => {
		const [a, b] = pairOf(item);
		const partners = seen.get(a);
		if (partners?.has(b)) return false;
		if (partners === undefined) seen.set(a, new Set([b]));
		else partners.add(b);
		return true;
	});
}
