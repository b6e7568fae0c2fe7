import { known } from '../lib/assert.ts';
import { groupBy } from '../lib/group.ts';
import { maxOf } from '../lib/numbers.ts';
import { type Address, betterGrade, type Grade, isCertain, likelyFrom } from '../model/attribution.ts';
import { type NodeId, personId, type Tie, tieId } from '../model/graph.ts';
import { type FloorNumber, type FloorRange, isWithin } from '../model/thread.ts';
import type { Speakers } from './speakers.ts';

/** The addresses gathered by source, target and kind, in order of the first floor of each tie. */
export function findTies(addresses: readonly Address[], speakers: Speakers): Tie[] {
	const groups = groupBy(addresses, (address) => {
		return tieId(nodeOf(address, speakers), personId(address.person), address.kind);
	});
	return Array.from(groups, ([id, group]) => tieOf(id, group, speakers));
}

function nodeOf({ floor }: Address, speakers: Speakers): NodeId {
	return known(speakers.get(floor), `floor ${floor}`).node;
}

function tieOf(id: string, group: readonly Address[], speakers: Speakers): Tie {
	const first = known(group[0], 'address of a tie');
	const floors = Array.from(new Set(group.map(({ floor }) => floor)));
	return {
		id,
		source: nodeOf(first, speakers),
		target: personId(first.person),
		kind: first.kind,
		floors,
		...gradeOf(floors, speakers),
	};
}

/** How well the best known of the floors' authors is known. */
export function gradeOf(floors: readonly FloorNumber[], speakers: Speakers): Pick<Tie, 'grade' | 'probability'> {
	const grade = floors.map((floor) => speakers.get(floor)?.grade ?? 'unknown').reduce<Grade>(betterGrade, 'unknown');
	return { grade, probability: grade === 'likely' ? likeliest(floors, speakers) : null };
}

function likeliest(floors: readonly FloorNumber[], speakers: Speakers): number {
	return maxOf(floors.map((floor) => speakers.get(floor)?.probability ?? 0));
}

/** The number of distinct floors that make a tie. */
export function weightOf({ floors }: Pick<Tie, 'floors'>): number {
	return floors.length;
}

/**
 * How a tie is drawn: solid if any of its floors has a certain author, dashed if a likely one, dotted if all are
 * guesses, and from a floor of its own if the author is unknown.
 */
export type TieMark = (typeof tieMarks)[number];
export const tieMarks = ['solid', 'dashed', 'dotted', 'anonymous'] as const;

export function markOf({ grade, probability }: Pick<Tie, 'grade' | 'probability'>): TieMark {
	if (isCertain(grade)) return 'solid';
	if (grade !== 'likely') return 'anonymous';
	return (probability ?? 0) >= likelyFrom ? 'dashed' : 'dotted';
}

/** The floors of a tie that a range leaves. */
export function floorsWithin({ floors }: Tie, range: FloorRange | null): readonly FloorNumber[] {
	return range === null ? floors : floors.filter((floor) => isWithin(floor, range));
}

export function endsOf(ties: readonly Tie[]): Set<NodeId> {
	const ends = new Set<NodeId>();
	for (const { source, target } of ties) ends.add(source).add(target);
	return ends;
}
