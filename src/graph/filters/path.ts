import { memoLast } from '../../lib/memo.ts';
import type { NodeId, ReplyGraph, Tie } from '../../model/graph.ts';
import type { PathSelection } from '../../model/selection.ts';
import { digraphOf } from '../metrics/digraph.ts';
import { type ShortestPaths, shortestPaths } from '../metrics/shortest-paths.ts';
import { type Filtered, graphLeft } from './filter-graph.ts';

/**
 * Why there is no path.
 * - `hidden`: the filter hides one of the two.
 * - `direction`: there is one if steps may go against ties.
 * - `filtered`: there is one in the whole thread.
 * - `apart`: they are in different parts of the thread.
 */
export type NoPath = { readonly why: 'hidden'; readonly person: NodeId } | { readonly why: NoPathReason };
type NoPathReason = 'direction' | 'filtered' | 'apart';

/**
 * The shortest paths between two people along the ties that a filter leaves, weights left aside. They lead over people
 * only: a floor of unknown author might be anybody's.
 */
export function pathsBetween(
	graph: ReplyGraph,
	{ nodes, ties }: Pick<Filtered, 'nodes' | 'ties'>,
	[from, to]: readonly [NodeId, NodeId],
	directed: boolean,
): ShortestPaths | NoPath {
	const hidden = [from, to].find((person) => !nodes.has(person));
	if (hidden !== undefined) return { why: 'hidden', person: hidden };
	const shown = digraphOf(graphLeft(graph, { nodes, ties }));
	const found = shortestPaths(shown, from, to, directed);
	if (found !== null) return found;
	if (directed && shortestPaths(shown, from, to, false) !== null) return { why: 'direction' };
	const whole = digraphOf(graph);
	if (shortestPaths(whole, from, to, directed) !== null) return { why: 'filtered' };
	return { why: directed && shortestPaths(whole, from, to, false) !== null ? 'direction' : 'apart' };
}

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

/**
 * The path, or another of the same ends where this one is no shortest path along what the filter leaves. It is selected as
 * its people, not as a question, so that every view shows it without computing anything.
 */
export const pathNow = memoLast(
	(path: PathSelection, graph: ReplyGraph, filtered: Pick<Filtered, 'nodes' | 'ties'>): PathSelection => {
		const { people, directed } = path;
		const [from, to] = [people[0], people.at(-1)];
		if (from === undefined || to === undefined) return path;
		const found = pathsBetween(graph, filtered, [from, to], directed);
		const isStill = 'why' in found ? people.length <= 2 : found.rankOf(people) !== -1;
		return isStill ? path : firstPath(graph, filtered, [from, to], directed);
	},
);

/**
 * Which step of a path, from 0, a tie is part of; null where of none. A path is its people in order; where directions
 * don't count, ties against it are part of it as well.
 */
export function stepAlong(
	tie: Pick<Tie, 'source' | 'target'>,
	path: readonly NodeId[],
	directed: boolean,
): number | null {
	const [from, to] = [path.indexOf(tie.source), path.indexOf(tie.target)];
	if (from === -1 || to === -1) return null;
	return to - from === 1 || (!directed && from - to === 1) ? Math.min(from, to) : null;
}
