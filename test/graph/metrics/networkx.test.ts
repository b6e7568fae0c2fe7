/**
 * What the app computes beside what networkx (2.8.8) does, on ten generated graphs and on the seed's as it was when the
 * fixture was made. Each graph is built as a thread's is, and asked by what the screen asks it by: the filter with its
 * steps, the panel of paths, a person's card, and the metrics as the worker computes them.
 *
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
import { everything } from '../../../src/graph/filters/filter.ts';
import { filterGraph } from '../../../src/graph/filters/filter-graph.ts';
import type { Step } from '../../../src/graph/filters/list.ts';
import { pathsBetween } from '../../../src/graph/filters/path.ts';
import type { EgoDepth } from '../../../src/graph/filters/steps/ego.ts';
import { cardOf } from '../../../src/graph/metrics/card.ts';
import { modularityOf } from '../../../src/graph/metrics/communities.ts';
import { type Direction, digraphOf } from '../../../src/graph/metrics/digraph.ts';
import { metricsOf } from '../../../src/graph/metrics/metrics.ts';
import { generatedGraphs, node, type PlainGraph, replyGraphOf } from './graphs.ts';

interface Nodes {
	readonly node: number;
	readonly nodes: readonly number[];
}

interface Fixture extends PlainGraph {
	readonly results: {
		readonly in: readonly number[];
		readonly out: readonly number[];
		readonly weightedIn: readonly number[];
		readonly weightedOut: readonly number[];
		readonly betweenness: readonly number[];
		readonly pageRank: readonly number[];
		readonly reciprocity: readonly (number | null)[];
		/** The best of ten runs; null where there are no arcs. */
		readonly louvain: number | null;
		readonly modularityOfHalves: number | null;
		readonly components: readonly (readonly number[])[];
		/** From k = 1 on; the last one is empty. */
		readonly kCores: readonly (readonly number[])[];
		readonly egos: readonly (Nodes & { readonly depth: EgoDepth; readonly direction: Direction })[];
		/** Of the ego network of two steps, the 2-core; and of the 2-core, the ego network of one step. */
		readonly twoCoresOfEgos: readonly Nodes[];
		readonly egosOfTwoCores: readonly Nodes[];
		readonly paths: readonly {
			readonly from: number;
			readonly to: number;
			readonly directed: boolean;
			readonly length: number | null;
			/** Null: more than are listed. */
			readonly paths: readonly (readonly number[])[] | null;
		}[];
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

describe.each(fixtures)('$name', ({ results, ...plain }) => {
	const graph = replyGraphOf(plain);
	const metrics = metricsOf(digraphOf(graph));

	test('degrees: people as the graph counts them, partners and floors as a card does', () => {
		// Nobody speaks to themselves in a thread: see `findAddresses`.
		const said = replyGraphOf({ ...plain, arcs: plain.arcs.filter(([source, target]) => source !== target) });
		expect(said.people.map(({ inDegree }) => inDegree)).toEqual(results.weightedIn);
		// Each floor here speaks to one person; one that spoke to two would count once in ours, for each in theirs.
		expect(said.people.map(({ outDegree }) => outDegree)).toEqual(results.weightedOut);
		const cards = said.people.map(({ id }) => cardOf({ graph: said, answers: [] }, id));
		expect(cards.map((card) => card?.spokenToBy.length)).toEqual(results.in);
		expect(cards.map((card) => card?.speaksTo.length)).toEqual(results.out);
		expect(cards.map((card) => card?.received.length)).toEqual(results.weightedIn);
		const floorsTo = cards.map((card) => card?.speaksTo.reduce((sum, { floors }) => sum + floors.length, 0));
		expect(floorsTo).toEqual(results.weightedOut);
	});

	test('betweenness', () => {
		expect(metrics.betweenness).toHaveLength(plain.nodes);
		expect(worst(metrics.betweenness, results.betweenness)).toBeLessThan(1e-12);
	});

	test('PageRank', () => {
		expect(metrics.pageRank).toHaveLength(plain.nodes);
		expect(worst(metrics.pageRank, results.pageRank)).toBeLessThan(1e-9);
	});

	test('reciprocity, in the tables and on a card', () => {
		expect(metrics.reciprocity).toEqual(results.reciprocity);
		const cards = graph.people.map(({ id }) => cardOf({ graph, answers: [] }, id));
		expect(cards.map((card) => card?.reciprocity)).toEqual(results.reciprocity);
	});

	test('modularity: the same of the same partition, and Louvain’s no worse than networkx’s best of ten less .02', () => {
		const whole = digraphOf(graph);
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

	/** Steps of the filter leave these nodes and, of the arcs, those among them. */
	function expectLeft(steps: readonly Step[], nodes: readonly number[]): void {
		const left = filterGraph(graph, { ...everything, steps });
		expect([...left.nodes].sort()).toEqual(nodes.map(node).sort());
		const arcs = graph.ties.filter(({ id }) => left.ties.has(id)).map(({ source, target }) => `${source} ${target}`);
		const inner = plain.arcs.filter(([source, target]) => nodes.includes(source) && nodes.includes(target));
		const expected = inner.map(([source, target]) => `${node(source)} ${node(target)}`);
		expect([...new Set(arcs)].sort()).toEqual(expected.sort());
	}

	const egoStep = (at: number, depth: EgoDepth, direction: Direction): Step => {
		return { type: 'ego', person: node(at), depth, direction };
	};

	test('k-cores, as the filter leaves them', () => {
		expect(results.kCores.at(-1)).toEqual([]);
		for (const [index, nodes] of results.kCores.entries()) expectLeft([{ type: 'core', k: index + 1 }], nodes);
	});

	test('components, as the filter leaves them: the largest, that of each person, those of a size', () => {
		expectLeft([{ type: 'part', which: 'largest' }], results.components[0] ?? []);
		for (const members of results.components) {
			for (const member of [members[0], members.at(-1)]) {
				if (member !== undefined) expectLeft([{ type: 'part', which: 'person', person: node(member) }], members);
			}
		}
		for (const least of [2, 3, 10]) {
			const large = results.components.filter(({ length }) => length >= least).flat();
			expectLeft([{ type: 'part', which: 'size', least }], large);
		}
	});

	test.each(['out', 'in', 'both'] as const)('ego networks, %s, as the filter leaves them', (direction) => {
		const asked = results.egos.filter((ego) => ego.direction === direction);
		expect(asked.length).toBeGreaterThanOrEqual(15);
		for (const { node: ego, depth, nodes } of asked) expectLeft([egoStep(ego, depth, direction)], nodes);
	});

	test('the core of an ego network, and the ego network of a core', () => {
		const core: Step = { type: 'core', k: 2 };
		for (const { node: ego, nodes } of results.twoCoresOfEgos) expectLeft([egoStep(ego, 2, 'both'), core], nodes);
		for (const { node: ego, nodes } of results.egosOfTwoCores) expectLeft([core, egoStep(ego, 1, 'both')], nodes);
	});

	test('shortest paths, as the panel finds them', () => {
		const shown = filterGraph(graph, everything);
		for (const { from, to, directed, length, paths } of results.paths) {
			const found = pathsBetween(graph, shown, [node(from), node(to)], directed);
			if ('why' in found) expect(length).toBeNull();
			else {
				expect(found.length).toBe(length);
				if (paths === null) expect(found.count).toBeGreaterThan(24);
				else
					expect(Array.from({ length: found.count }, (_, n) => found.nth(n))).toEqual(
						paths.map((one) => one.map(node)),
					);
			}
		}
	});
});
