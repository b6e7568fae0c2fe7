import type { NodeId } from '../../model/graph.ts';
import { betweennessOf } from './betweenness.ts';
import { type Communities, communitiesOf } from './communities.ts';
import type { Digraph } from './digraph.ts';
import { pageRankOf } from './page-rank.ts';
import { reciprocityOf } from './reciprocity.ts';

/**
 * What takes too long to be computed wherever it is shown. Lists are per node, in the order of `ids`; plain data, which a
 * worker can post.
 */
export interface Metrics {
	readonly ids: readonly NodeId[];
	readonly betweenness: readonly number[];
	readonly pageRank: readonly number[];
	readonly reciprocity: readonly (number | null)[];
	readonly communities: Communities;
}

/** Takes nodes × arcs steps, for betweenness; the others are fast. */
export function metricsOf(whole: Digraph): Metrics {
	return {
		ids: whole.ids,
		betweenness: betweennessOf(whole),
		pageRank: pageRankOf(whole),
		reciprocity: reciprocityOf(whole),
		communities: communitiesOf(whole),
	};
}
