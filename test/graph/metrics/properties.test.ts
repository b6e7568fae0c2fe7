import fc from 'fast-check';
import { expect, test } from 'vitest';
import { componentsOf } from '../../../src/graph/metrics/components.ts';
import { kCore } from '../../../src/graph/metrics/core.ts';
import { type Digraph, digraph } from '../../../src/graph/metrics/digraph.ts';
import { egoNetwork } from '../../../src/graph/metrics/ego.ts';
import { metricsOf } from '../../../src/graph/metrics/metrics.ts';
import { directions } from '../../../src/graph/metrics/neighbours.ts';
import { among, atLeast, isolated } from '../../../src/graph/metrics/parts.ts';
import { type Path, shortestPath } from '../../../src/graph/metrics/path.ts';
import { personId } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { arcsOf, node, nodesOf, type PlainGraph, type Triple } from './graphs.ts';

const graphUpTo = (most: number) =>
	fc.integer({ min: 0, max: most }).chain((nodes) => {
		const end = fc.nat({ max: Math.max(0, nodes - 1) });
		const triple = fc.tuple(end, end, fc.integer({ min: 1, max: 5 }));
		const arcs: fc.Arbitrary<Triple[]> = nodes === 0 ? fc.constant([]) : fc.array(triple, { maxLength: 3 * most });
		return arcs.map((drawn): PlainGraph => ({ name: 'any', nodes, arcs: drawn }));
	});
const plainGraph = graphUpTo(14);
const made = ({ nodes, arcs }: PlainGraph, ids = nodesOf(nodes)): Digraph => digraph(ids, arcsOf({ arcs }));

test('renaming people changes nothing but their names', () => {
	fc.assert(
		fc.property(plainGraph, fc.uniqueArray(fc.string(), { minLength: 14, maxLength: 14 }), (plain, handles) => {
			const ids = handles
				.slice(0, plain.nodes)
				.map((handle) => personId(handleKey(`${handle}|${handles.indexOf(handle)}`)));
			const { ids: _, components, ...before } = metricsOf(made(plain));
			const renamed = metricsOf(made(plain, ids));
			expect(renamed).toMatchObject(before);
			const newName = new Map(nodesOf(plain.nodes).map((id, index) => [id, ids[index]]));
			expect(renamed.components).toEqual(components.map((part) => part.map((id) => newName.get(id))));
		}),
	);
});

test('a loop changes nothing', () => {
	fc.assert(
		fc.property(plainGraph, fc.nat({ max: 13 }), (plain, at) => {
			fc.pre(plain.nodes > 0);
			const loop: Triple = [at % plain.nodes, at % plain.nodes, 3];
			expect(metricsOf(made({ ...plain, arcs: [loop, ...plain.arcs, loop] }))).toEqual(metricsOf(made(plain)));
		}),
	);
});

test('metrics keep within their bounds', () => {
	fc.assert(
		fc.property(plainGraph, (plain) => {
			const whole = made(plain);
			const { pageRank, cores, betweenness, reciprocity, communities, degrees } = metricsOf(whole);
			if (plain.nodes > 0) expect(pageRank.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
			for (const [index, core] of cores.entries()) {
				expect(core).toBeGreaterThanOrEqual(0);
				expect(core).toBeLessThanOrEqual((degrees.in[index] ?? 0) + (degrees.out[index] ?? 0));
			}
			const shares = [...betweenness, ...reciprocity.filter((share) => share !== null)];
			expect(shares.filter((share) => !(share >= 0 && share <= 1 + 1e-12))).toEqual([]);
			expect(reciprocity.flatMap((share, index) => (share === null ? whole.ids[index] : []))).toEqual(isolated(whole));
			expect(communities.of).toHaveLength(plain.nodes);
		}),
	);
});

test('communities are numbered by size, then by their first node, and lie within a component', () => {
	fc.assert(
		fc.property(plainGraph, (plain) => {
			const whole = made(plain);
			const { of, count } = metricsOf(whole).communities;
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
			const whole = made(plain);
			// By the definition: whoever has fewer than k others goes, again and again.
			let left = new Set(whole.ids);
			for (let before = -1; before !== left.size; ) {
				before = left.size;
				const rest = among(whole, left);
				const others = (index: number) =>
					new Set([
						...(rest.out[index] ?? []).map(({ target }) => target),
						...(rest.in[index] ?? []).map(({ source }) => source),
					]);
				left = new Set(rest.ids.filter((_, index) => others(index).size >= k));
			}
			expect(kCore(whole, k)).toEqual([...left]);
		}),
	);
});

test('an ego network grows with its depth, and both directions hold each', () => {
	fc.assert(
		fc.property(plainGraph, (plain) => {
			fc.pre(plain.nodes > 0);
			const whole = made(plain);
			const holds = (outer: Set<unknown>, inner: Set<unknown>) => [...inner].every((id) => outer.has(id));
			for (const direction of directions) {
				const [one, two, three] = ([1, 2, 3] as const).map((depth) => egoNetwork(whole, node(0), depth, direction));
				expect(one?.has(node(0))).toBe(true);
				expect(holds(two ?? new Set(), one ?? new Set())).toBe(true);
				expect(holds(three ?? new Set(), two ?? new Set())).toBe(true);
				expect(holds(egoNetwork(whole, node(0), 3, 'both'), three ?? new Set())).toBe(true);
			}
		}),
	);
});

test('a path goes from one to the other along arcs, and no other is shorter, or as short and heavier', () => {
	fc.assert(
		fc.property(graphUpTo(7), fc.boolean(), (plain, directed) => {
			fc.pre(plain.nodes > 1);
			const whole = made(plain);
			const path = shortestPath(whole, node(0), node(1), directed);
			const all = pathsBetween(whole, 0, 1, directed);
			const least = Math.min(...all.map(({ nodes }) => nodes.length));
			const best = all.filter(({ nodes }) => nodes.length === least).sort((a, b) => b.weight - a.weight)[0];
			expect(path?.weight).toBe(best?.weight);
			if (path === null) expect(all).toEqual([]);
			else expect(all).toContainEqual(path);
		}),
	);
});

/** Every path without a repeated node, tried one by one. */
function pathsBetween(whole: Digraph, from: number, to: number, directed: boolean): Path[] {
	const weightOf = (a: number, b: number) =>
		whole.arcs.find(({ source, target }) => source === a && target === b)?.weight;
	const paths: Path[] = [];
	const walk = (trail: readonly number[], weight: number) => {
		const at = trail.at(-1) ?? from;
		if (at === to) paths.push({ nodes: trail.map(node), weight });
		else for (const next of whole.ids.keys()) step(trail, at, next, weight);
	};
	const step = (trail: readonly number[], at: number, next: number, weight: number) => {
		const arc = weightOf(at, next);
		const back = directed ? undefined : weightOf(next, at);
		if (trail.includes(next) || (arc ?? back) === undefined) return;
		walk([...trail, next], weight + (arc ?? 0) + (back ?? 0));
	};
	walk([from], 0);
	return paths;
}

test('a threshold takes arcs and no nodes', () => {
	fc.assert(
		fc.property(plainGraph, fc.integer({ min: 1, max: 8 }), (plain, least) => {
			const whole = made(plain);
			const left = atLeast(whole, least);
			expect(left.ids).toEqual(whole.ids);
			expect(left.arcs).toEqual(whole.arcs.filter(({ weight }) => weight >= least));
		}),
	);
});
