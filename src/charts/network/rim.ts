import type { Point } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { Size } from '../chart.ts';

/**
 * The closed line around the graph that the thread's floors stand on, evenly along its length, clockwise from the top.
 * Plain numbers, so that it can be handed to a worker.
 */
export interface Rim {
	/** Its middle. */
	readonly x: number;
	readonly y: number;
	readonly radiusX: number;
	readonly radiusY: number;
	/** How many floors a full turn counts: floor n stands at n / `turn` of the line's length. */
	readonly turn: number;
	/** How far the longest bar reaches beyond the line. */
	readonly room: number;
	/** By step of a full turn, how much of the line's length lies before it: `steps` + 1 numbers from 0 to 1. */
	readonly along: readonly number[];
}

const steps = 512;
/** The greatest width of a rim, as a multiple of its height: in a wider one people could not be told apart. */
const flattest = 2;
/** From the pane's edge to the longest bar: room for a floor's number, where there are such, the last one having `digits`. */
function numberRoom(digits: number): { readonly x: number; readonly y: number } {
	return { x: Math.max(36, 8 + 7.5 * (digits + 1)), y: 19 };
}
const edge = 5;

/** In a pane narrower than this, in pixels, floors have no numbers. */
const narrow = 440;

export function hasRimNumbers({ width, height }: Size): boolean {
	return width >= narrow && height >= 220;
}

/** As large as the pane has room for. */
export function rimIn(size: Size, turn: number): Rim {
	const { width, height } = size;
	const room = Math.max(6, Math.min(34, Math.min(width, height) * 0.065));
	const margin = hasRimNumbers(size) ? numberRoom(String(turn).length) : { x: edge, y: edge };
	const radiusY = Math.max(10, Math.min(height / 2 - room - margin.y, (width / 2 - room - margin.x) * flattest));
	const radiusX = Math.max(10, Math.min(width / 2 - room - margin.x, radiusY * flattest));
	return { x: width / 2, y: height / 2, radiusX, radiusY, turn, room, along: lengthsAlong(radiusX, radiusY) };
}

function lengthsAlong(radiusX: number, radiusY: number): number[] {
	const along = [0];
	for (let step = 0; step < steps; step++) {
		const angle = (2 * Math.PI * (step + 0.5)) / steps;
		along.push((along[step] ?? 0) + Math.hypot(radiusX * Math.cos(angle), radiusY * Math.sin(angle)));
	}
	const whole = along[steps] ?? 1;
	return along.map((length) => length / whole);
}

/** The line's length in pixels. */
export function rimLength({ radiusX, radiusY }: Rim): number {
	// Ramanujan's approximation of an ellipse's circumference (1914), here within a millionth.
	const h = ((radiusX - radiusY) / (radiusX + radiusY)) ** 2;
	return Math.PI * (radiusX + radiusY) * (1 + (3 * h) / (10 + Math.sqrt(4 - 3 * h)));
}

/** A place on the rim, and the direction away from it, of length 1. `share`: of the line's length, from the top. */
export function onRim(rim: Rim, share: number): { readonly foot: Point; readonly out: Point } {
	const angle = angleAt(rim, share);
	const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
	const foot = { x: rim.x + rim.radiusX * sin, y: rim.y - rim.radiusY * cos };
	const [x, y] = [sin * rim.radiusY, -cos * rim.radiusX];
	const length = Math.hypot(x, y) || 1;
	return { foot, out: { x: x / length, y: y / length } };
}

/** The ellipse's own parameter there: a circle's angle before the circle is stretched. */
function angleAt({ along }: Rim, share: number): number {
	const wanted = ((share % 1) + 1) % 1;
	let [low, high] = [0, along.length - 1];
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((along[middle] ?? 0) <= wanted) low = middle;
		else high = middle;
	}
	const [from, to] = [along[low] ?? 0, along[high] ?? 1];
	return (2 * Math.PI * (low + (to > from ? (wanted - from) / (to - from) : 0))) / (along.length - 1);
}

/** How much of the line's length lies before the direction from the rim's middle to a point. */
export function shareTowards(rim: Rim, { x, y }: Point): number {
	const angle = (Math.atan2((x - rim.x) / rim.radiusX, -(y - rim.y) / rim.radiusY) + 2 * Math.PI) % (2 * Math.PI);
	const at = (angle / (2 * Math.PI)) * (rim.along.length - 1);
	const low = Math.floor(at);
	const [from, to] = [rim.along[low] ?? 0, rim.along[low + 1] ?? 1];
	return from + (to - from) * (at - low);
}

/** How far out a point is: 0 in the middle, 1 on the line. */
export function depthOf(
	{ x, y, radiusX, radiusY }: Pick<Rim, 'x' | 'y' | 'radiusX' | 'radiusY'>,
	point: Point,
): number {
	return Math.hypot((point.x - x) / radiusX, (point.y - y) / radiusY);
}

/** The point, or the last one before it on the way from the middle that is no farther out than `depth`. */
export function within(rim: Rim, point: Point, depth: number): Point {
	const at = depthOf(rim, point);
	if (at <= depth) return point;
	const by = depth / at;
	return { x: rim.x + (point.x - rim.x) * by, y: rim.y + (point.y - rim.y) * by };
}

/** The share of the line at which a floor stands. */
export function shareOf({ turn }: Pick<Rim, 'turn'>, floor: FloorNumber): number {
	return floor / turn;
}

/**
 * The share of the line at the foot of the bars that a point is over, in a band around the line that reaches `inside`
 * pixels inwards and past the longest bar; null elsewhere.
 */
export function shareAtBand(rim: Rim, point: Point, inside: number): number | null {
	// A bar stands at right angles to the line, not towards the middle: some rounds find the foot below the point.
	let share = shareTowards(rim, point);
	for (let round = 0; round < 6; round++) {
		const { foot, out } = onRim(rim, share);
		const along = (point.x - foot.x) * -out.y + (point.y - foot.y) * out.x;
		const reach = (point.x - foot.x) * out.x + (point.y - foot.y) * out.y;
		if (Math.abs(along) < 0.5) return reach >= -inside && reach <= rim.room + inside ? ((share % 1) + 1) % 1 : null;
		share += along / rimLength(rim) / (1 + Math.max(0, reach) / Math.min(rim.radiusX, rim.radiusY));
	}
	return null;
}
