/**
 * Our metrics beside networkx's (2.8.8), on ten generated graphs and on the seed's as it was when the fixture was made.
 * To make the fixtures anew, from the repository's root, with networkx installed (Debian: python3-networkx):
 *
 *     npx tsx test/scripts/networkx-graphs.ts
 *     python3 test/scripts/networkx-fixtures.py
 *     npx biome check --write test/graph/networkx
 *
 * Conventions are in the script, and with each metric the function of networkx's that it equals.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { digraph } from '../../../src/graph/metrics/digraph.ts';
import { egoNetwork } from '../../../src/graph/metrics/ego.ts';
import { metricsOf } from '../../../src/graph/metrics/metrics.ts';
import { modularityOf } from '../../../src/graph/metrics/modularity.ts';
import type { Direction } from '../../../src/graph/metrics/neighbours.ts';
import { shortestPath } from '../../../src/graph/metrics/path.ts';
import { arcsOf, generatedGraphs, node, nodesOf, type PlainGraph } from './graphs.ts';

interface Fixture extends PlainGraph {
	readonly results: {
		readonly in: readonly number[];
		readonly out: readonly number[];
		readonly weightedIn: readonly number[];
		readonly weightedOut: readonly number[];
		readonly betweenness: readonly number[];
		readonly pageRank: readonly number[];
		readonly cores: readonly number[];
		readonly components: readonly (readonly number[])[];
		readonly reciprocity: readonly (number | null)[];
		readonly overallReciprocity: number | null;
		/** The best of ten runs; null where there are no arcs. */
		readonly louvain: number | null;
		readonly modularityOfHalves: number | null;
		/** Two steps around the first three nodes. */
		readonly ego: Readonly<Record<Direction, readonly (readonly number[])[]>>;
		/** Directed, from node 0; null where there is no path. */
		readonly distances: readonly (number | null)[];
	};
}

const folder = 'test/graph/networkx';
const fixtures = readdirSync(folder).map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Fixture);
const worst = (ours: readonly number[], theirs: readonly number[]) =>
	ours.reduce((most, value, index) => Math.max(most, Math.abs(value - (theirs[index] ?? Number.NaN))), 0);

test('the fixtures are those of the generated graphs and of the seed', () => {
	const written = fixtures
		.filter(({ name }) => name !== 'seed')
		.map(({ name, nodes, arcs }) => ({ name, nodes, arcs }));
	expect(written).toEqual(generatedGraphs().toSorted((a, b) => (a.name < b.name ? -1 : 1)));
	expect(fixtures).toHaveLength(11);
});

describe.each(fixtures)('$name', ({ nodes, results, ...plain }) => {
	const whole = digraph(nodesOf(nodes), arcsOf(plain));
	const metrics = metricsOf(whole);
	const named = (indices: readonly number[]) => indices.map(node);

	test('degrees, with weights and without', () => {
		const { in: into, out, weightedIn, weightedOut } = results;
		expect(metrics.degrees).toEqual({ in: into, out, weightedIn, weightedOut });
	});

	test('betweenness', () => {
		expect(metrics.betweenness).toHaveLength(nodes);
		expect(worst(metrics.betweenness, results.betweenness)).toBeLessThan(1e-12);
	});

	test('PageRank', () => {
		expect(metrics.pageRank).toHaveLength(nodes);
		expect(worst(metrics.pageRank, results.pageRank)).toBeLessThan(1e-9);
	});

	test('core numbers', () => {
		expect(metrics.cores).toEqual(results.cores);
	});

	test('components', () => {
		expect(metrics.components).toEqual(results.components.map(named));
	});

	test('reciprocity', () => {
		expect(metrics.overallReciprocity).toEqual(results.overallReciprocity);
		expect(metrics.reciprocity).toEqual(results.reciprocity);
	});

	test('modularity: the same of the same partition, and Louvain’s no worse than networkx’s best of ten less .02', () => {
		const halves = modularityOf(
			whole,
			whole.ids.map((_, index) => index % 2),
		);
		if (results.modularityOfHalves === null) expect(halves).toBeNull();
		else expect(halves).toBeCloseTo(results.modularityOfHalves, 12);
		const { modularity, of } = metrics.communities;
		expect(modularityOf(whole, of)).toBe(modularity);
		if (results.louvain === null) expect(modularity).toBeNull();
		else expect(modularity).toBeGreaterThanOrEqual(results.louvain - 0.02);
	});

	test.each(['out', 'in', 'both'] as const)('ego networks, %s', (direction) => {
		for (const [ego, members] of results.ego[direction].entries()) {
			const ours = egoNetwork(whole, node(ego), 2, direction);
			expect([...ours].sort()).toEqual(named(members).sort());
		}
	});

	test('lengths of shortest paths', () => {
		const lengths = whole.ids.map((to) => shortestPath(whole, node(0), to, true)?.nodes.length ?? null);
		expect(lengths).toEqual(results.distances.map((steps) => (steps === null ? null : steps + 1)));
	});
});
