import { mostActive } from '../../graph/activity.ts';
import { maxOf } from '../../lib/numbers.ts';
import type { NodeId, Point, ReplyGraph } from '../../model/graph.ts';
import { activityOf } from '../../model/graph.ts';
import { spacing } from '../isolated.ts';
import { elementsOf, headless, placesAfter } from './headless.ts';

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
