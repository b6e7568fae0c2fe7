import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LayoutChoice } from '../../src/layout/list.ts';
import { layOut } from '../../src/layout/thread-layouts.ts';
import { floorId, type NodeId, type Point, type ReplyGraph } from '../../src/model/graph.ts';
import { anyGraph, graphOf, person } from '../fixtures/graphs.ts';

const force: LayoutChoice = { id: 'force', centre: null };
const around = (index: number): LayoutChoice => ({ id: 'clock', centre: person(index) });
const at = (points: ReadonlyMap<NodeId, Point>, id: NodeId): Point =>
	points.get(id) ?? { x: Number.NaN, y: Number.NaN };
const radius = ({ x, y }: Point) => Math.hypot(x, y);
/** Clockwise from the top, 0 to 2π. */
const angle = ({ x, y }: Point) => (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);

describe.each(['force', 'clock'] as const)('%s', (id) => {
	const choice = (graph: ReplyGraph): LayoutChoice => (id === 'force' || graph.people.length === 0 ? force : around(0));

	test('every node has a place, no two the same, and the same graph gives the same places', () => {
		fc.assert(
			fc.property(anyGraph, (graph) => {
				const { points } = layOut(graph, choice(graph));
				expect(points.size).toBe(graph.people.length + graph.anonymous.length);
				const places = [...points.values()];
				expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
				expect(new Set(places.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`)).size).toBe(places.length);
				expect(layOut(graph, choice(graph)).points).toEqual(points);
			}),
			{ numRuns: 60 },
		);
	});

	test('two thousand people with hubs', () => {
		const ties = Array.from({ length: 6000 }, (_, index) => [1 + (index % 1999), (index * 7) % 20] as const).filter(
			([a, b]) => a !== b,
		);
		const graph = graphOf(2000, ties);
		expect(layOut(graph, choice(graph)).points.size).toBe(2000);
	});
});

describe('force', () => {
	test('people who talk stand nearer than people who do not', () => {
		const { points } = layOut(
			graphOf(6, [
				[0, 1],
				[1, 2],
				[2, 0],
				[3, 4],
				[4, 5],
				[5, 3],
				[2, 3],
			]),
			force,
		);
		const gap = (a: number, b: number) =>
			radius({
				x: at(points, person(a)).x - at(points, person(b)).x,
				y: at(points, person(a)).y - at(points, person(b)).y,
			});
		expect(gap(0, 1)).toBeLessThan(gap(0, 5));
	});

	test('tells how far it is, up to the end', () => {
		const shares: number[] = [];
		const graph = graphOf(4, [
			[0, 1],
			[1, 2],
			[2, 3],
		]);
		layOut(graph, force, (share) => shares.push(share));
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
		expect(shares.at(-1)).toBeCloseTo(1);
	});
});

describe('the clock', () => {
	// p1 talks with p0 in both directions, p2 in one, the others not at all.
	const graph = graphOf(
		10,
		[
			[1, 0],
			[0, 1],
			[2, 0],
			[3, 4],
			[5, 6],
			[6, 7],
		],
		2,
	);
	const { points, clock, isolated } = layOut(graph, around(0));

	test('stands around its centre: both directions inside, all others outside, anonymous floors at the rim', () => {
		expect(at(points, person(0))).toEqual({ x: 0, y: 0 });
		const radii = [person(1), person(2), floorId(100)].map((id) => radius(at(points, id)));
		expect(radii).toEqual(radii.toSorted((a, b) => a - b));
		expect(new Set(radii.map(Math.round)).size).toBe(3);
		// Nobody speaks with p8 and p9: they stand at their angle all the same.
		for (const index of [3, 7, 8, 9]) expect(radius(at(points, person(index)))).toBeCloseTo(radii[1] ?? 0);
		expect(radii[2]).toBeCloseTo(clock?.radius ?? 0);
		expect(isolated).toEqual([]);
	});

	test('has a floor of unknown author at its own angle', () => {
		for (const { id, floor } of graph.anonymous) {
			expect(angle(at(points, id))).toBeCloseTo((2 * Math.PI * floor) / (clock?.turn ?? 0));
		}
	});

	test('goes clockwise in order of the first floor', () => {
		const angles = [3, 4, 5, 6, 7].map((index) => angle(at(points, person(index))));
		expect(angles).toEqual(angles.toSorted((a, b) => a - b));
	});

	test('a crowded ring keeps its people apart', () => {
		const crowd = graphOf(
			400,
			Array.from({ length: 398 }, (_, index) => [index + 1, index + 2] as const),
		);
		const places = [...layOut(crowd, around(0)).points.values()];
		const nearest = Math.min(
			...places.flatMap((a, index) => places.slice(index + 1).map((b) => radius({ x: a.x - b.x, y: a.y - b.y }))),
		);
		expect(nearest).toBeGreaterThan(15);
	});

	test('of a crowd the most active stand in front', () => {
		const crowd = graphOf(
			600,
			Array.from({ length: 900 }, (_, index) => [1 + (index % 599), (index * 7) % 40] as const).filter(
				([a, b]) => a !== b,
			),
		);
		const { points, clock } = layOut(crowd, around(0));
		const shareOf = (index: number) => radius(at(points, person(index))) / (clock?.radius ?? 1);
		for (let index = 1; index < 40; index++) expect(shareOf(index)).toBeLessThan(0.87);
		expect(crowd.people.filter((_, index) => shareOf(index) > 0.89).length).toBe(449);
	});
});
