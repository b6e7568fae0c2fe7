import fc from 'fast-check';
import { expect, test } from 'vitest';
import { egoNetwork } from '../../../src/graph/filters/steps/ego.ts';
import { componentsOf } from '../../../src/graph/metrics/components.ts';
import { kCore } from '../../../src/graph/metrics/core.ts';
import { directions } from '../../../src/graph/metrics/digraph.ts';
import { metricsOf } from '../../../src/graph/metrics/metrics.ts';
import type { NodeId } from '../../../src/model/graph.ts';
import { digraphFrom, node, type PlainGraph, type Triple } from './graphs.ts';

const mostNodes = 14;
const plainGraph = fc.integer({ min: 0, max: mostNodes }).chain((nodes) => {
	const end = fc.nat({ max: Math.max(0, nodes - 1) });
	const triple = fc.tuple(end, end, fc.integer({ min: 1, max: 5 }));
	const arcs: fc.Arbitrary<Triple[]> = nodes === 0 ? fc.constant([]) : fc.array(triple, { maxLength: 3 * mostNodes });
	return arcs.map((drawn): PlainGraph => ({ name: 'any', nodes, arcs: drawn }));
});

test('renaming people changes nothing but their names', () => {
	fc.assert(
		fc.property(plainGraph, fc.array(fc.string(), { minLength: mostNodes, maxLength: mostNodes }), (plain, handles) => {
			const other = digraphFrom(
				plain,
				handles.map((handle, index) => `${handle}|${index}`),
			);
			const whole = digraphFrom(plain);
			const { ids, ...before } = metricsOf(whole);
			expect(metricsOf(other)).toMatchObject(before);
			const newName = new Map(ids.map((id, index) => [id, other.ids[index]]));
			const renamed = (nodes: readonly NodeId[]) => nodes.map((id) => newName.get(id));
			expect(componentsOf(other)).toEqual(componentsOf(whole).map(renamed));
			expect(kCore(other, 2)).toEqual(renamed(kCore(whole, 2)));
		}),
	);
});

test('a loop changes nothing', () => {
	fc.assert(
		fc.property(plainGraph, fc.nat({ max: 13 }), (plain, at) => {
			fc.pre(plain.nodes > 0);
			const loop: Triple = [at % plain.nodes, at % plain.nodes, 3];
			expect(metricsOf(digraphFrom({ ...plain, arcs: [loop, ...plain.arcs, loop] }))).toEqual(
				metricsOf(digraphFrom(plain)),
			);
		}),
	);
});

test('metrics keep within their bounds', () => {
	fc.assert(
		fc.property(plainGraph, (plain) => {
			const whole = digraphFrom(plain);
			const { pageRank, betweenness, reciprocity, communities } = metricsOf(whole);
			if (plain.nodes > 0) expect(pageRank.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
			const shares = [...betweenness, ...reciprocity.filter((share) => share !== null)];
			expect(shares.filter((share) => !(share >= 0 && share <= 1 + 1e-12))).toEqual([]);
			const isIsolated = (_: unknown, index: number) => !whole.out[index]?.length && !whole.in[index]?.length;
			expect(reciprocity.map((share) => share === null)).toEqual(whole.ids.map(isIsolated));
			expect(communities.of).toHaveLength(plain.nodes);
		}),
	);
});

test('communities are numbered by size, then by their first node, and lie within a component', () => {
	fc.assert(
		fc.property(plainGraph, (plain) => {
			const whole = digraphFrom(plain);
			const { of } = metricsOf(whole).communities;
			const count = new Set(of).size;
			const members = Array.from({ length: count }, (_, community) =>
				whole.ids.filter((_, at) => of[at] === community),
			);
			const first = (part: typeof whole.ids) => whole.ids.findIndex((id) => part.includes(id));
			const order = members.toSorted((a, b) => b.length - a.length || first(a) - first(b));
			expect(members).toEqual(order);
			expect(members.flat()).toHaveLength(plain.nodes);
			const components = componentsOf(whole);
			for (const part of members) {
				expect(components.some((component) => part.every((id) => component.includes(id)))).toBe(true);
			}
		}),
	);
});

test('the k-core is a part in which everybody has k others, and no larger part is', () => {
	fc.assert(
		fc.property(plainGraph, fc.nat({ max: 6 }), (plain, k) => {
			const whole = digraphFrom(plain);
			// By the definition: whoever has fewer than k others goes, again and again.
			let left = new Set(whole.ids);
			for (let before = -1; before !== left.size; ) {
				before = left.size;
				const others = (index: number) =>
					new Set([
						...(whole.out[index] ?? []).map(({ target }) => target),
						...(whole.in[index] ?? []).map(({ source }) => source),
					]);
				const othersLeft = (index: number) => [...others(index)].filter((other) => left.has(node(other)));
				left = new Set(whole.ids.filter((id, index) => left.has(id) && othersLeft(index).length >= k));
			}
			expect(kCore(whole, k)).toEqual([...left]);
		}),
	);
});

test('an ego network has each node by its distance, a deeper one the same and those beyond, and both ways no fewer', () => {
	fc.assert(
		fc.property(plainGraph, (plain) => {
			fc.pre(plain.nodes > 0);
			const whole = digraphFrom(plain);
			const either = egoNetwork(whole, node(0), 3, 'both');
			for (const direction of directions) {
				const deepest = egoNetwork(whole, node(0), 3, direction);
				expect([...deepest][0]).toEqual([node(0), 0]);
				for (const depth of [1, 2] as const) {
					const near = [...deepest].filter(([, distance]) => distance <= depth);
					expect([...egoNetwork(whole, node(0), depth, direction)]).toEqual(near);
				}
				for (const [id, distance] of deepest) expect(either.get(id)).toBeLessThanOrEqual(distance);
			}
			expect(egoNetwork(whole, node(plain.nodes), 3, 'both').size).toBe(0);
		}),
	);
});
