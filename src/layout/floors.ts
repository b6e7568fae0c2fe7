import { type NodeId, type Point, type ReplyGraph, turnOf } from '../model/graph.ts';

/*
 * Floors of unknown author are no part of any layout: they stand at the rim, where the thread has them, and no force or
 * ring moves them.
 */

/** The graph of the people alone, with the ties between them. */
export function peopleOnly(graph: ReplyGraph): ReplyGraph {
	const floors = new Set(graph.anonymous.map(({ id }) => id));
	return { ...graph, anonymous: [], ties: graph.ties.filter(({ source }) => !floors.has(source)) };
}

/** Where the floors of unknown author stand around the origin, `radius` away from it. */
export function floorPlaces(graph: ReplyGraph, radius: number): [NodeId, Point][] {
	const turn = turnOf(graph);
	return graph.anonymous.map(({ id, floor }) => {
		const angle = (2 * Math.PI * floor) / turn;
		return [id, { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) }];
	});
}

/** Around all of these points, with some room. */
function radiusAround(points: readonly Point[], room: number): number {
	return points.reduce((most, { x, y }) => Math.max(most, Math.hypot(x, y)), 0) + room;
}

/** People where they are put, and floors of unknown author around them, `room` apart. */
export function withFloorsAround(
	people: readonly (readonly [NodeId, Point])[],
	graph: ReplyGraph,
	room: number,
): Map<NodeId, Point> {
	const radius = radiusAround(
		people.map(([, point]) => point),
		room,
	);
	return new Map([...people, ...floorPlaces(graph, radius)]);
}
