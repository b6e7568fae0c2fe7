import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digraph } from '../../../src/graph/metrics/digraph.ts';
import { shortestPath } from '../../../src/graph/metrics/path.ts';
import { mostPaths, shortestPaths } from '../../../src/graph/metrics/shortest-paths.ts';
import { arcsOf, generatedGraphs, node, nodesOf } from './graphs.ts';

const size = 8;
const anyDigraph = fc
	.uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { selector: ([a, b]) => a * size + b, maxLength: 24 })
	.map((arcs) =>
		digraph(
			nodesOf(size),
			arcs.map(([source, target]) => ({ source, target, weight: 1 })),
		),
	);

/** Every path of that length without a repeated node, by trying all. */
function allPaths(
	steps: ReadonlyMap<number, ReadonlySet<number>>,
	from: number,
	to: number,
	length: number,
): number[][] {
	if (length === 0) return from === to ? [[from]] : [];
	const next = [...(steps.get(from) ?? [])].sort((a, b) => a - b);
	return next.flatMap((one) => allPaths(steps, one, to, length - 1).map((rest) => [from, ...rest]));
}

test('are all there are, each once, in one order, and as long as the shortest', () => {
	fc.assert(
		fc.property(anyDigraph, fc.nat(size - 1), fc.nat(size - 1), fc.boolean(), (whole, from, to, directed) => {
			const found = shortestPaths(whole, node(from), node(to), directed);
			const one = shortestPath(whole, node(from), node(to), directed);
			expect(found === null).toBe(one === null);
			if (found === null || one === null) return;
			expect(found.length).toBe(one.nodes.length - 1);
			const steps = new Map<number, Set<number>>();
			const add = (a: number, b: number) => steps.set(a, (steps.get(a) ?? new Set()).add(b));
			for (const { source, target } of whole.arcs) {
				add(source, target);
				if (!directed) add(target, source);
			}
			const all = allPaths(steps, from, to, found.length).map((path) => path.map(node));
			expect(Array.from({ length: found.count }, (_, n) => found.nth(n))).toEqual(all);
			expect(all.map((path) => found.rankOf(path))).toEqual(all.map((_, n) => n));
		}),
	);
});

test('knows what is none of them', () => {
	const whole = digraph(nodesOf(4), arcsOf({ arcs: [[0, 1, 1], [1, 2, 1], [0, 3, 1], [3, 2, 1], [2, 0, 1]] })); // biome-ignore format: a small graph in a line
	const found = shortestPaths(whole, node(0), node(2), true);
	expect(found?.rankOf([node(0), node(3), node(2)])).toBe(1);
	expect(found?.rankOf([node(0), node(2)])).toBe(-1);
	expect(found?.rankOf([node(0), node(1), node(3)])).toBe(-1);
	expect(shortestPaths(whole, node(2), node(2), true)?.count).toBe(1);
	expect(shortestPaths(whole, node(0), node(9), true)).toBeNull();
});

test('are counted up to a limit, and any of these is found', () => {
	const diamonds = generatedGraphs().find(({ name }) => name === 'diamonds');
	if (diamonds === undefined) throw new Error('no diamonds');
	const found = shortestPaths(digraph(nodesOf(diamonds.nodes), arcsOf(diamonds)), node(0), node(120), true);
	expect(found?.count).toBe(mostPaths);
	const last = found?.nth(mostPaths - 1) ?? [];
	expect(last).toHaveLength(81);
	expect(found?.rankOf(last)).toBe(mostPaths - 1);
});
