import type { FloorRange } from '../../model/floor-range.ts';
import type { NodeId, ReplyGraph } from '../../model/graph.ts';
import { floorsWithin } from './ties.ts';

/** What of a graph metrics are computed on, see `digraphOf`. */
export type PeopleAndTies = Pick<ReplyGraph, 'people' | 'ties'>;

/** The people and ties that a filter leaves. With a range, ties have its floors alone, and those without any are gone. */
export function graphLeft(
	{ people, ties }: PeopleAndTies,
	left: { readonly nodes: { has(node: NodeId): boolean }; readonly ties: { has(tie: string): boolean } },
	range: FloorRange | null = null,
): PeopleAndTies {
	const kept = ties.filter(({ id }) => left.ties.has(id));
	return {
		people: people.filter(({ id }) => left.nodes.has(id)),
		ties: kept.map((tie) => ({ ...tie, floors: floorsWithin(tie, range) })).filter(({ floors }) => floors.length > 0),
	};
}
