import type { Core } from 'cytoscape';
import { pinIdOf, veilId } from './elements.ts';
import type { NetworkEmphasis } from './props.ts';

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
