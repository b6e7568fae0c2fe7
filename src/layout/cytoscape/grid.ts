import { mostActive } from '../../graph/activity.ts';
import type { NodeId, Point, ReplyGraph } from '../../model/graph.ts';
import { spacing } from '../isolated.ts';
import { aspect } from '../pack.ts';
import { byGivenOrder, elementsOf, headless, placesAfter } from './headless.ts';

/** Rows in order of activity, the most active first; anonymous floors after them. */
export function gridPlaces({ people, anonymous }: ReplyGraph): Map<NodeId, Point> {
	const floors = anonymous.toSorted((a, b) => a.floor - b.floor);
	const ids = [...mostActive(people), ...floors].map(({ id }) => id);
	const columns = Math.max(1, Math.ceil(Math.sqrt(ids.length * aspect)));
	const rows = Math.ceil(ids.length / columns);
	return placesAfter(headless(elementsOf(ids), spacing), {
		name: 'grid',
		boundingBox: { x1: 0, y1: 0, w: columns * spacing * 1.4, h: rows * spacing },
		...{ rows, cols: columns, sort: byGivenOrder, fit: false, animate: false, avoidOverlap: false },
	});
}
