import { nobody } from './facts.ts';
import type { Outcome } from './guesses.ts';
import type { Given, Links } from './links.ts';
import type { Weights } from './weights.ts';

/** A handle that may be a floor's author's. */
export interface NamedChance {
	readonly handle: number;
	readonly probability: number;
}

/** Candidates less probable than this are left out. */
const leastProbable = 0.005;
/** Where calls make the opening poster likelier as a floor's author by at least this factor, `posterCap` does not hold. */
const ownSupport = 5;

/** By floor, who may have written it, likeliest first: what the guesses say, weighed by how probable each is. */
export function authorsOf(given: Given, links: Links, outcomes: readonly Outcome[]): NamedChance[][] {
	const chances = given.thread.floors.map(() => new Map<number, number>());
	const add = (floor: number, handle: number, chance: number) => {
		const named = chances[floor];
		if (chance > 0) named?.set(handle, (named.get(handle) ?? 0) + chance);
	};
	/** Floors that later calls make the opening poster's; others are so only because they call somebody, as posters do. */
	const supported = new Set<number>();
	for (const { guess, beliefs, probability } of outcomes) {
		const { poster } = guess;
		beliefs.authors.forEach((chance, slot) => {
			const handle = links.slots.handles[slot] as number;
			const floor = links.slots.floors[slot] as number;
			if (handle === poster && (beliefs.support[slot] as number) >= ownSupport) supported.add(floor);
			add(floor, handle, probability * chance);
		});
		if (poster === null) continue;
		beliefs.poster.forEach((chance, floor) => {
			if (links.slots.find(floor, poster) === undefined) add(floor, poster, probability * chance);
		});
	}
	const posters = new Set(outcomes.flatMap(({ guess }) => guess.poster ?? []));
	return chances.map((named, floor) => {
		const author = given.authors[floor] ?? null;
		if (author !== null) return author === nobody ? [] : [{ handle: author, probability: 1 }];
		if (floor === 0) return posterChances(links, outcomes);
		const found = ranked(named);
		return supported.has(floor)
			? found
			: found.map((each) => (posters.has(each.handle) ? capped(each, given.weights) : each));
	});
}

function capped({ handle, probability }: NamedChance, { posterCap }: Weights): NamedChance {
	return { handle, probability: Math.min(probability, posterCap) };
}

/** Who wrote the opening post: the guesses' probabilities, and where nobody is guessed whom the calls make probable. */
function posterChances({ slots }: Links, outcomes: readonly Outcome[]): NamedChance[] {
	const chances = new Map<number, number>();
	const add = (handle: number, chance: number) => chances.set(handle, (chances.get(handle) ?? 0) + chance);
	for (const { guess, beliefs, probability } of outcomes) {
		if (guess.poster !== null) add(guess.poster, probability);
		else if (!guess.isActive) {
			beliefs.authors.forEach((chance, slot) => {
				if (slots.floors[slot] === 0) add(slots.handles[slot] as number, probability * chance);
			});
		}
	}
	return ranked(chances);
}

/** Likeliest first, among equals in order of first appearance. */
function ranked(chances: ReadonlyMap<number, number>): NamedChance[] {
	return Array.from(chances, ([handle, probability]) => ({ handle, probability }))
		.filter(({ probability }) => probability >= leastProbable)
		.sort((a, b) => b.probability - a.probability || a.handle - b.handle);
}
