import type { Point } from '../../model/graph.ts';
import type { Curve } from './types.ts';

/** A circle that ties end at: `reach` is its radius and the gap around it. */
export interface TieEnd extends Point {
	readonly reach: number;
}

/** The control point stays at least this far outside both discs, or the curve would turn over. */
const clearance = 3;

/** How far to bend so that the control point of even the shortest curve lies outside both discs. */
export function enoughBend(source: TieEnd, target: TieEnd, bend: number): number {
	const half = distance(source, target) / 2;
	const outside = Math.max(source.reach, target.reach) + clearance;
	return Math.max(bend, Math.sqrt(Math.max(0, outside * outside - half * half)));
}

/** The curve from rim to rim whose control point lies `bend` to the left of the way from source to target. */
export function bentCurve(source: TieEnd, target: TieEnd, bend: number): Curve {
	const length = Math.max(distance(source, target), Number.MIN_VALUE);
	const control = {
		x: (source.x + target.x) / 2 + ((target.y - source.y) / length) * bend,
		y: (source.y + target.y) / 2 - ((target.x - source.x) / length) * bend,
	};
	return { start: toward(source, control, source.reach), control, end: toward(target, control, target.reach) };
}

/** The point `step` away from `from` in the direction of `to`. */
function toward(from: Point, to: Point, step: number): Point {
	const length = distance(from, to);
	const share = length > 0 ? step / length : 0;
	return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** The point at `share`, 0 to 1, of a curve. */
export function pointOn({ start, control, end }: Curve, share: number): Point {
	const rest = 1 - share;
	const [a, b, c] = [rest * rest, 2 * rest * share, share * share];
	return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
}

export function distance(a: Point, b: Point): number {
	return Math.hypot(b.x - a.x, b.y - a.y);
}
