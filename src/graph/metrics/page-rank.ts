import pagerank from 'graphology-metrics/centrality/pagerank';
import type { Digraph } from './digraph.ts';
import { directedGraph } from './graphology.ts';

/** networkx stops at 1e-6 on average per node; the error left here is far below what is shown. */
const tolerance = 1e-12;
/** The error shrinks at least by alpha each time: .85^200 is 1e-14. */
const maxIterations = 1000;

/**
 * Per node its PageRank; they sum to 1. Somebody's rank goes to those they speak to, by weight, with alpha .85; the
 * rank of who speaks to nobody goes to all alike. networkx: `pagerank` with its defaults but the tolerance.
 * L. Page, S. Brin, R. Motwani, T. Winograd: The PageRank Citation Ranking, 1999.
 */
export function pageRankOf(whole: Digraph): number[] {
	if (whole.ids.length === 0) return [];
	const ranks = pagerank(directedGraph(whole), { alpha: 0.85, getEdgeWeight: 'weight', tolerance, maxIterations });
	return Array.from(whole.ids.keys(), (index) => ranks[index] ?? 0);
}
