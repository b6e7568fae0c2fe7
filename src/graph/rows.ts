import { type Sureness, surenessAt, surenesses } from '../model/attribution.ts';
import type { NodeId, Person, ReplyGraph, Tie } from '../model/graph.ts';
import type { FloorNumber, FloorRange } from '../model/thread.ts';
import { mostActive } from './activity.ts';
import type { Filtered } from './filters/filter-graph.ts';
import type { Metrics } from './metrics/metrics.ts';
import { nodeName } from './node-name.ts';
import { type PersonNumbers, wholeNumbers } from './numbers.ts';
import { floorsWithin } from './ties.ts';

/** The metrics of one person; null where one is not computed yet, or not defined. */
interface PersonMetrics {
	readonly betweenness: number | null;
	readonly pageRank: number | null;
	/** 1 is the largest. */
	readonly community: number | null;
	readonly reciprocity: number | null;
}

export interface PersonRecord {
	readonly person: Person;
	readonly numbers: PersonNumbers;
	readonly metrics: PersonMetrics;
}

/** The people a filter leaves, the most active first. `numbers`: other ones than those of the whole thread. */
export function rowsOfPeople(
	graph: ReplyGraph,
	nodes: Filtered['nodes'],
	metrics: Metrics | null,
	numbers: ReadonlyMap<NodeId, PersonNumbers> | null = null,
): PersonRecord[] {
	const indices = new Map<NodeId, number>(metrics?.ids.map((id, index) => [id, index]));
	return mostActive(graph.people)
		.filter(({ id }) => nodes.has(id))
		.map((person) => {
			const at = indices.get(person.id) ?? -1;
			const community = metrics?.communities.of[at];
			return {
				person,
				numbers: numbers?.get(person.id) ?? wholeNumbers(person),
				metrics: {
					betweenness: metrics?.betweenness[at] ?? null,
					pageRank: metrics?.pageRank[at] ?? null,
					community: community === undefined ? null : community + 1,
					reciprocity: metrics?.reciprocity[at] ?? null,
				},
			};
		});
}

export interface TieRow {
	readonly tie: Tie;
	/** As on screen: a handle, or `#` and the number of a floor of unknown author. */
	readonly source: string;
	readonly target: string;
	readonly sureness: Sureness;
	/** The floors that the filter leaves, in order: at least one. Of a tie that is out, all. */
	readonly floors: readonly FloorNumber[];
}

/** The ties to be shown, in order of their first floors. `left`: those that the filter leaves, within `range`. */
export function rowsOfTies(
	graph: ReplyGraph,
	shown: Filtered['ties'],
	left: Filtered['ties'],
	range: FloorRange | null,
): TieRow[] {
	return graph.ties
		.filter(({ id }) => shown.has(id))
		.map((tie) => ({
			tie,
			source: nodeName(graph, tie.source),
			target: nodeName(graph, tie.target),
			sureness: surenessAt(tie.grade, tie.probability),
			floors: floorsWithin(tie, left.has(tie.id) ? range : null),
		}));
}

/** 0 for the surest. */
export function sureRank(sureness: Sureness): number {
	return surenesses.indexOf(sureness);
}
