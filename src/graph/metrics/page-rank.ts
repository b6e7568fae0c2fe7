import pagerank from 'graphology-metrics/centrality/pagerank';
import type { Digraph } from './digraph.ts';
import { directedGraph } from './graphology.ts';

/** networkx stops at 1e-6 on average per node; the error left here is far below what is shown. */
const tolerance = 1e-12;
/** The error shrinks at least by alpha each time: .85^200 is 1e-14. */
const maxIterations = 1000;

/**
 * The PageRank of each node; they sum to 1. A share of .85 (alpha) of a person's rank goes to the people they speak to, by
 * weight; the rank of a person who speaks to nobody goes to all in equal parts. networkx: `pagerank` with its defaults but the tolerance.
 * L. Page, S. Brin, R. Motwani, T. Winograd: The PageRank Citation Ranking, 1999.
 */
export function pageRankOf(whole: Digraph): number[] {
	if (whole.ids.length === 0) return [];
	const ranks = pagerank(directedGraph(whole), { alpha: 0.85, getEdgeWeight: 'weight', tolerance, maxIterations });
	return Array.from(whole.ids.keys(), (index) => ranks[index] ?? 0);
}
