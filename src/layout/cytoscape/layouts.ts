import type { Work } from '../../lib/work.ts';
import type { NodeId, Point, ReplyGraph } from '../../model/graph.ts';
import { peopleOnly, withFloorsAround } from '../floors.ts';
import { boxOf } from '../geometry.ts';
import { rowsBelow, spacing, splitIsolated } from '../isolated.ts';
import type { LayoutFunction, LayoutId, LayoutsAt } from '../list.ts';
import { threadLayouts } from '../thread-layouts.ts';
import { circlePlaces } from './circle.ts';
import { concentricPlaces } from './concentric.ts';
import { fcosePlaces } from './fcose.ts';
import { gridPlaces } from './grid.ts';

/** Places for every person of a graph in which everybody has ties. */
type Places = (graph: ReplyGraph) => Work<ReadonlyMap<NodeId, Point>>;

/** The layouts that are Cytoscape's own. */
const own: Readonly<Record<LayoutsAt<'cytoscape'>, Places>> = {
	fcose: fcosePlaces,
	concentric: once(concentricPlaces),
	circle: once(circlePlaces),
	grid: once(gridPlaces),
};

/** Every layout, as a function of arrays. */
export const layoutFunctions: Readonly<Record<LayoutId, LayoutFunction>> = {
	...threadLayouts,
	...(Object.fromEntries(Object.entries(own).map(([id, places]) => [id, withRest(places)])) as Record<
		LayoutsAt<'cytoscape'>,
		LayoutFunction
	>),
};

function once(places: (graph: ReplyGraph) => ReadonlyMap<NodeId, Point>): Places {
	return function* (graph) {
		const placed = places(graph);
		yield 1;
		return placed;
	};
}

/** People without ties stand in rows below, floors of unknown author around all of them. */
function withRest(placesOf: Places): LayoutFunction {
	return function* (graph, choice) {
		const { tied, alone } = splitIsolated(graph);
		const middle = tied.people.length === 0 ? new Map() : centred(yield* placesOf(peopleOnly(tied)));
		yield 1;
		const people = [...middle, ...rowsBelow(alone, [...middle.values()])];
		return {
			layout: choice,
			centre: choice.centre,
			points: withFloorsAround(people, graph, spacing),
			...{ clock: null, isolated: alone.map(({ id }) => id) },
			...(choice.id === 'fcose' ? { isElastic: true } : {}),
		};
	};
}

function centred(points: ReadonlyMap<NodeId, Point>): Map<NodeId, Point> {
	const { left, right, top, bottom } = boxOf([...points.values()]);
	const [x, y] = [(left + right) / 2, (top + bottom) / 2];
	return new Map(Array.from(points, ([id, point]) => [id, { x: point.x - x, y: point.y - y }]));
}
