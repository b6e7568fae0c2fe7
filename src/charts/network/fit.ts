import { maxOf, minOf } from '../../lib/numbers.ts';
import { floorOfNode, type NodeId, type Point, type Positions } from '../../model/graph.ts';
import { depthOf, onRim, type Rim, shareTowards, within } from './rim.ts';

/** From the layout's units to pixels, everybody inside the rim. */
export interface Fit {
	readonly place: (point: Point) => Point;
	/** Back to the layout's units. */
	readonly unplace: (pixel: Point) => Point;
}

/** One direction may be stretched by this factor more than the other. */
const mostStretched = 1.6;
/** A unit is never drawn larger than this: two people do not stand at opposite ends of the pane. */
const largestScale = 2.2;
/** How far out people stand at most: the rest is for names, and for floors to be told from people. */
export const outermost = 0.9;
/** Of a crowd, how far out those reach who are seen first; the others share what is left. */
const front = 0.8;

/**
 * The positions stretched to what is inside the rim. A clock's angles stay at the floors they stand for; other layouts
 * keep their shape. `first`: who is seen first where not all are; null: all.
 */
export function fitTo(positions: Positions, rim: Rim, first: ReadonlySet<NodeId> | null = null): Fit {
	return positions.clock === null ? shapeFit(positions, rim, first) : clockFit(positions.clock, rim);
}

function clockFit({ radius, turn }: NonNullable<Positions['clock']>, rim: Rim): Fit {
	const turns = turn / rim.turn / (2 * Math.PI);
	return {
		place({ x, y }) {
			const angle = (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);
			const { foot } = onRim(rim, angle * turns);
			const depth = Math.hypot(x, y) / radius;
			return { x: rim.x + (foot.x - rim.x) * depth, y: rim.y + (foot.y - rim.y) * depth };
		},
		unplace(pixel) {
			const depth = depthOf(rim, pixel) * radius;
			const angle = shareTowards(rim, pixel) / turns;
			return { x: depth * Math.sin(angle), y: -depth * Math.cos(angle) };
		},
	};
}

function shapeFit({ points }: Positions, rim: Rim, first: ReadonlySet<NodeId> | null): Fit {
	const people = Array.from(points).filter(([id]) => floorOfNode(id) === null);
	const seen = first === null ? people : people.filter(([id]) => first.has(id));
	const drawn = (seen.length > 1 ? seen : people).map(([, point]) => point);
	const [left, right] = [
		minOf(
			drawn.map(({ x }) => x),
			0,
		),
		maxOf(
			drawn.map(({ x }) => x),
			0,
		),
	];
	const [top, bottom] = [
		minOf(
			drawn.map(({ y }) => y),
			0,
		),
		maxOf(
			drawn.map(({ y }) => y),
			0,
		),
	];
	const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
	const isTurned = right - left > bottom - top !== rim.radiusX > rim.radiusY && right - left !== bottom - top;
	const turned = ({ x, y }: Point): Point => {
		const at = { x: x - middle.x, y: y - middle.y };
		return isTurned ? { x: at.y, y: at.x } : at;
	};
	const [width, height] = isTurned ? [bottom - top, right - left] : [right - left, bottom - top];
	// What the pane is wider than the layout, or the layout than the pane, is made up for in part.
	const wanted = (rim.radiusX / rim.radiusY) * (height > 0 && width > 0 ? height / width : 1);
	const stretch = Math.min(mostStretched, Math.max(1 / mostStretched, wanted));
	const reach = maxOf(
		drawn.map((point) => {
			const { x, y } = turned(point);
			return Math.hypot((x * stretch) / rim.radiusX, y / rim.radiusY);
		}),
		0,
	);
	const limit = first === null ? outermost : front;
	const scaleY = Math.min(largestScale, reach > 0 ? limit / reach : largestScale);
	const scaleX = Math.min(largestScale, scaleY * stretch);
	return {
		place(point) {
			const { x, y } = turned(point);
			const at = { x: rim.x + x * scaleX, y: rim.y + y * scaleY };
			return first === null ? at : drawnIn(rim, at);
		},
		unplace(pixel) {
			const { x, y } = first === null ? pixel : drawnOut(rim, pixel);
			const at = { x: (x - rim.x) / scaleX, y: (y - rim.y) / scaleY };
			const back = isTurned ? { x: at.y, y: at.x } : at;
			return { x: middle.x + back.x, y: middle.y + back.y };
		},
	};
}

/** Who stands farther out than those seen first is drawn nearer, the more so the farther out, and in the same order. */
function drawnIn(rim: Rim, point: Point): Point {
	const depth = depthOf(rim, point);
	if (depth <= front) return point;
	const by = front + (outermost + 0.06 - front) * (1 - front / depth);
	return within(rim, point, by);
}

function drawnOut(rim: Rim, point: Point): Point {
	const depth = depthOf(rim, point);
	if (depth <= front) return point;
	const left = 1 - (depth - front) / (outermost + 0.06 - front);
	const by = front / Math.max(left, 1e-3) / depth;
	return { x: rim.x + (point.x - rim.x) * by, y: rim.y + (point.y - rim.y) * by };
}
