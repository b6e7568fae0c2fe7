import type { Filtered } from '../../graph/filters/filter-graph.ts';
import { pathsBetween } from '../../graph/filters/path.ts';
import type { NodeId, ReplyGraph } from '../../model/graph.ts';
import type { Selection } from '../../model/selection.ts';

export type PathSelection = Extract<Selection, { type: 'path' }>;

/** The first of the shortest paths; where there is none, its two ends alone. */
export function firstPath(
	graph: ReplyGraph,
	filtered: Pick<Filtered, 'nodes' | 'ties'>,
	ends: readonly [NodeId, NodeId],
	directed: boolean,
): PathSelection {
	const found = pathsBetween(graph, filtered, ends, directed);
	return { type: 'path', people: 'why' in found ? ends : found.nth(0), directed };
}
