import { type Grade, grades } from '../../model/attribution.ts';
import type { NodeId, ReplyGraph } from '../../model/graph.ts';
import type { Metrics } from './metrics.ts';

/**
 * What the size and the colour of people may stand for.
 * - `in`, `out`: distinct floors that address the person, and floors of theirs that address somebody.
 * - `floors`: floors written.
 * - `betweenness`, `pageRank`, `core`: as in `Metrics`.
 * - `community`: its number, 0 the largest.
 * - `firstFloor`: where the person first appears.
 * - `grade`: the best grade of their floors: 0 stated, 1 proven, 2 likely, 3 unknown.
 */
export type MeasureId = (typeof measureIds)[number];
export const measureIds = [
	'in',
	'out',
	'floors',
	'betweenness',
	'pageRank',
	'core',
	'community',
	'firstFloor',
	'grade',
] as const;

/** An amount can be a size; a position only a shade; the number of a group neither, only a colour or a shape. */
export const measureScales: Readonly<Record<MeasureId, 'amount' | 'position' | 'group'>> = {
	in: 'amount',
	out: 'amount',
	floors: 'amount',
	betweenness: 'amount',
	pageRank: 'amount',
	core: 'amount',
	community: 'group',
	firstFloor: 'position',
	grade: 'group',
};

/** What the measures are taken from; `grades` is `bestGrades` of the same thread. */
export interface MeasureSources {
	readonly people: ReplyGraph['people'];
	readonly metrics: Metrics;
	readonly grades: ReadonlyMap<NodeId, Grade>;
}

/** The measure of each person; whoever the metrics' digraph does not have is absent where the measure is of these. */
export function measuresOf(id: MeasureId, { people, metrics, grades: best }: MeasureSources): Map<NodeId, number> {
	switch (id) {
		case 'in':
			return new Map(people.map((person) => [person.id, person.inDegree]));
		case 'out':
			return new Map(people.map((person) => [person.id, person.outDegree]));
		case 'floors':
			return new Map(people.map((person) => [person.id, person.floors.length]));
		case 'firstFloor':
			return new Map(people.map((person) => [person.id, person.firstFloor]));
		case 'grade':
			return new Map(people.map((person) => [person.id, grades.indexOf(best.get(person.id) ?? 'unknown')]));
		case 'core':
			return ofPeople(metrics.cores);
		case 'community':
			return ofPeople(metrics.communities.of);
		default:
			return ofPeople(metrics[id]);
	}

	/** Metrics may have floors of unknown author as well. */
	function ofPeople(values: readonly number[]): Map<NodeId, number> {
		const byNode = new Map(metrics.ids.map((node, index) => [node, values[index] ?? 0]));
		return new Map(
			people.flatMap((person) => (byNode.has(person.id) ? [[person.id, byNode.get(person.id) ?? 0]] : [])),
		);
	}
}
