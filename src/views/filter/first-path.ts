import type { Filtered } from '../../graph/filters/filter-graph.ts';
import { pathsBetween } from '../../graph/filters/path.ts';
import type { NodeId, ReplyGraph } from '../../model/graph.ts';
import type { Selection } from '../../model/selection.ts';

/*
 * A path is selected as its people, not as a question: every view shows it without computing anything. The panel puts
 * another in its place when what is filtered or known has made it no shortest one.
 */

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
