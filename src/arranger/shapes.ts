import type { NodeSingular } from 'cytoscape';
import { activityOf, mostActive } from '../graph/activity.ts';
import { spacing } from '../layout/aside.ts';
import { aspect } from '../layout/pack.ts';
import { maxOf } from '../lib/extreme.ts';
import type { NodeId, Point, ReplyGraph } from '../model/graph.ts';
import { headless, placesAfter } from './headless.ts';

/** Anonymous floors need less room than people. */
const floorSpacing = 24;

const elementsOf = (ids: readonly NodeId[]) => ids.map((id, order) => ({ data: { id, order } }));
const orderOf = (node: NodeSingular) => Number(node.data('order'));
const inOrder = (a: NodeSingular, b: NodeSingular) => orderOf(a) - orderOf(b);

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
		...{ radius, sort: inOrder, startAngle: -Math.PI / 2, fit: false, animate: false, avoidOverlap: false },
	});
}

/** So many rings of people, and one more of anonymous floors. */
const mostRings = 6;

/** The most active in the middle, each ring half as active as the one inside it; anonymous floors outside. */
export function concentricPlaces({ people, anonymous }: ReplyGraph): Map<NodeId, Point> {
	const most = maxOf(people.map(activityOf), 1);
	const levels = new Map<NodeId, number>(
		people.map((person) => [person.id, mostRings - Math.min(mostRings - 1, halvings(most, activityOf(person)))]),
	);
	const ids = [...mostActive(people), ...anonymous].map(({ id }) => id);
	return placesAfter(headless(elementsOf(ids), spacing), {
		name: 'concentric',
		boundingBox: { x1: -1, y1: -1, w: 2, h: 2 },
		concentric: (node: { id(): string }) => levels.get(node.id() as NodeId) ?? 0,
		levelWidth: () => 1,
		...{ minNodeSpacing: 4, startAngle: -Math.PI / 2, fit: false, animate: false, avoidOverlap: true },
	});
}

function halvings(most: number, activity: number): number {
	return Math.floor(Math.log2(most / Math.max(1, activity)));
}

/** Rows in order of activity, the most active first; anonymous floors after them. */
export function gridPlaces({ people, anonymous }: ReplyGraph): Map<NodeId, Point> {
	const floors = anonymous.toSorted((a, b) => a.floor - b.floor);
	const ids = [...mostActive(people), ...floors].map(({ id }) => id);
	const columns = Math.max(1, Math.ceil(Math.sqrt(ids.length * aspect)));
	const rows = Math.ceil(ids.length / columns);
	return placesAfter(headless(elementsOf(ids), spacing), {
		name: 'grid',
		boundingBox: { x1: 0, y1: 0, w: columns * spacing * 1.4, h: rows * spacing },
		...{ rows, cols: columns, sort: inOrder, fit: false, animate: false, avoidOverlap: false },
	});
}
