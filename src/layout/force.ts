import { separate } from '../lib/separate.ts';
import { partOfWork, type Work } from '../lib/work.ts';
import type { NodeId, Point } from '../model/graph.ts';
import { peopleOnly, withFloorsAround } from './floors.ts';
import { forceAtlas2, roundsFor } from './forceatlas2.ts';
import { centred, levelled, spreadTo, unstuck } from './geometry.ts';
import { rowsBelow, spacing, splitIsolated } from './isolated.ts';
import type { LayoutFunction } from './list.ts';
import { componentNetworks, type LayoutNetwork, networkOf } from './network.ts';
import { pack } from './pack.ts';
import { pivotMds } from './pivot-mds.ts';

/**
 * Who talks to whom stands together: Pivot MDS, then ForceAtlas2, component by component. Components stand side by
 * side, the largest in the middle; people without ties in rows below, floors of unknown author around all of them.
 */
export const force: LayoutFunction = function* (graph, choice) {
	const { tied, alone } = splitIsolated(graph);
	const components = componentNetworks(networkOf(peopleOnly(tied)));
	const arranged = pack(yield* arrange(components), spacing).flat();
	yield 1;
	const ids = components.flatMap((component) => component.ids);
	const people = [...pointsOf(ids, arranged), ...rowsBelow(alone, arranged)];
	return {
		layout: choice,
		centre: choice.centre,
		points: withFloorsAround(people, graph, spacing),
		...{ clock: null, isElastic: true, isolated: alone.map(({ id }) => id) },
	};
};

function pointsOf(ids: readonly NodeId[], points: readonly Point[]): Map<NodeId, Point> {
	return new Map(points.flatMap((point, index) => [[ids[index] as NodeId, point] as const]));
}

/** Each component around its own origin. */
function* arrange(components: readonly LayoutNetwork[]): Work<Point[][]> {
	const work = components.reduce((sum, { ids }) => sum + ids.length * roundsFor(ids.length), 0);
	let done = 0;
	const arranged: Point[][] = [];
	for (const component of components) {
		const share = (component.ids.length * roundsFor(component.ids.length)) / work;
		arranged.push(yield* partOfWork(arrangeOne(component), done, share));
		done += share;
	}
	return arranged;
}

function* arrangeOne(component: LayoutNetwork): Work<Point[]> {
	// ForceAtlas2 finds its own scale; an edge of ten units is near what it ends with.
	const start = pivotMds(component).map(({ x, y }) => ({ x: x * 10, y: y * 10 }));
	const settled = yield* forceAtlas2(component, unstuck(start, 3));
	return levelled(centred(apart(spreadTo(centred(settled), spacing))));
}

function apart(points: readonly Point[]): Point[] {
	const discs = points.map(({ x, y }) => ({ x, y, radius: spacing * 0.5 }));
	// So many circles are parted only as one zooms in; a few rounds spread them enough for that.
	return separate(discs, points.length > 3000 ? 4 : 60);
}
