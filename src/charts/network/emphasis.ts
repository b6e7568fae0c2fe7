import type { Core, EdgeSingular } from 'cytoscape';
import type { NodeId } from '../../model/graph.ts';
import { pinIdOf, veilId } from './elements.ts';
import type { NetworkEmphasis } from './props.ts';
import { widthOf } from './ties.ts';
import type { VisibleGraph } from './types.ts';

/**
 * Hides what the filter leaves out, and draws ties as wide as what is left of them. Where it is known what was shown
 * before, only what is new or gone is touched.
 */
export function showFilter(cy: Core, before: VisibleGraph | null, now: VisibleGraph, scale: number): void {
	if (before === null) {
		showAll(cy, now, scale);
		return;
	}
	const show = (id: NodeId, isShown: boolean) => {
		cy.getElementById(id).toggleClass('hidden', !isShown);
		cy.getElementById(pinIdOf(id)).toggleClass('hidden', !isShown);
	};
	for (const id of before.nodes) if (!now.nodes.has(id)) show(id, false);
	for (const id of now.nodes) if (!before.nodes.has(id)) show(id, true);
	for (const id of before.ties.keys()) if (!now.ties.has(id)) cy.getElementById(id).addClass('hidden');
	for (const [id, weight] of now.ties) {
		const weightBefore = before.ties.get(id);
		if (weightBefore === weight) continue;
		const edge = cy.getElementById(id);
		if (weightBefore === undefined) edge.removeClass('hidden');
		// A tie that ends where it begins is not drawn at all.
		if (edge.nonempty()) setWidth(edge.edges()[0], widthOf(weight, scale));
	}
}

function showAll(cy: Core, { nodes, ties }: VisibleGraph, scale: number): void {
	cy.nodes('.mark, .pin').forEach((node) => {
		node.toggleClass('hidden', !nodes.has((node.data('of') ?? node.id()) as NodeId));
	});
	cy.edges().forEach((edge) => {
		const weight = ties.get(edge.id());
		edge.toggleClass('hidden', weight === undefined);
		if (weight !== undefined) setWidth(edge, widthOf(weight, scale));
	});
}

function setWidth(edge: EdgeSingular | undefined, width: number): void {
	if (edge !== undefined && width !== edge.data('width')) edge.data({ width, litWidth: width + 1 });
}

/**
 * Lifts what is picked out above a veil that makes everything below it faint. So the work is as little as what is
 * picked out, however large the graph.
 */
export function showEmphasis(
	cy: Core,
	before: NetworkEmphasis | null,
	now: NetworkEmphasis | null,
	shorts: ReadonlySet<string>,
): void {
	for (const id of litIds(before)) cy.getElementById(id).removeClass('lit');
	for (const id of before?.ties ?? []) if (shorts.has(id)) cy.getElementById(id).addClass('short');
	for (const id of litIds(now)) cy.getElementById(id).addClass('lit');
	for (const id of now?.ties ?? []) if (shorts.has(id)) cy.getElementById(id).removeClass('short');
	cy.getElementById(veilId).toggleClass('hidden', now === null);
}

function litIds(emphasis: NetworkEmphasis | null): string[] {
	if (emphasis === null) return [];
	return [...Array.from(emphasis.nodes, (node) => [node, pinIdOf(node)]).flat(), ...emphasis.ties];
}
