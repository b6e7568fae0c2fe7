import type { LayoutOptions } from 'cytoscape';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cytoscapeName, cytoscapeOf, layOutWithCytoscape, type RunOptions } from '../../src/layout/cytoscape/run.ts';
import { isLayoutFor, type LayoutId, layoutDefinition, layoutIds } from '../../src/layout/list.ts';
import { layOut } from '../../src/layout/thread-layouts.ts';
import type { NodeId, Point } from '../../src/model/graph.ts';
import { anyGraph, graphOf, person } from '../fixtures/graphs.ts';

const ids = ['fcose', 'concentric', 'circle', 'grid'] as const satisfies readonly LayoutId[];
const choiceOf = (id: LayoutId) => ({ id, centre: null });
const gap = (a: Point | undefined, b: Point | undefined) =>
	Math.hypot((a?.x ?? Number.NaN) - (b?.x ?? Number.NaN), (a?.y ?? Number.NaN) - (b?.y ?? Number.NaN));

describe.each(ids)('%s', (id) => {
	test('every node has a place, no two the same, and the same graph gives the same places', async () => {
		await fc.assert(
			fc.asyncProperty(anyGraph, async (graph) => {
				const { points, isolated } = await layOutWithCytoscape(graph, choiceOf(id));
				expect(new Set(points.keys())).toEqual(new Set([...graph.people, ...graph.anonymous].map((node) => node.id)));
				const places = [...points.values()];
				expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
				expect(new Set(places.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)).size).toBe(places.length);
				expect((await layOutWithCytoscape(graph, choiceOf(id))).points).toEqual(points);
				const tied = new Set(graph.ties.flatMap(({ source, target }) => [source, target]));
				expect(new Set(isolated)).toEqual(new Set(graph.people.flatMap((one) => (tied.has(one.id) ? [] : [one.id]))));
				expectBelow(points, isolated);
			}),
			{ numRuns: 12 },
		);
	});

	test('as many as it is for, with hubs', async () => {
		const count = layoutDefinition(id).most ?? 4000;
		// fCoSE is tried at its limit by the benchmark: here it would take seconds.
		const people = Math.min(count, id === 'fcose' ? 150 : 2000);
		const ties = Array.from(
			{ length: 3 * people },
			(_, index) => [1 + (index % (people - 1)), (index * 7) % 20] as const,
		);
		const graph = graphOf(
			people,
			ties.filter(([a, b]) => a !== b),
		);
		expect((await layOutWithCytoscape(graph, choiceOf(id))).points.size).toBe(people);
	});

	test('tells how far it is, up to the end', async () => {
		const shares: number[] = [];
		const pairs = [
			[0, 1],
			[2, 3],
			[4, 5],
		] as const;
		await layOutWithCytoscape(graphOf(6, pairs), choiceOf(id), (share) => shares.push(share));
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
		expect(shares.at(-1)).toBe(1);
	});
});

/** Whoever stands aside stands below everybody else, in rows. */
function expectBelow(points: ReadonlyMap<NodeId, Point>, isolated: readonly NodeId[]): void {
	const alone = new Set(isolated);
	const below = Math.max(...[...points].flatMap(([id, { y }]) => (alone.has(id) ? [] : [y])));
	for (const id of isolated) expect(points.get(id)?.y).toBeGreaterThan(below);
}

const star = graphOf(
	12,
	Array.from({ length: 11 }, (_, index) => [index + 1, 0] as const),
);

describe.each(layoutIds)('%s as a Cytoscape layout', (id) => {
	const choice = { id, centre: layoutDefinition(id).needsCentre ? person(0) : null };
	const graph = graphOf(
		30,
		Array.from({ length: 60 }, (_, index) => [1 + (index % 29), (index * 7) % 5] as const).filter(([a, b]) => a !== b),
		3,
	);
	const run = (more: Partial<RunOptions> = {}) => {
		const cy = cytoscapeOf(graph);
		const events: string[] = [];
		const options = { name: cytoscapeName(id), centre: choice.centre, ...more };
		const layout = cy.layout(options as unknown as LayoutOptions);
		for (const event of ['layoutstart', 'layoutready', 'layoutstop']) layout.on(event, () => events.push(event));
		cy.on('position', () => events.at(-1) === 'position' || events.push('position'));
		return { cy, layout, events };
	};

	test('places its nodes where the app shows them, and stops after the last of them', async () => {
		const { cy, layout, events } = run();
		const stopped = layout.promiseOn('layoutstop');
		layout.run();
		await stopped;
		const places = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
		expect(places).toEqual(new Map((await layOutWithCytoscape(graph, choice)).points));
		expect(events).toEqual(['layoutstart', 'position', 'layoutready', 'layoutstop']);
	});

	test('lays out the elements that it is given, and no others', async () => {
		const { cy } = run();
		const some = cy.nodes(`[id != "${person(7)}"]`);
		const layout = some
			.union(some.edgesWith(some))
			.layout({ name: cytoscapeName(id), centre: choice.centre } as unknown as LayoutOptions);
		const stopped = layout.promiseOn('layoutstop');
		layout.run();
		await stopped;
		expect(cy.getElementById(person(7)).position()).toEqual({ x: 0, y: 0 });
		const moved = some.map(
			(node) => node.data('person') !== undefined && Math.hypot(node.position('x'), node.position('y')) > 0,
		);
		expect(moved.filter(Boolean).length).toBeGreaterThan(25);
	});

	test('stopped, it ends its work and places nothing', async () => {
		const shares: number[] = [];
		const { cy, layout, events } = run({ onShare: (share) => shares.push(share) });
		const stopped = layout.promiseOn('layoutstop');
		layout.run();
		layout.stop();
		await stopped;
		expect(events).toEqual(['layoutstart', 'layoutstop']);
		expect(
			cy
				.nodes()
				.map((node) => node.position('x'))
				.every((x) => x === 0),
		).toBe(true);
	});
});

