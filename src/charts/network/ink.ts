import type { Point } from '../../model/graph.ts';
import { Boxes } from './boxes.ts';
import { distance, pointOn } from './curve.ts';
import type { Viewport } from './labels.ts';
import type { NetworkTie } from './types.ts';

/** So many ties are everywhere: no label could stand beside them. */
const mostTies = 2000;
/** Pixels between the points that stand for a curve. */
const step = 9;
/** An arrow's tip counts as four points this far around it: without the arrow, a tie does not say who spoke. */
const aroundTip = [
	{ x: -4, y: -4 },
	{ x: 4, y: -4 },
	{ x: -4, y: 4 },
	{ x: 4, y: 4 },
];

/** The ties as points, to count how much of them a label would cover. */
export function inkOf(ties: readonly NetworkTie[], { zoom, pan }: Viewport, cellSize: number): Boxes {
	const ink = new Boxes(cellSize);
	if (ties.length > mostTies) return ink;
	const add = ({ x, y }: Point, shift: Point = { x: 0, y: 0 }) =>
		ink.add({ left: x * zoom + pan.x + shift.x, top: y * zoom + pan.y + shift.y, width: 0, height: 0 });
	for (const { curve, short } of ties) {
		const drawn = short === null ? curve : { ...short, control: short.start };
		const steps = Math.min(200, Math.ceil((distance(drawn.start, drawn.end) * zoom) / step));
		for (let index = 0; index <= steps; index++) add(pointOn(drawn, index / Math.max(1, steps)));
		for (const shift of aroundTip) add(drawn.end, shift);
	}
	return ink;
}
