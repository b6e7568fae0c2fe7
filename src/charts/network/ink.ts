import { Boxes } from './boxes.ts';
import { distance, pointOn } from './curve.ts';
import type { Viewport } from './labels.ts';
import type { NetworkTie } from './types.ts';

/** So many ties are everywhere: no label could stand beside them. */
const mostTies = 2000;
/** Pixels between the points that stand for a curve. */
const step = 9;

/** The ties as points, to count how much of them a label would cover. */
export function inkOf(ties: readonly NetworkTie[], { zoom, pan }: Viewport, cellSize: number): Boxes {
	const ink = new Boxes(cellSize);
	if (ties.length > mostTies) return ink;
	for (const { curve, short } of ties) {
		const drawn = short === null ? curve : { ...short, control: short.start };
		const steps = Math.min(200, Math.ceil((distance(drawn.start, drawn.end) * zoom) / step));
		for (let index = 0; index <= steps; index++) {
			const { x, y } = pointOn(drawn, index / Math.max(1, steps));
			ink.add({ left: x * zoom + pan.x, top: y * zoom + pan.y, width: 0, height: 0 });
		}
	}
	return ink;
}
