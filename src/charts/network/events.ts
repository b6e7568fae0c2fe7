import type { EventObject } from 'cytoscape';
import type { Target } from '../../model/selection.ts';

/** What of the graph an event hit; null beside everything. */
export function targetOf({ target, cy }: EventObject): Target | null {
	if (target === cy) return null;
	if (target.isEdge()) return { type: 'ties', ties: [target.id()] };
	// A label is as good as its circle.
	const of = target.data('of');
	if (typeof of === 'string') return targetOf({ target: cy.getElementById(of), cy } as EventObject);
	const floor = target.data('floor');
	return typeof floor === 'number' ? { type: 'floor', floor } : { type: 'person', person: target.id() };
}

export function isAdding({ originalEvent }: EventObject): boolean {
	const { ctrlKey, metaKey, shiftKey } = originalEvent as MouseEvent;
	return ctrlKey || metaKey || shiftKey;
}
