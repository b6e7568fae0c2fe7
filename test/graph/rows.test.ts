import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { digraphOf } from '../../src/graph/metrics/digraph.ts';
import { metricsOf } from '../../src/graph/metrics/metrics.ts';
import { numbersLeft, wholeNumbers } from '../../src/graph/numbers.ts';
import { rowsOfPeople, rowsOfTies, sureRank } from '../../src/graph/rows.ts';
import { type NodeId, personId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { drawThread } from '../fixtures/draw.ts';
import { seedReading } from '../support/seed.ts';

const id = (handle: string): NodeId => personId(handleKey(handle));
const thread = drawThread(
	['post', { author: 'Ann' }],
	['@ann #0 a', { author: 'bob' }],
	['@bob #1 b', { author: 'Ann' }],
	['@ann #2 c', { author: 'bob' }],
	'@ann who',
);
const graph = buildGraph(resolve(thread), thread.floors);
const everybody = new Set(graph.people.map((person) => person.id));
const weights = new Map(graph.ties.map(({ id: tie, floors }) => [tie, floors.length]));

describe('rows of people', () => {
	test('are those that the filter leaves, the most active first', () => {
		expect(rowsOfPeople(graph, everybody, null).map(({ person }) => person.handle)).toEqual(['Ann', 'bob']);
		expect(rowsOfPeople(graph, new Set([id('bob')]), null).map(({ person }) => person.handle)).toEqual(['bob']);
	});

	test('have no metrics until these are there, and then their own', () => {
		const nothing = { betweenness: null, pageRank: null, community: null, reciprocity: null };
		expect(rowsOfPeople(graph, everybody, null)[0]?.metrics).toEqual(nothing);
		const metrics = metricsOf(digraphOf(graph));
		const [ann] = rowsOfPeople(graph, everybody, metrics);
		expect(ann?.metrics.reciprocity).toBe(1);
		expect(ann?.metrics.community).toBe(1);
		expect(ann?.metrics.pageRank).toBe(metrics.pageRank[metrics.ids.indexOf(id('ann'))]);
	});

	test('whoever the metrics do not have has none', () => {
		const metrics = metricsOf(
			digraphOf({ ...graph, people: graph.people.filter((person) => person.id === id('ann')) }),
		);
		const bob = rowsOfPeople(graph, everybody, metrics).find(({ person }) => person.handle === 'bob');
		expect(bob?.metrics.pageRank).toBeNull();
	});
});

describe('numbers of what a filter leaves', () => {
	test('are those of the whole thread where it leaves everything', async () => {
		const { graph: seed } = await seedReading();
		const left = numbersLeft(seed, { has: () => true }, null);
		for (const person of seed.people) expect(left.get(person.id)).toEqual(wholeNumbers(person));
	});

	test('count floors of the range, and what ties that are left say in it', () => {
		const said = (handle: string, ...part: Parameters<typeof numbersLeft>) => numbersLeft(...part).get(id(handle));
		const late = [graph, weights, [2, 9]] as const;
		expect(said('Ann', ...late)).toEqual({ floors: 1, inDegree: 2, outDegree: 1, firstFloor: 2 });
		expect(said('bob', ...late)).toEqual({ floors: 1, inDegree: 1, outDegree: 1, firstFloor: 2 });
		const none = [graph, new Map(), null] as const;
		expect(said('bob', ...none)).toEqual({ floors: 2, inDegree: 0, outDegree: 0, firstFloor: 1 });
		expect(said('bob', graph, new Map(), [9, 9])).toEqual({ floors: 0, inDegree: 0, outDegree: 0, firstFloor: null });
	});

	test('stand in the rows instead of those of the thread', () => {
		const rows = rowsOfPeople(graph, everybody, null, numbersLeft(graph, weights, [2, 9]));
		expect(rows.find(({ person }) => person.handle === 'bob')?.numbers.floors).toBe(1);
		const whole = rowsOfPeople(graph, everybody, null);
		expect(whole.find(({ person }) => person.handle === 'bob')?.numbers.floors).toBe(2);
	});
});

describe('rows of ties', () => {
	test('name their ends, a floor of unknown author by its number', () => {
		const rows = rowsOfTies(graph, weights, weights, null);
		const drawn = rows.map(({ source, target, floors, sureness }) => [source, target, [...floors], sureness]);
		expect(drawn).toContainEqual(['bob', 'Ann', [1, 3], 'stated']);
		expect(drawn).toContainEqual(['#4', 'Ann', [4], 'unknown']);
	});

	test('are those that the filter leaves, with the floors it leaves', () => {
		const [tie] = rowsOfTies(graph, weights, weights, [3, 9]).filter(({ source }) => source === 'bob');
		expect(tie?.floors).toEqual([3]);
		// Those that are out and shown have all of theirs.
		const [out] = rowsOfTies(graph, weights, new Map(), [3, 9]).filter(({ source }) => source === 'bob');
		expect(out?.floors).toEqual([1, 3]);
		expect(rowsOfTies(graph, new Map(), new Map(), null)).toEqual([]);
	});
});

test('the surest comes first', () => {
	expect(sureRank('stated')).toBeLessThan(sureRank('proven'));
	expect(sureRank('guess')).toBeLessThan(sureRank('unknown'));
});
