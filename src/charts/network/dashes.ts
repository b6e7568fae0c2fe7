import type { Point } from '../../model/graph.ts';
import type { Curve } from './types.ts';

/** What takes the path; a canvas's context does. */
export type Pen = Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo'>;

/**
 * Traces a curve in dashes, each a straight piece. A browser's own dashes along curves take twice as long to draw, which
 * shows with thousands of ties.
 */
export function traceDashes(pen: Pen, curve: Curve, [dash, gap]: readonly [number, number]): void {
	const length = lengthOf(curve);
	const step = (dash + gap) / length;
	const share = dash / length;
	for (let from = 0; from < 1; from += step) {
		const [a, b] = [pointAt(curve, from), pointAt(curve, Math.min(1, from + share))];
		pen.moveTo(a.x, a.y);
		pen.lineTo(b.x, b.y);
	}
}

/** A quadratic Bézier curve's length, nearly: two thirds of its chord and a third of its polygon (Gravesen 1997). */
export function lengthOf({ start, control, end }: Curve): number {
	const chord = Math.hypot(end.x - start.x, end.y - start.y);
	const polygon =
		Math.hypot(control.x - start.x, control.y - start.y) + Math.hypot(end.x - control.x, end.y - control.y);
	return Math.max((2 * chord + polygon) / 3, Number.MIN_VALUE);
}

function pointAt({ start, control, end }: Curve, t: number): Point {
	const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
	return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
}
