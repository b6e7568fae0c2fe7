import type { Point } from '../../model/graph.ts';
import { distance, pointOn } from './curve.ts';
import type { Curve } from './types.ts';

/** The curves of a rounded outline: through the middles of its sides, each bent towards the corner between. */
export function roundedSides(points: readonly Point[]): Curve[] {
	const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
	return points.map((control, index) => {
		const before = points[(index + points.length - 1) % points.length] ?? control;
		const after = points[(index + 1) % points.length] ?? control;
		return { start: middle(before, control), control, end: middle(control, after) };
	});
}

/** The outline of a ribbon: along one side, around its thin end, and back along the other. */
export function ribbonSides({ start, control, end }: Curve, width: number): { left: Curve; right: Curve } {
	const [from, to] = [width / 2, Math.min(width / 2, 0.35)];
	const [first, last] = [normal(start, control), normal(control, end)];
	const middle = normal(start, end);
	const side = (by: number): Curve => ({
		start: { x: start.x + first.x * from * by, y: start.y + first.y * from * by },
		control: { x: control.x + middle.x * ((from + to) / 2) * by, y: control.y + middle.y * ((from + to) / 2) * by },
		end: { x: end.x + last.x * to * by, y: end.y + last.y * to * by },
	});
	return { left: side(1), right: side(-1) };
}

function normal(from: Point, to: Point): Point {
	const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
	return { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
}

/** Dash and gap of a ribbon whose speaker is unknown, in pixels. */
const dash = [6, 3.5] as const;

/** The pieces of a dashed ribbon: of each its ends and how wide they are. */
export function ribbonDashes(curve: Curve, width: number): { from: Point; to: Point; width: number }[] {
	const { start, control, end } = curve;
	const polygon = distance(start, control) + distance(control, end);
	// A quadratic Bézier curve's length, nearly: two thirds of its chord and a third of its polygon (Gravesen 1997).
	const length = Math.max((2 * distance(start, end) + polygon) / 3, 1e-6);
	const pieces = [];
	for (let from = 0; from < length; from += dash[0] + dash[1]) {
		const [a, b] = [from / length, Math.min(1, (from + dash[0]) / length)];
		pieces.push({ from: pointOn(curve, a), to: pointOn(curve, b), width: width + (0.7 - width) * ((a + b) / 2) });
	}
	return pieces;
}
