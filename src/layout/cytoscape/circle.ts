import type { NodeId, Point, ReplyGraph } from '../../model/graph.ts';
import { spacing } from '../isolated.ts';
import { byGivenOrder, elementsOf, headless, placesAfter } from './headless.ts';

/** Anonymous floors need less room than people. */
const floorSpacing = 24;

/** One circle of people, clockwise from the top in order of their first floors; anonymous floors around it. */
export function circlePlaces({ people, anonymous }: ReplyGraph): Map<NodeId, Point> {
	const order = people.toSorted((a, b) => a.firstFloor - b.firstFloor).map(({ id }) => id);
	const inner = circleOf(order, spacing, 0);
	const floors = anonymous.toSorted((a, b) => a.floor - b.floor).map(({ id }) => id);
	return new Map([...inner, ...circleOf(floors, floorSpacing, radiusOf(order.length, spacing) + 1.5 * spacing)]);
}

function radiusOf(count: number, room: number): number {
	return (Math.max(3, count) * room) / (2 * Math.PI);
}

function circleOf(ids: readonly NodeId[], room: number, least: number): Map<NodeId, Point> {
	if (ids.length === 0) return new Map();
	const radius = Math.max(least, radiusOf(ids.length, room));
	return placesAfter(headless(elementsOf(ids), room), {
		name: 'circle',
		boundingBox: { x1: -radius, y1: -radius, w: 2 * radius, h: 2 * radius },
		...{ radius, sort: byGivenOrder, startAngle: -Math.PI / 2, fit: false, animate: false, avoidOverlap: false },
	});
}
