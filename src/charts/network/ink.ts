import type { Point } from '../../model/graph.ts';
import { cellsOf } from './boxes.ts';
import { distance, pointOn } from './curve.ts';
import type { NetworkTie, Rectangle, Viewport } from './types.ts';

/** So many ties are everywhere: no label could stand beside them. */
const mostTies = 2000;
/** Pixels of a cell's side, and between the points that stand for a curve. */
const cellSize = 8;
/** An arrow's tip counts as four points this far around it: without the arrow, a tie does not say who spoke. */
const aroundTip = [
	{ x: -4, y: -4 },
	{ x: 4, y: -4 },
	{ x: -4, y: 4 },
	{ x: 4, y: 4 },
];

/** Tells how much of the ties a box would about cover, as a number of points on them. */
export function inkOf(ties: readonly NetworkTie[], { zoom, pan }: Viewport): (box: Rectangle) => number {
	const ink = new Map<number, number>();
	for (const { x, y } of ties.length > mostTies ? [] : ties.flatMap((tie) => pointsOf(tie, zoom))) {
		for (const cell of cellsOf({ left: x * zoom + pan.x, top: y * zoom + pan.y, width: 0, height: 0 }, cellSize)) {
			ink.set(cell, (ink.get(cell) ?? 0) + 1);
		}
	}
	return (box) => cellsOf(box, cellSize).reduce((sum, cell) => sum + (ink.get(cell) ?? 0), 0);
}

/** Points along what is drawn of a tie, and more at its arrow. */
function pointsOf({ curve, short }: NetworkTie, zoom: number): Point[] {
	const drawn = short === null ? curve : { ...short, control: short.start };
	const steps = Math.max(1, Math.min(200, Math.ceil((distance(drawn.start, drawn.end) * zoom) / cellSize)));
	const points = Array.from({ length: steps + 1 }, (_, index) => pointOn(drawn, index / steps));
	return [...points, ...aroundTip.map(({ x, y }) => ({ x: drawn.end.x + x / zoom, y: drawn.end.y + y / zoom }))];
}
