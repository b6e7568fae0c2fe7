import cytoscape, { type LayoutOptions } from 'cytoscape';
import fcose, { type FcoseLayoutOptions } from 'cytoscape-fcose';
import { randomLcg } from 'd3';
import type { Work } from '../../lib/work.ts';
import type { NodeId, Point, ReplyGraph } from '../../model/graph.ts';
import { centred, levelled, unstuck } from '../geometry.ts';
import { spacing } from '../isolated.ts';
import { componentNetworks, type LayoutNetwork, networkOf } from '../network.ts';
import { pack } from '../pack.ts';
import { pivotMds } from '../pivot-mds.ts';
import { headless, placesAfter } from './headless.ts';

cytoscape.use(fcose);

/**
 * Compound Spring Embedder with a Pivot MDS start, component by component: H. Balci, U. Dogrusoz: fCoSE: A Fast
 * Compound Graph Layout Algorithm with Constraint Support, IEEE TVCG 2022.
 */
export function* fcosePlaces(graph: ReplyGraph): Work<Map<NodeId, Point>> {
	const components = componentNetworks(networkOf(graph));
	const size = components.reduce((sum, { ids }) => sum + ids.length, 0);
	let done = 0;
	const placed: Point[][] = [];
	for (const component of components) {
		placed.push(levelled(centred(withSeededChance(() => placesOf(component)))));
		done += component.ids.length;
		yield done / size;
	}
	const ids = components.flatMap((component) => component.ids);
	return new Map(
		pack(placed, spacing)
			.flat()
			.map((point, index) => [ids[index] as NodeId, point]),
	);
}

function placesOf(component: LayoutNetwork): Point[] {
	const { ids, edges } = component;
	// An edge of Pivot MDS is one unit; coinciding points would be parted by chance.
	const start = unstuck(
		pivotMds(component).map(({ x, y }) => ({ x: x * spacing, y: y * spacing })),
		spacing / 4,
	);
	const options: FcoseLayoutOptions = {
		name: 'fcose',
		quality: 'proof',
		randomize: false,
		...{ animate: false, fit: false, packComponents: false, uniformNodeDimensions: true, tile: false },
		idealEdgeLength: spacing * 1.6,
		nodeRepulsion: 6000,
	};
	const cy = headless(
		[
			...ids.map((id, index) => ({ data: { id }, position: { ...(start[index] ?? { x: 0, y: 0 }) } })),
			...edges.map(({ a, b }) => ({ data: { source: ids[a] ?? '', target: ids[b] ?? '' } })),
		],
		spacing * 0.6,
	);
	// Its own type says less than `exactOptionalPropertyTypes` asks for.
	const places = placesAfter(cy, options as LayoutOptions);
	return ids.map((id) => places.get(id) ?? { x: 0, y: 0 });
}

/** fCoSE asks for chance where directions are equally good: here it gets the same every time. */
function withSeededChance<T>(run: () => T): T {
	const { random } = Math;
	Math.random = randomLcg(1);
	try {
		return run();
	} finally {
		Math.random = random;
	}
}
