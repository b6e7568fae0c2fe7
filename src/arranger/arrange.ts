import { rowsBelow, splitAlone } from '../layout/aside.ts';
import { boxOf } from '../layout/geometry.ts';
import type { OnShare } from '../layout/layouts.ts';
import { known } from '../lib/assert.ts';
import type { LayoutChoice, LayoutId, NodeId, Point, Positions, ReplyGraph } from '../model/graph.ts';
import { fcosePlaces } from './fcose.ts';
import { circlePlaces, concentricPlaces, gridPlaces } from './shapes.ts';

/** Places for every node of a graph in which everybody has ties. */
type Places = (graph: ReplyGraph, onShare: OnShare) => ReadonlyMap<NodeId, Point>;

const places: Partial<Readonly<Record<LayoutId, Places>>> = {
	fcose: fcosePlaces,
	concentric: concentricPlaces,
	circle: circlePlaces,
	grid: gridPlaces,
};

/**
 * Cytoscape's layouts of a graph; people without ties stand in rows below. The same graph gives the same positions, to
 * the last digit.
 */
export function arrange(graph: ReplyGraph, choice: LayoutChoice, onShare: OnShare = () => {}): Positions {
	const { tied, alone } = splitAlone(graph);
	const placesOf = known(places[choice.id], choice.id);
	const middle = tied.people.length + tied.anonymous.length === 0 ? new Map() : centred(placesOf(tied, onShare));
	onShare(1);
	return {
		layout: choice,
		points: new Map([...middle, ...rowsBelow(alone, [...middle.values()])]),
		...{ rings: [], hours: [], aside: alone.map(({ id }) => id) },
	};
}

function centred(points: ReadonlyMap<NodeId, Point>): Map<NodeId, Point> {
	const { left, right, top, bottom } = boxOf([...points.values()]);
	const [x, y] = [(left + right) / 2, (top + bottom) / 2];
	return new Map(Array.from(points, ([id, point]) => [id, { x: point.x - x, y: point.y - y }]));
}
