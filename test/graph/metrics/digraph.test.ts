import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { graphLeft } from '../../../src/graph/filters/filter-graph.ts';
import { digraphOf } from '../../../src/graph/metrics/digraph.ts';
import { metricsOf } from '../../../src/graph/metrics/metrics.ts';
import { type NodeId, personId } from '../../../src/model/graph.ts';
import { type FloorRange, handleKey } from '../../../src/model/thread.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { drawThread } from '../../fixtures/draw.ts';
import { digraphFrom } from './graphs.ts';

const id = (handle: string): NodeId => personId(handleKey(handle));
const thread = drawThread(
	['post', { author: 'ann' }],
	['@ann #0 @ann hi', { author: 'bob' }],
	['@bob yes', { author: 'ann' }],
	['@ann #2 well', { author: 'bob' }],
	'@cat who',
	['alone', { author: 'dan' }],
);
const graph = buildGraph(resolve(thread), thread.floors);
const drawn = ({ ids, arcs }: ReturnType<typeof digraphOf>) =>
	arcs.map(({ source, target, weight }) => `${ids[source]}>${ids[target]} ${weight}`);

describe('a digraph of people', () => {
	test('counts floors, not ties: floor 1 makes ties of two kinds', () => {
		expect(graph.ties.filter(({ source }) => source === id('bob')).map(({ floors }) => floors)).toEqual([[1, 3], [1]]);
		expect(drawn(digraphOf(graph))).toEqual(['p:bob>p:ann 2', 'p:ann>p:bob 1']);
	});

	test('has no floors of unknown author, and nobody but those it is asked for', () => {
		expect(graph.anonymous).toHaveLength(1);
		expect(digraphOf(graph).ids).toEqual(['ann', 'bob', 'cat', 'dan'].map(id));
		const people = graph.people.filter((person) => person.id !== id('bob'));
		expect(digraphOf({ ...graph, people })).toMatchObject({ ids: ['ann', 'cat', 'dan'].map(id), arcs: [] });
	});

	test('follows a filter by tie, node and range', () => {
		const nodes = new Set(graph.people.map((person) => person.id));
		const ties = new Map(graph.ties.map((tie) => [tie.id, 1]));
		const left = (some: Parameters<typeof graphLeft>[1], range: FloorRange | null = null) =>
			drawn(digraphOf(graphLeft(graph, some, range)));
		expect(left({ nodes, ties })).toEqual(drawn(digraphOf(graph)));
		expect(left({ nodes, ties }, [2, 3])).toEqual(['p:bob>p:ann 1', 'p:ann>p:bob 1']);
		expect(left({ nodes, ties }, [5, 9])).toEqual([]);
		expect(left({ nodes, ties: new Map() })).toEqual([]);
		expect(digraphOf(graphLeft(graph, { nodes: new Set([id('ann'), id('dan')]), ties })).ids).toEqual(
			['ann', 'dan'].map(id),
		);
	});

	test('has the ties it is given alone', () => {
		const ties = graph.ties.filter(({ kind }) => kind === 'numbered');
		expect(drawn(digraphOf({ ...graph, ties }))).toEqual(['p:bob>p:ann 2']);
	});
});

test('the smallest digraphs have metrics', () => {
	expect(metricsOf(digraphFrom({ nodes: 0, arcs: [] }))).toMatchObject({ ids: [], pageRank: [], betweenness: [] });
	const pair = metricsOf(digraphFrom({ nodes: 2, arcs: [[0, 1, 1]] }));
	expect(pair).toMatchObject({ betweenness: [0, 0], reciprocity: [0, 0] });
	expect(pair.communities.of).toEqual([0, 0]);
});