test('a layout that is stopped on its way does no more of its work', async () => {
	const graph = graphOf(
		700,
		Array.from({ length: 1400 }, (_, index) => [1 + (index % 699), (index * 7) % 50] as const).filter(
			([a, b]) => a !== b,
		),
	);
	const cy = cytoscapeOf(graph);
	const shares: number[] = [];
	const onShare = (share: number) => {
		shares.push(share);
		layout.stop();
	};
	const layout = cy.layout({ name: cytoscapeName('force'), centre: null, onShare } as unknown as LayoutOptions);
	const stopped = layout.promiseOn('layoutstop');
	layout.run();
	await stopped;
	expect(shares.length).toBeLessThan(50);
	expect(shares.at(-1)).toBeLessThan(1);
});

describe('what each is for', () => {
	test('fCoSE: people who talk stand nearer than people who do not', async () => {
		const triangles = [
			[0, 1],
			[1, 2],
			[2, 0],
			[3, 4],
			[4, 5],
			[5, 3],
			[2, 3],
		] as const;
		const { points } = await layOutWithCytoscape(graphOf(6, triangles), choiceOf('fcose'));
		expect(gap(points.get(person(0)), points.get(person(1)))).toBeLessThan(
			gap(points.get(person(0)), points.get(person(5))),
		);
	});

	test('fCoSE: even ties, and the chance of whoever else asks for it is left alone', async () => {
		const { random } = Math;
		const { points } = await layOutWithCytoscape(star, choiceOf('fcose'));
		expect(Math.random).toBe(random);
		const lengths = star.ties.map(({ source, target }) => gap(points.get(source), points.get(target)));
		expect(Math.max(...lengths)).toBeLessThan(2 * Math.min(...lengths));
	});

	test('concentric: the most active in the middle', async () => {
		const active = { ...star, people: star.people.map((one, at) => (at === 0 ? { ...one, inDegree: 11 } : one)) };
		const { points } = await layOutWithCytoscape(active, choiceOf('concentric'));
		const middle = points.get(person(0));
		const radii = star.people.slice(1).map(({ id }) => gap(points.get(id), middle));
		expect(Math.min(...radii)).toBeGreaterThan(40);
		expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(1);
	});

	test('circle: clockwise from the top by first floor', async () => {
		const { points } = await layOutWithCytoscape(star, choiceOf('circle'));
		const angles = star.people.map(({ id }) => {
			const { x, y } = points.get(id) ?? { x: Number.NaN, y: Number.NaN };
			return (Math.atan2(x, -y) + 2 * Math.PI + 1e-6) % (2 * Math.PI);
		});
		expect(angles).toEqual(angles.toSorted((a, b) => a - b));
	});

	test('grid: rows, wider than high, the most active first', async () => {
		const { points } = await layOutWithCytoscape(star, choiceOf('grid'));
		const rows = new Set([...points.values()].map(({ y }) => Math.round(y)));
		const columns = new Set([...points.values()].map(({ x }) => Math.round(x)));
		expect(columns.size).toBeGreaterThan(rows.size);
		expect(columns.size * rows.size).toBeGreaterThanOrEqual(12);
	});
});

test('each is refused for more nodes than it is for', () => {
	for (const id of layoutIds) {
		const limit = layoutDefinition(id).most;
		if (limit === undefined) continue;
		expect(isLayoutFor(id, graphOf(limit, []))).toBe(true);
		expect(isLayoutFor(id, graphOf(limit, [], 1))).toBe(false);
	}
	expect(isLayoutFor('force', graphOf(20_000, []))).toBe(true);
});

test('the thread’s own worker gives the force layout instead of those it has not', () => {
	expect(layOut(star, choiceOf('fcose')).layout).toEqual(choiceOf('force'));
});
