import { listAt } from '../../lib/group.ts';
import type { Case } from './case.ts';
import type { Tokens } from './words.ts';

/** How alike a piece of text and a floor are. */
export interface Likeness {
	/** Sum of the rarities of the tokens that both have, in nats. */
	readonly shared: number;
	/** Cosine of the two texts' token vectors, rarity as the weight: 0 to 1. */
	readonly cosine: number;
}

export const unlike: Likeness = { shared: 0, cosine: 0 };

/** Compares a text with all floors in a range at once, through an index from tokens to floors. */
export interface Similarity {
	/** By index of the floors from `from` up to, not including, `to`: how alike each is; floors without a shared token are left out. */
	compare(tokens: Tokens, from: number, to: number): ReadonlyMap<number, Likeness>;
}

export function similarityOf({ floors, rarity }: Case): Similarity {
	const postings = new Map<string, number[]>();
	const norms = floors.map(({ tokens }) => normOf(tokens, rarity));
	floors.forEach(({ tokens }, index) => {
		for (const token of tokens.keys()) listAt(postings, token).push(index);
	});
	return {
		compare(tokens, from, to) {
			const sums = new Map<number, { shared: number; dot: number }>();
			for (const token of tokens.keys()) {
				const list = postings.get(token) ?? [];
				const weight = rarity.get(token) ?? 0;
				for (let at = firstFrom(list, from); at < list.length; at++) {
					const floor = list[at] ?? 0;
					if (floor >= to) break;
					const sum = sums.get(floor);
					if (sum === undefined) sums.set(floor, { shared: weight, dot: weight * weight });
					else {
						sum.shared += weight;
						sum.dot += weight * weight;
					}
				}
			}
			const norm = normOf(tokens, rarity);
			return new Map(
				Array.from(sums, ([floor, { shared, dot }]) => [
					floor,
					{ shared, cosine: dot === 0 ? 0 : dot / (norm * (norms[floor] ?? 0)) },
				]),
			);
		},
	};
}

function normOf(tokens: Tokens, rarity: ReadonlyMap<string, number>): number {
	let sum = 0;
	for (const token of tokens.keys()) sum += (rarity.get(token) ?? 0) ** 2;
	return Math.sqrt(sum);
}

/** Index of the first element of a sorted list that is not below `value`. */
function firstFrom(list: readonly number[], value: number): number {
	let low = 0;
	let high = list.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((list[middle] ?? 0) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
