import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostPaths, shortestPaths } from '../../../src/graph/metrics/shortest-paths.ts';
import { digraphFrom, generatedGraphs, node } from './graphs.ts';

const size = 8;
const anyDigraph = fc
	.uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { selector: ([a, b]) => a * size + b, maxLength: 24 })
	.map((arcs) => digraphFrom({ nodes: size, arcs: arcs.map(([source, target]) => [source, target, 1]) }));

/** Every walk of that length, by trying all: the shortest repeat no node. */
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
			const steps = new Map<number, Set<number>>();
			const add = (a: number, b: number) => steps.set(a, (steps.get(a) ?? new Set()).add(b));
			for (const { source, target } of whole.arcs) {
				add(source, target);
				if (!directed) add(target, source);
			}
			// Up to as many steps as there are nodes: the first length that has any is the shortest.
			const byLength = Array.from({ length: size }, (_, length) => allPaths(steps, from, to, length));
			const shortest = byLength.findIndex((paths) => paths.length > 0);
			expect(found?.length ?? -1).toBe(shortest);
			const all = (byLength[shortest] ?? []).map((path) => path.map(node));
			expect(Array.from({ length: found?.count ?? 0 }, (_, n) => found?.nth(n))).toEqual(all);
			expect(all.map((path) => found?.rankOf(path))).toEqual(all.map((_, n) => n));
		}),
	);
});

test('knows what is none of them', () => {
	const whole = digraphFrom({ nodes: 4, arcs: [[0, 1, 1], [1, 2, 1], [0, 3, 1], [3, 2, 1], [2, 0, 1]] }); // biome-ignore format: a small graph in a line
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
	const found = shortestPaths(digraphFrom(diamonds), node(0), node(120), true);
	expect(found?.count).toBe(mostPaths);
	const last = found?.nth(mostPaths - 1) ?? [];
	expect(last).toHaveLength(81);
	expect(found?.rankOf(last)).toBe(mostPaths - 1);
});
