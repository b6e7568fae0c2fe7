import type { NodeId } from '../../model/graph.ts';
import { betweennessOf } from './betweenness.ts';
import { type Communities, communitiesOf } from './communities.ts';
import { componentsOf } from './components.ts';
import { coreNumbers } from './core.ts';
import { type Degrees, degreesOf } from './degrees.ts';
import type { Digraph } from './digraph.ts';
import { pageRankOf } from './page-rank.ts';
import { overallReciprocity, reciprocityOf } from './reciprocity.ts';

/** All metrics of a digraph. Lists are per node, in the order of `ids`; plain data, which a worker can post. */
export interface Metrics {
	readonly ids: readonly NodeId[];
	readonly degrees: Degrees;
	readonly betweenness: readonly number[];
	readonly pageRank: readonly number[];
	readonly cores: readonly number[];
	readonly reciprocity: readonly (number | null)[];
	readonly overallReciprocity: number | null;
	readonly communities: Communities;
	/** The largest first. */
	readonly components: readonly (readonly NodeId[])[];
}

/** Takes nodes × arcs steps, for betweenness; the others are fast. */
export function metricsOf(whole: Digraph): Metrics {
	return {
		ids: whole.ids,
		degrees: degreesOf(whole),
		betweenness: betweennessOf(whole),
		pageRank: pageRankOf(whole),
		cores: coreNumbers(whole),
		reciprocity: reciprocityOf(whole),
		overallReciprocity: overallReciprocity(whole),
		communities: communitiesOf(whole),
		components: componentsOf(whole),
	};
}
