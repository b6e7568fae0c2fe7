import type { Point } from '../model/graph.ts';

/** The points moved so that their mean is the origin. */
export function centred(points: readonly Point[]): Point[] {
	const x = meanOf(points, (point) => point.x);
	const y = meanOf(points, (point) => point.y);
	return points.map((point) => ({ x: point.x - x, y: point.y - y }));
}

/** Centred points turned so that they reach farthest from left to right: their first principal axis becomes horizontal. */
export function levelled(points: readonly Point[]): Point[] {
	const xx = meanOf(points, ({ x }) => x * x);
	const yy = meanOf(points, ({ y }) => y * y);
	const xy = meanOf(points, ({ x, y }) => x * y);
	const angle = Math.atan2(2 * xy, xx - yy) / 2;
	const cos = Math.cos(angle);
	const sin = Math.sin(angle);
	return points.map(({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin }));
}

/** Centred points scaled so that each has a square of side `spacing` to itself, were they spread evenly over a disc. */
export function spreadTo(points: readonly Point[], spacing: number): Point[] {
	// The root mean square distance from the middle of a disc of area A is sqrt(A / 2π).
	const wanted = spacing * Math.sqrt(points.length / (2 * Math.PI));
	const actual = Math.sqrt(meanOf(points, ({ x, y }) => x * x + y * y));
	const scale = actual > 0 ? wanted / actual : 1;
	return points.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
}

/**
 * The points shifted a little, each in another direction (a sunflower's): forces cannot part points that coincide.
 * `reach` is the largest shift.
 */
export function unstuck(points: readonly Point[], reach: number): Point[] {
	const goldenAngle = Math.PI * (3 - Math.sqrt(5));
	return points.map(({ x, y }, index) => {
		const radius = reach * Math.sqrt((index + 1) / points.length);
		return { x: x + radius * Math.cos(index * goldenAngle), y: y + radius * Math.sin(index * goldenAngle) };
	});
}

export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** The smallest box around the points; around none, the origin. */
export function boxOf(points: readonly Point[]): Box {
	const [first = { x: 0, y: 0 }] = points;
	let box = { left: first.x, right: first.x, top: first.y, bottom: first.y };
	for (const { x, y } of points) {
		box = {
			left: Math.min(box.left, x),
			right: Math.max(box.right, x),
			top: Math.min(box.top, y),
			bottom: Math.max(box.bottom, y),
		};
	}
	return box;
}

function meanOf(points: readonly Point[], numberOf: (point: Point) => number): number {
	return points.reduce((sum, point) => sum + numberOf(point), 0) / Math.max(1, points.length);
}
