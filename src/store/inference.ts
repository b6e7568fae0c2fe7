import { groupBy } from '../lib/group.ts';
import { memoLast } from '../lib/memo.ts';
import {
	type Attribution,
	authorOf,
	bestProbability,
	countsAt,
	isCertain,
	type Repair,
	type Sureness,
	surenesses,
	surenessOf,
} from '../model/attribution.ts';
import { type NodeId, personId } from '../model/graph.ts';
import type { FloorFacts, Reading } from '../model/reading.ts';
import { type FloorNumber, handleKey } from '../model/thread.ts';

/** How many floors have an author that is that sure. The opening post is no floor of the discussion. */
export const surenessCounts = memoLast((floors: readonly FloorFacts[]): ReadonlyMap<Sureness, number> => {
	const counts = new Map<Sureness, number>(surenesses.map((sureness) => [sureness, 0]));
	for (const { author } of floorsOfDiscussion(floors)) {
		counts.set(surenessOf(author), (counts.get(surenessOf(author)) ?? 0) + 1);
	}
	return counts;
});

/**
 * From which probability on what share of the names that are not proven was right, on eight threads with known authors,
 * each left out of what was fitted and chosen, and on 60 generated ones (`npm run score`; the README has the cases).
 */
export const measuredRight = [
	{ from: 0.8, right: 0.91 },
	{ from: 0.7, right: 0.66 },
	{ from: 0, right: 0.62 },
] as const;

function rightAt(probability: number): number {
	return measuredRight.find(({ from }) => probability >= from)?.right ?? 0;
}

/** What a threshold gives and what it costs. */
export interface Naming {
	readonly floors: number;
	readonly certain: number;
	/** Inferred names from the threshold on. */
	readonly inferred: number;
	/** How many of the inferred names are wrong, as expected from how many of their probability were, where it is known. */
	readonly wrong: number;
}

/** Holds at any threshold, whatever one the floors were concluded at: likely names become candidates below theirs. */
export const namingAt = memoLast((floors: readonly FloorFacts[], threshold: number): Naming => {
	const authors = floorsOfDiscussion(floors).map(({ author }) => author);
	const chances = authors.map(bestProbability).filter((chance) => chance !== null && countsAt(chance, threshold));
	return {
		floors: authors.length,
		certain: authors.filter(({ grade }) => isCertain(grade)).length,
		inferred: chances.length,
		wrong: chances.reduce<number>((sum, chance) => sum + 1 - rightAt(chance ?? 1), 0),
	};
});

function floorsOfDiscussion(floors: readonly FloorFacts[]): FloorFacts[] {
	return floors.filter(({ number }) => number > 0);
}

/** Who wrote the opening post, null where the thread has none. */
export function posterAttribution({ floors }: Pick<Reading, 'floors'>): Attribution | null {
	return floors.find(({ number }) => number === 0)?.author ?? null;
}

/** The opening poster's node; null where nobody is sure enough. */
export function openingPosterOf(reading: Pick<Reading, 'floors'>): NodeId | null {
	const attribution = posterAttribution(reading);
	const handle = attribution === null ? null : authorOf(attribution);
	return handle === null ? null : personId(handleKey(handle));
}

/** True where floors call several people its author by its number: at most one of them can be right. */
export function isContested(attribution: Attribution): boolean {
	if (attribution.grade !== 'unknown') return false;
	const called = attribution.others.filter(({ evidence }) => evidence.some(({ rule }) => rule === 'numbered-mention'));
	return called.length > 1;
}

/** By the floor they stand in and where in its text, what floors the numbers that deletions moved are taken to mean. */
export const meantFloors = memoLast(
	(repairs: readonly Repair[]): ReadonlyMap<FloorNumber, ReadonlyMap<number, FloorNumber>> =>
		new Map(
			Array.from(
				groupBy(repairs, ({ floor }) => floor),
				([floor, own]) => [floor, new Map(own.map(({ span, meant }) => [span.start, meant]))],
			),
		),
);
