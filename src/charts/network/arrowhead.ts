import type { Point } from '../../model/graph.ts';
import { pointOn, toward } from './curve.ts';
import { inkScale } from './paint.ts';
import type { Arrow, Curve } from './types.ts';

/** The arrow's size beside the scene's own scale. */
export const arrowScale = 0.78;

interface Shape {
	/** Corners in arrow sizes: the tip is the origin, the line comes from negative y. */
	readonly corners: readonly Point[];
	/** How far the line ends before the tip, in line widths. */
	readonly gap: number;
}

/** As Cytoscape draws them (`arrow-shapes` of its canvas renderer), so that pictures look like the screen. */
const shapes: Readonly<Record<Arrow, Shape>> = {
	triangle: {
		corners: [
			{ x: -0.15, y: -0.3 },
			{ x: 0, y: 0 },
			{ x: 0.15, y: -0.3 },
		],
		gap: 2,
	},
	chevron: {
		corners: [
			{ x: 0, y: 0 },
			{ x: -0.15, y: -0.15 },
			{ x: -0.1, y: -0.2 },
			{ x: 0, y: -0.1 },
			{ x: 0.1, y: -0.2 },
			{ x: 0.15, y: -0.15 },
		],
		gap: 0.95,
	},
	diamond: {
		corners: [
			{ x: -0.15, y: -0.15 },
			{ x: 0, y: -0.3 },
			{ x: 0.15, y: -0.15 },
			{ x: 0, y: 0 },
		],
		gap: 1,
	},
};

/** Where the line of a curve ends in a scene of that scale, so that it does not stick out of its arrow. */
export function lineEnd({ control, end }: Curve, arrow: Arrow, width: number, scale: number): Point {
	return toward(end, control, shapes[arrow].gap * width * arrowScale * inkScale(scale));
}

/** The corners of the arrow at the end of a curve. */
export function arrowCorners(curve: Curve, arrow: Arrow, width: number, scale: number): Point[] {
	const { end } = curve;
	const size = Math.max((width * 13.37) ** 0.9, 29) * arrowScale * inkScale(scale);
	const behind = pointOn({ ...curve, end: lineEnd(curve, arrow, width, scale) }, 0.9);
	const angle = Math.atan2(end.y - behind.y, end.x - behind.x) - Math.PI / 2;
	const cos = Math.cos(angle) * size;
	const sin = Math.sin(angle) * size;
	return shapes[arrow].corners.map(({ x, y }) => ({ x: end.x + x * cos - y * sin, y: end.y + x * sin + y * cos }));
}
