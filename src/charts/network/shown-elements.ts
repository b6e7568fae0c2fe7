import type { Core, EdgeSingular } from 'cytoscape';
import type { NodeId } from '../../model/graph.ts';
import { pinIdOf } from './elements.ts';
import { widthOf } from './ties.ts';
import type { NetworkGeometry, VisibleGraph } from './types.ts';

/** What the elements show: as a filter leaves it, but on its way from one to the next. */
export interface ShownElements {
	readonly nodes: Set<NodeId>;
	readonly ties: Map<string, number>;
}

/** Elements as they are made: all there, of a weight that is to be set. */
export function allShown({ nodes, ties }: NetworkGeometry): ShownElements {
	return { nodes: new Set(nodes.map(({ id }) => id)), ties: new Map(ties.map(({ id }) => [id, Number.NaN])) };
}

/**
 * Hides what the filter leaves out, and draws ties as wide as what is left of them. Only what differs is touched, and
 * `shown` brought up to it.
 *
 * @param most so many elements are touched at most, since thousands take half a second
 * @returns whether all is as the filter leaves it
 */
export function showFilter(cy: Core, shown: ShownElements, now: VisibleGraph, scale: number, most: number): boolean {
	let left = most;
	for (const { id, isShown } of nodesToChange(shown, now)) {
		if (left-- <= 0) return false;
		cy.getElementById(id).toggleClass('hidden', !isShown);
		cy.getElementById(pinIdOf(id)).toggleClass('hidden', !isShown);
		if (isShown) shown.nodes.add(id);
		else shown.nodes.delete(id);
	}
	for (const { id, weight } of tiesToChange(shown, now)) {
		if (left-- <= 0) return false;
		const edge = cy.getElementById(id);
		edge.toggleClass('hidden', weight === undefined);
		if (weight === undefined) shown.ties.delete(id);
		else {
			shown.ties.set(id, weight);
			// A tie that ends where it begins is not drawn at all.
			if (edge.nonempty()) setWidth(edge.edges()[0], widthOf(weight, scale));
		}
	}
	return true;
}

function nodesToChange({ nodes }: ShownElements, now: VisibleGraph) {
	const gone = [...nodes].filter((id) => !now.nodes.has(id)).map((id) => ({ id, isShown: false }));
	return [...gone, ...[...now.nodes].filter((id) => !nodes.has(id)).map((id) => ({ id, isShown: true }))];
}

function tiesToChange({ ties }: ShownElements, now: VisibleGraph): { id: string; weight: number | undefined }[] {
	const gone = [...ties.keys()].filter((id) => !now.ties.has(id)).map((id) => ({ id, weight: undefined }));
	const other = [...now.ties].filter(([id, weight]) => ties.get(id) !== weight);
	return [...gone, ...other.map(([id, weight]) => ({ id, weight }))];
}

function setWidth(edge: EdgeSingular | undefined, width: number): void {
	if (edge !== undefined && width !== edge.data('width')) edge.data({ width, litWidth: width + 1 });
}
