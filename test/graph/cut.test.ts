import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { cutGraph } from '../../src/graph/cut.ts';
import { filterGraph } from '../../src/graph/filters/filter-graph.ts';
import { speakersOf } from '../../src/graph/speakers.ts';
import { personId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { drawThread } from '../fixtures/draw.ts';

const thread = drawThread(
	'opening',
	['one', { author: 'ann' }],
	['@ann #1 yes', { author: 'bob' }],
	['@ann no', { author: 'bob' }],
	['@bob #2 so', { author: 'ann' }],
	'@bob #3 who am I',
	['@ann #1 and @bob', { author: 'cat' }],
);
const resolution = resolve(thread);
const graph = buildGraph(resolution, thread.floors);
const speakers = speakersOf(resolution.attributions, thread.floors);
const everything = {
	people: new Set<never>(),
	without: new Set<never>(),
	steps: [],
	mode: 'only',
	kindsOff: new Set<never>(),
	marksOff: new Set<never>(),
} as const;

type Range = readonly [number, number] | null;

function cut(range: Range, people: readonly string[] = []) {
	const filter = { ...everything, people: new Set(people.map((name) => personId(handleKey(name)))), range };
	const { nodes, ties } = filterGraph(graph, filter);
	return cutGraph(graph, { nodes, ties: new Set(ties.keys()), range }, speakers);
}

describe('what a filter leaves of a graph', () => {
	test('is all of it where nothing is filtered', () => {
		expect(cut(null)).toEqual(graph);
	});

	test('has the floors, degrees and ends of what is left', () => {
		const left = cut([3, 4]);
		expect(left.ties.map(({ source, target, floors }) => [source, target, floors])).toEqual([
			['p:bob', 'p:ann', [3]],
			['p:ann', 'p:bob', [4]],
		]);
		expect(left.people.map(({ handle, inDegree, outDegree }) => [handle, inDegree, outDegree])).toEqual([
			['ann', 1, 1],
			['bob', 1, 1],
		]);
		expect(left.anonymous).toEqual([]);
		expect(cut(null, ['bob', 'cat']).people.map(({ handle }) => handle)).toEqual(['bob', 'cat']);
	});

	test('never has a tie whose end is missing, nor one that says more than its floors', () => {
		const range = fc
			.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }))
			.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
		fc.assert(
			fc.property(fc.option(range), fc.subarray(['ann', 'bob', 'cat']), (within, people) => {
				const left = cut(within, people);
				const ids = new Set([...left.people, ...left.anonymous].map(({ id }) => id));
				for (const { source, target, floors, grade } of left.ties) {
					expect(ids.has(source) && ids.has(target)).toBe(true);
					expect(floors.map((floor) => speakers.get(floor)?.grade)).toContain(grade);
					if (within !== null) expect(floors.every((floor) => floor >= within[0] && floor <= within[1])).toBe(true);
				}
				const total = (of: 'inDegree' | 'outDegree') => left.people.reduce((sum, person) => sum + person[of], 0);
				expect(total('inDegree')).toBeLessThanOrEqual(left.ties.reduce((sum, { floors }) => sum + floors.length, 0));
				expect(total('outDegree')).toBeLessThanOrEqual(total('inDegree'));
			}),
		);
	});
});
