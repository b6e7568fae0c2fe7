import { expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { everything } from '../../src/graph/filters/filter.ts';
import { filterGraph } from '../../src/graph/filters/filter-graph.ts';
import { matrixOf } from '../../src/graph/matrix.ts';
import { type NodeId, personId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { drawThread } from '../fixtures/draw.ts';

const id = (handle: string): NodeId => personId(handleKey(handle));
const thread = drawThread(
	['post', { author: 'ann' }],
	['@ann #0 @ann hi', { author: 'bob' }],
	['@ann yes', { author: 'bob' }],
	'@bob who',
	'@bob I',
	['alone', { author: 'dan' }],
);
const graph = buildGraph(resolve(thread), thread.floors);
function matrix(range: readonly [number, number] | null, communities: ReadonlyMap<NodeId, number> | null = null) {
	const { people, cells } = matrixOf(graph, filterGraph(graph, { ...everything, range }), range, communities);
	return {
		people: people.map(({ name, community }) => `${name} ${community}`),
		cells: cells.map(({ source, target, weight, grade, ties }) => [source, target, weight, grade, ties.length]),
	};
}

test('cells count floors over all kinds, unknown authors share a row, who is in no tie has none', () => {
	expect(matrix(null, new Map([[id('bob'), 1]]))).toEqual({
		people: ['ann null', 'bob 1'],
		cells: [
			[id('bob'), id('ann'), 2, 'stated', 2],
			[null, id('bob'), 2, 'unknown', 2],
		],
	});
});

test('a filter takes cells, and rows only of those who have nothing to do with what is left', () => {
	expect(matrix([2, 3])).toEqual({
		people: ['ann null', 'bob null'],
		cells: [
			[id('bob'), id('ann'), 1, 'stated', 1],
			[null, id('bob'), 1, 'unknown', 1],
		],
	});
	expect(matrix([9, 9])).toEqual({ people: [], cells: [] });
});

test('what is out keeps its place where it is drawn: a cell with nothing left counts all its floors', () => {
	const all = filterGraph(graph, everything);
	const { people, cells } = matrixOf(graph, filterGraph(graph, { ...everything, range: [3, 3] }), [3, 3], null, all);
	expect(people.map(({ name }) => name)).toEqual(['ann', 'bob']);
	expect(cells.map(({ source, weight, ties }) => [source, weight, ties.length])).toEqual([
		[id('bob'), 2, 2],
		[null, 1, 1],
	]);
});

test('a cell of guesses alone is a guess, one with a likely tie likely', () => {
	const withLikely = (...probabilities: number[]) => {
		const ties = graph.ties.map((tie, index) => ({
			...tie,
			grade: 'likely' as const,
			probability: probabilities[index] ?? 0.9,
		}));
		const changed = { ...graph, ties };
		const filtered = filterGraph(changed, { ...everything, range: null });
		return matrixOf(changed, filtered, null, null).cells.find(({ source }) => source === id('bob'))?.grade;
	};
	expect(withLikely(0.6, 0.7)).toBe('guess');
	expect(withLikely(0.6, 0.8)).toBe('likely');
});
