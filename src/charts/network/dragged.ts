import type { NodeId, Point, ReplyGraph } from '../../model/graph.ts';
import { placeTies } from './ties.ts';
import type { NetworkGeometry } from './types.ts';

/** A node elsewhere than the geometry has it, with its ties as they run then and the nodes at their other ends. */
export function draggedPart(geometry: NetworkGeometry, graph: ReplyGraph, dragged: NodeId, at: Point): NetworkGeometry {
	const own = graph.ties.filter(({ source, target }) => source === dragged || target === dragged);
	const ends = new Set([dragged, ...own.flatMap(({ source, target }) => [source, target])]);
	const nodes = geometry.nodes.flatMap((node) => {
		if (node.id === dragged) return [{ ...node, ...at }];
		return ends.has(node.id) ? [node] : [];
	});
	return { ...geometry, nodes, ties: placeTies(own, nodes, geometry.scale) };
}
