import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everything, type Filter } from '../../../src/graph/filters/filter.ts';
import { filterGraph } from '../../../src/graph/filters/filter-graph.ts';
import { countAtFirst, layersOf } from '../../../src/graph/filters/stack.ts';
import { markOf } from '../../../src/graph/ties.ts';
import { tieKinds } from '../../../src/model/attribution.ts';
import type { ReplyGraph } from '../../../src/model/graph.ts';
import { anyFilter, anyGraph } from './draw.ts';
import { modelOf } from './model.ts';

const left = (graph: ReplyGraph, filter: Filter) => {
	const { nodes, ties } = filterGraph(graph, filter);
	return { nodes: new Set(nodes), ties: new Map(ties) };
};

test('a filter leaves what the brute-force model leaves', () => {
	fc.assert(
		fc.property(anyGraph, anyFilter, (graph, filter) => {
			const { nodes, ties } = left(graph, filter);
			const model = modelOf(graph, filter);
			expect([...nodes].sort()).toEqual([...model.nodes].sort());
			expect([...ties.keys()].sort()).toEqual([...model.ties].sort());
		}),
		{ numRuns: 500 },
	);
});

test('the ends of every tie left are left, no floor of unknown author without one', () => {
	fc.assert(
		fc.property(anyGraph, anyFilter, (graph, filter) => {
			const { nodes, ties } = left(graph, filter);
			const ends = graph.ties.filter(({ id }) => ties.has(id)).flatMap(({ source, target }) => [source, target]);
			expect(ends.filter((end) => !nodes.has(end))).toEqual([]);
			expect([...nodes].filter((node) => node.startsWith('f:') && !ends.includes(node))).toEqual([]);
		}),
	);
});

test('each layer of the stack leaves as much as the filter that ends with it, and never more than the one before', () => {
	fc.assert(
		fc.property(anyGraph, anyFilter, (graph, filter) => {
			const layers = layersOf(graph, everything, filter);
			const counts = [countAtFirst(graph, everything), ...layers.map(({ count }) => count)];
			for (const [index, { people, ties }] of counts.entries()) {
				const before = counts[Math.max(0, index - 1)];
				expect(people).toBeLessThanOrEqual(before?.people ?? 0);
				expect(ties).toBeLessThanOrEqual(before?.ties ?? 0);
			}
			const all = left(graph, filter);
			const people = [...all.nodes].filter((node) => node.startsWith('p:')).length;
			expect(counts.at(-1)).toEqual({ people, ties: all.ties.size });
		}),
	);
});

test('in each layer are those of the parts up to it alone', () => {
	fc.assert(
		fc.property(anyGraph, anyFilter, (graph, filter) => {
			const layers = layersOf(graph, everything, filter);
			for (const [index, { count }] of layers.entries()) {
				const parts = new Set(layers.slice(0, index + 1).map(({ part }) => part));
				const partial: Filter = {
					people: parts.has('people') ? filter.people : everything.people,
					mode: filter.mode,
					without: parts.has('without') ? filter.without : everything.without,
					kindsOff: parts.has('kinds') ? filter.kindsOff : everything.kindsOff,
					marksOff: parts.has('marks') ? filter.marksOff : everything.marksOff,
					range: parts.has('range') ? filter.range : null,
					steps: filter.steps.filter(({ type }) => parts.has(type)),
				};
				expect(count.ties).toBe(left(graph, partial).ties.size);
			}
		}),
	);
});

test('a step never adds', () => {
	fc.assert(
		fc.property(anyGraph, anyFilter, (graph, filter) => {
			const before = left(graph, { ...filter, steps: [] });
			const after = left(graph, filter);
			expect([...after.nodes].filter((node) => !before.nodes.has(node))).toEqual([]);
			expect([...after.ties.keys()].filter((tie) => !before.ties.has(tie))).toEqual([]);
		}),
	);
});

test('steps that are of ties, or last, stand anywhere in the list', () => {
	const isOrdered = ({ type }: Filter['steps'][number]) => type !== 'weight' && type !== 'tied';
	fc.assert(
		fc.property(anyGraph, anyFilter, (graph, filter) => {
			const steps = [
				...filter.steps.filter((step) => !isOrdered(step)).toReversed(),
				...filter.steps.filter(isOrdered),
			];
			expect(left(graph, { ...filter, steps })).toEqual(left(graph, filter));
		}),
	);
});

test('the legend counts what is shown of each item, and of one that is off what switching it on would show', () => {
	fc.assert(
		fc.property(anyGraph, anyFilter, (graph, filter) => {
			const { counts } = filterGraph(graph, filter);
			for (const kind of tieKinds) {
				const kindsOff = new Set([...filter.kindsOff].filter((other) => other !== kind));
				const shown = left(graph, { ...filter, kindsOff }).ties;
				const own = graph.ties.filter((tie) => tie.kind === kind && shown.has(tie.id));
				expect(counts.kinds.get(kind) ?? 0).toBe(own.length);
			}
			for (const mark of ['solid', 'dashed', 'anonymous'] as const) {
				const marksOff = new Set([...filter.marksOff].filter((other) => other !== mark));
				const shown = left(graph, { ...filter, marksOff }).ties;
				expect(counts.marks.get(mark) ?? 0).toBe(
					graph.ties.filter((tie) => markOf(tie) === mark && shown.has(tie.id)).length,
				);
			}
		}),
	);
});
