import cytoscape, { type Core, type ElementDefinition, type LayoutOptions, type NodeSingular } from 'cytoscape';
import type { NodeId, Point } from '../../model/graph.ts';

/** Cytoscape without anything to draw on; nodes are as wide as the room they are to have. */
export function headless(elements: ElementDefinition[], room: number): Core {
	return cytoscape({
		headless: true,
		styleEnabled: true,
		elements,
		// The nodes stay where they are put: on nothing to draw on, the grid at first would put them all in one place.
		layout: { name: 'preset' },
		style: [{ selector: 'node', style: { width: room, height: room, 'border-width': 0 } }],
	});
}

/** Where the nodes stand after that layout, which must be one that ends before `run` returns. */
export function placesAfter(cy: Core, options: LayoutOptions): Map<NodeId, Point> {
	cy.layout(options).run();
	const places = cy.nodes().map((node): [NodeId, Point] => [node.id() as NodeId, { ...node.position() }]);
	cy.destroy();
	return new Map(places);
}

/** A node each, in that order. */
export const elementsOf = (ids: readonly NodeId[]) => ids.map((id, order) => ({ data: { id, order } }));
const orderOf = (node: NodeSingular) => Number(node.data('order'));
/** Sorts nodes as they were given. */
export const byGivenOrder = (a: NodeSingular, b: NodeSingular) => orderOf(a) - orderOf(b);
