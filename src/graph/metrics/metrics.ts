import type { NodeId } from '../../model/graph.ts';
import type { MetricId } from '../encoding/sizes.ts';
import { betweennessOf } from './betweenness.ts';
import { type Communities, communitiesOf } from './communities.ts';
import type { Digraph } from './digraph.ts';
import { pageRankOf } from './page-rank.ts';
import { reciprocityOf } from './reciprocity.ts';

/*
 * Metrics mean what networkx means by them, each said in its docstring. The fixtures (`test/graph/networkx/`) are
 * asked of what the screen runs: filter steps, the panel of paths, a card, the worker's metrics. A degree of the
 * tables counts floors: one that speaks to two people counts once for who wrote it, where networkx counts two arcs.
 */

/**
 * The metrics that take too long to be computed each time they are shown. Each list has a number a node, in the order of
 * `ids`; plain data, so that a worker can post it.
 */
export interface Metrics extends Readonly<Record<MetricId, readonly number[]>> {
	readonly ids: readonly NodeId[];
	readonly reciprocity: readonly (number | null)[];
	readonly communities: Communities;
}

/** The metrics that circles can be as large as. */
const functions: Readonly<Record<MetricId, (whole: Digraph) => readonly number[]>> = {
	betweenness: betweennessOf,
	pageRank: pageRankOf,
};

/** Betweenness takes nodes × arcs steps; the other metrics are fast. */
export function metricsOf(whole: Digraph): Metrics {
	return {
		ids: whole.ids,
		...mapValues(functions, (metricOf) => metricOf(whole)),
		reciprocity: reciprocityOf(whole),
		communities: communitiesOf(whole),
	};
}

/** An object with the same keys, each with what becomes of its value. */
function mapValues<Key extends string, A, B>(
	object: Readonly<Record<Key, A>>,
	change: (value: A, key: Key) => B,
): Record<Key, B> {
	const entries = Object.entries(object) as [Key, A][];
	return Object.fromEntries(entries.map(([key, value]) => [key, change(value, key)])) as Record<Key, B>;
}
