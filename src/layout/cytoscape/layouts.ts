import { known } from '../../lib/assert.ts';
import type { NodeId, Point, ReplyGraph } from '../../model/graph.ts';
import { floorPlaces, peopleOnly, radiusAround } from '../floors.ts';
import { boxOf } from '../geometry.ts';
import { rowsBelow, spacing, splitIsolated } from '../isolated.ts';
import type { LayoutChoice, LayoutResult, LayoutsAt, OnShare } from '../list.ts';
import { circlePlaces } from './circle.ts';
import { concentricPlaces } from './concentric.ts';
import { fcosePlaces } from './fcose.ts';
import { gridPlaces } from './grid.ts';

/** Places for every node of a graph in which everybody has ties. */
type Places = (graph: ReplyGraph, onShare: OnShare) => ReadonlyMap<NodeId, Point>;

/** The layouts that Cytoscape's worker computes. */
const functions: Readonly<Record<LayoutsAt<'cytoscape'>, Places>> = {
	fcose: fcosePlaces,
	concentric: concentricPlaces,
	circle: circlePlaces,
	grid: gridPlaces,
};

/**
 * Cytoscape's layouts of a graph; people without ties stand in rows below. The same graph gives the same positions, to
 * the last digit.
 */
export function layOutWithCytoscape(
	graph: ReplyGraph,
	choice: LayoutChoice,
	onShare: OnShare = () => {},
): LayoutResult {
	const { tied, alone } = splitIsolated(graph);
	const placesOf = known(functions[choice.id as LayoutsAt<'cytoscape'>], choice.id);
	const middle = tied.people.length === 0 ? new Map() : centred(placesOf(peopleOnly(tied), onShare));
	onShare(1);
	const people = [...middle, ...rowsBelow(alone, [...middle.values()])];
	const radius = radiusAround(
		people.map(([, point]) => point),
		spacing,
	);
	return {
		layout: choice,
		centre: choice.centre,
		points: new Map([...people, ...floorPlaces(graph, radius)]),
		...{ clock: null, isolated: alone.map(({ id }) => id) },
	};
}

function centred(points: ReadonlyMap<NodeId, Point>): Map<NodeId, Point> {
	const { left, right, top, bottom } = boxOf([...points.values()]);
	const [x, y] = [(left + right) / 2, (top + bottom) / 2];
	return new Map(Array.from(points, ([id, point]) => [id, { x: point.x - x, y: point.y - y }]));
}
