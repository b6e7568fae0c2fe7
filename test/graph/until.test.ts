import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { everything as all } from '../../src/graph/filters/filter.ts';
import { filterGraph } from '../../src/graph/filters/filter-graph.ts';
import { untilFloor } from '../../src/graph/until.ts';
import { personId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { drawThread } from '../fixtures/draw.ts';

const thread = drawThread(
	'post',
	['hello', { author: 'Ann' }],
	['@Ann #1 hi', { author: 'Bob' }],
	'@Bob who am I',
	['@Ann #1 again', { author: 'Bob' }],
	['@Dan are you there', { author: 'Cat' }],
);
const graph = buildGraph(resolve(thread), thread.floors);
const id = (name: string) => personId(handleKey(name));
const whole = filterGraph(graph, all);

describe('the graph up to a floor', () => {
	test('has who wrote or was named until then, and ties as heavy as they were', () => {
		const early = untilFloor(graph, whole, null, 2);
		expect(early.nodes).toEqual(new Set([id('Ann'), id('Bob')]));
		expect(Array.from(early.ties.values())).toEqual([1]);
		const later = untilFloor(graph, whole, null, 4);
		expect(later.nodes.has(id('Cat'))).toBe(false);
		expect(Math.max(...later.ties.values())).toBe(2);
	});

	test('at the last floor is the graph as it is filtered', () => {
		const { nodes, ties } = untilFloor(graph, whole, null, 5);
		expect([nodes, ties]).toEqual([whole.nodes, whole.ties]);
	});

	test('never has a tie that the filter, with its range ended there, has not, and its weight is the same', () => {
		const floor = fc.nat(6);
		fc.assert(
			fc.property(floor, floor, floor, fc.subarray(['Ann', 'Bob', 'Cat']), (a, b, until, names) => {
				const range = [Math.min(a, b), Math.max(a, b)] as const;
				const filter = { ...all, range, people: new Set(names.map(id)), mode: 'neighbours' as const };
				const { ties } = untilFloor(graph, filterGraph(graph, filter), range, until);
				const cut = filterGraph(graph, { ...filter, range: [range[0], Math.min(range[1], until)] });
				expect(ties).toEqual(cut.ties);
			}),
		);
	});

	test('only grows', () => {
		fc.assert(
			fc.property(fc.nat(5), (floor) => {
				const before = untilFloor(graph, whole, null, floor);
				const after = untilFloor(graph, whole, null, floor + 1);
				expect(Array.from(before.nodes).every((node) => after.nodes.has(node))).toBe(true);
				expect(Array.from(before.ties).every(([tie, weight]) => (after.ties.get(tie) ?? 0) >= weight)).toBe(true);
			}),
		);
	});
});
