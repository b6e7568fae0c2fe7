import type { Core } from 'cytoscape';
import type { Point } from '../../model/graph.ts';
import type { Size } from '../chart.ts';

/** A node that the keyboard comes to is at least this many pixels inside the pane, where the pane is large enough. */
const margin = 48;

/** Brings a point into view that is outside, or nearly, with some of what is around it. */
export function reveal(cy: Core, { x, y }: Point, { width, height }: Size): void {
	const at = { x: x * cy.zoom() + cy.pan().x, y: y * cy.zoom() + cy.pan().y };
	const by = { x: shiftInto(at.x, width), y: shiftInto(at.y, height) };
	if (by.x !== 0 || by.y !== 0) cy.panBy(by);
}

/** How far to move so that what is at `at` is well inside 0 to `length`; 0 where it is. */
function shiftInto(at: number, length: number): number {
	const room = Math.min(margin, length / 2);
	// Not just to the margin: whoever walks on would have to be moved again with every step.
	return at < room || at > length - room ? length / 2 - at : 0;
}
