import { egoNetwork } from '../../src/graph/filters/steps/ego.ts';
import { betweennessOf } from '../../src/graph/metrics/betweenness.ts';
import { communitiesOf } from '../../src/graph/metrics/communities.ts';
import { componentsOf } from '../../src/graph/metrics/components.ts';
import { kCore } from '../../src/graph/metrics/core.ts';
import { type Digraph, digraphOf } from '../../src/graph/metrics/digraph.ts';
import { metricsOf } from '../../src/graph/metrics/metrics.ts';
import { pageRankOf } from '../../src/graph/metrics/page-rank.ts';
import { reciprocityOf } from '../../src/graph/metrics/reciprocity.ts';
import { shortestPaths } from '../../src/graph/metrics/shortest-paths.ts';
import { personId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import { manySpeak } from './many-speak.ts';
import type { Bench } from './run.ts';

const sizes = [
	[1_000, 5_000],
	[5_000, 25_000],
] as const;
const rounds = 3;

/** Every metric of a thread in which every floor speaks to somebody, and all of them together. */
export const metricsBench: Bench = {
	name: 'metrics',
	async run() {
		const graphs = sizes.map(([people, floors]) => manySpeak(people, floors));
		const wholes = graphs.map((graph) => digraphOf(graph));
		const rows = Object.entries(steps).map(([name, step]) => row(name, wholes, step));
		const heads = sizes.map(([people, floors], index) => {
			return `${people} people, ${floors} floors, ${wholes[index]?.arcs.length} arcs`;
		});
		return [
			`| ms, median of ${rounds} | ${heads.join(' | ')} |`,
			'|---|---|---|',
			row('digraph', graphs, (graph) => digraphOf(graph)),
			...rows,
		];
	},
};

const steps: Readonly<Record<string, (whole: Digraph) => unknown>> = {
	betweenness: betweennessOf,
	PageRank: pageRankOf,
	'3-core': (whole) => kCore(whole, 3),
	components: componentsOf,
	reciprocity: reciprocityOf,
	communities: communitiesOf,
	'all metrics': metricsOf,
	'ego network, 3 steps': (whole) => egoNetwork(whole, personId(handleKey('p0')), 3, 'both'),
	'paths between two people': (whole) =>
		shortestPaths(whole, personId(handleKey('p7')), personId(handleKey('p900')), false),
};

function row<T>(name: string, inputs: readonly T[], step: (input: T) => unknown): string {
	return `| ${name} | ${inputs.map((input) => median(() => step(input)).toFixed(1)).join(' | ')} |`;
}

function median(step: () => unknown): number {
	const times = Array.from({ length: rounds }, () => {
		const start = performance.now();
		step();
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}
