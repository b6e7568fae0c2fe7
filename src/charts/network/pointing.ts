import type { Core, EventObject } from 'cytoscape';
import { targetOf } from './events.ts';
import type { NetworkHandlers } from './props.ts';

/**
 * Tells what the mouse points at. Cytoscape says nothing when the mouse leaves the pane from a node, and nothing when it
 * comes back to the same one, so both are found out here. Returns what ends it.
 */
export function listenToPointing(
	container: HTMLElement,
	cy: Core,
	{ onHover }: Pick<NetworkHandlers, 'onHover'>,
): () => void {
	let pointed: string | null = null;
	const point = (event: EventObject) => {
		if (pointed === event.target.id()) return;
		pointed = event.target.id();
		onHover(targetOf(event));
	};
	const leave = () => {
		if (pointed === null) return;
		pointed = null;
		onHover(null);
	};
	cy.on('mouseover mousemove', 'node, edge', point);
	cy.on('mouseout', 'node, edge', leave);
	container.addEventListener('pointerleave', leave);
	return () => container.removeEventListener('pointerleave', leave);
}
