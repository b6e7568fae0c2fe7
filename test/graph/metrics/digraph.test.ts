import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { digraph, digraphOf, everyPerson } from '../../../src/graph/metrics/digraph.ts';
import { metricsOf } from '../../../src/graph/metrics/metrics.ts';
import { among, isolated, tiesOf, without } from '../../../src/graph/metrics/parts.ts';
import { shortestPath } from '../../../src/graph/metrics/path.ts';
import { floorId, type NodeId, personId } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { drawThread } from '../../fixtures/draw.ts';

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
		expect(drawn(digraphOf(graph, everyPerson))).toEqual(['p:bob>p:ann 2', 'p:ann>p:bob 1']);
	});

	test('has floors of unknown author on demand', () => {
		const whole = digraphOf(graph, { ...everyPerson, anonymous: true });
		expect(whole.ids).toEqual(['ann', 'bob', 'cat', 'dan'].map(id).concat(floorId(4)));
		expect(drawn(whole)).toContain('f:4>p:cat 1');
	});

	test('follows a filter by tie, node and range', () => {
		const numbered = new Map(graph.ties.filter(({ kind }) => kind === 'numbered').map((tie) => [tie.id, 1]));
		expect(drawn(digraphOf(graph, { ...everyPerson, ties: numbered }))).toEqual(['p:bob>p:ann 2']);
		expect(drawn(digraphOf(graph, { ...everyPerson, range: [2, 3] }))).toEqual(['p:bob>p:ann 1', 'p:ann>p:bob 1']);
		expect(digraphOf(graph, { ...everyPerson, range: [5, 9] }).arcs).toEqual([]);
		const nodes = new Set([id('ann'), id('dan')]);
		expect(digraphOf(graph, { ...everyPerson, nodes }).ids).toEqual([...nodes]);
	});
});

describe('parts', () => {
	const whole = digraphOf(graph, { ...everyPerson, anonymous: true });

	test('without somebody their arcs are gone too', () => {
		expect(drawn(without(whole, id('ann')))).toEqual(['f:4>p:cat 1']);
		expect(isolated(without(whole, id('ann')))).toEqual([id('bob'), id('dan')]);
		expect(without(whole, id('nobody'))).toEqual(whole);
	});

	test('the ties of a part are those of its arcs, of every kind', () => {
		const part = among(whole, new Set([id('ann'), id('bob')]));
		const expected = graph.ties.filter(({ target }) => target !== id('cat')).map((tie) => tie.id);
		expect([...tiesOf(graph, part)]).toEqual(expected);
		expect(tiesOf(graph, among(whole, new Set([id('cat')])))).toEqual(new Set());
	});
});

test('the smallest digraphs have metrics', () => {
	expect(metricsOf(digraph([], []))).toMatchObject({ pageRank: [], components: [], overallReciprocity: null });
	const pair = metricsOf(digraph([id('a'), id('b')], [{ source: 0, target: 1, weight: 1 }]));
	expect(pair).toMatchObject({ betweenness: [0, 0], cores: [1, 1], reciprocity: [0, 0] });
	expect(pair.communities.of).toEqual([0, 0]);
});

describe('a path', () => {
	const arc = (source: number, target: number, weight = 1) => ({ source, target, weight });
	const whole = digraph([id('a'), id('b'), id('c'), id('d')], [arc(0, 1), arc(0, 2, 3), arc(1, 3, 2), arc(2, 3)]);

	test('is the heaviest of the shortest', () => {
		expect(shortestPath(whole, id('a'), id('d'), true)).toEqual({ nodes: [id('a'), id('c'), id('d')], weight: 4 });
	});

	test('against the arcs only where it need not be directed', () => {
		expect(shortestPath(whole, id('d'), id('a'), true)).toBeNull();
		expect(shortestPath(whole, id('d'), id('a'), false)?.nodes).toEqual([id('d'), id('c'), id('a')]);
	});

	test('to oneself is no step, to a stranger none', () => {
		expect(shortestPath(whole, id('a'), id('a'), true)).toEqual({ nodes: [id('a')], weight: 0 });
		expect(shortestPath(whole, id('a'), id('stranger'), false)).toBeNull();
	});
});
