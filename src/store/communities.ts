import { memoLast } from '../lib/memo.ts';
import type { NodeId, ReplyGraph } from '../model/graph.ts';
import type { Measured } from './results.ts';

/** Which community each person of a graph is of, the largest 0; null until that is measured. */
export const communitiesKnown = memoLast(
	(measured: Measured | null, graph: ReplyGraph): ReadonlyMap<NodeId, number> | null => {
		if (measured?.graph !== graph || measured.metrics === null) return null;
		const { ids, communities } = measured.metrics;
		return new Map(ids.map((id, index) => [id, communities.of[index] ?? 0]));
	},
);
