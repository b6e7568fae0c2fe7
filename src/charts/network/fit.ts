import { maxOf, minOf } from '../../lib/numbers.ts';
import { floorOfNode, type NodeId, type Point, type Positions } from '../../model/graph.ts';
import { depthOf, onRim, type Rim, shareTowards } from './rim.ts';

/** From the layout's units to pixels, everybody inside the rim. */
export interface Fit {
	readonly place: (point: Point) => Point;
	/** Back to the layout's units. */
	readonly unplace: (pixel: Point) => Point;
}

/** One direction may be stretched by this factor more than the other. */
const mostStretched = 1.6;
/** Of few people a unit is never drawn larger than this: two do not stand at opposite ends of the pane. */
const largestScale = 2.2;
const few = 12;
/** How far out people stand at most: the rest is for names, and for floors to be told from people. */
export const outermost = 0.9;
/** Beyond it, those who are not seen first. */
const last = 0.96;

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

function shapeFit({ points, isElastic }: Positions, rim: Rim, first: ReadonlySet<NodeId> | null): Fit {
	const people = Array.from(points).filter(([id]) => floorOfNode(id) === null);
	const seen = first === null ? people : people.filter(([id]) => first.has(id));
	const drawn = (seen.length > 1 ? seen : people).map(([, point]) => point);
	if (drawn.length === 0) drawn.push({ x: 0, y: 0 });
	const [left, right] = [minOf(drawn.map(({ x }) => x)), maxOf(drawn.map(({ x }) => x))];
	const [top, bottom] = [minOf(drawn.map(({ y }) => y)), maxOf(drawn.map(({ y }) => y))];
	// In the midst of people where there is a crowd, so that no few far off leave half of the room empty.
	const middle =
		isElastic && drawn.length >= manyPeople ? medianOf(drawn) : { x: (left + right) / 2, y: (top + bottom) / 2 };
	const isTurned = right - left !== bottom - top && right - left > bottom - top !== rim.radiusX > rim.radiusY;
	const turned = ({ x, y }: Point): Point => {
		const at = { x: x - middle.x, y: y - middle.y };
		return isTurned ? { x: at.y, y: at.x } : at;
	};
	const [width, height] = isTurned ? [bottom - top, right - left] : [right - left, bottom - top];
	// What the pane is wider than the layout, or the layout than the pane, is made up for in part.
	const wanted = (rim.radiusX / rim.radiusY) * (height > 0 && width > 0 ? height / width : 1);
	const stretch = Math.min(mostStretched, Math.max(1 / mostStretched, wanted));
	const depthAt = (point: Point) => {
		const { x, y } = turned(point);
		return Math.hypot((x * stretch) / rim.radiusX, y / rim.radiusY);
	};
	const depths = drawn.map(depthAt);
	const reach = maxOf(depths, 0);
	const largest = drawn.length < few ? largestScale : Number.POSITIVE_INFINITY;
	const scaleY = Math.min(largest, reach > 0 ? outermost / reach : largestScale);
	const scaleX = Math.min(largest, scaleY * stretch);
	const evened = evenedDepths(
		depths.map((depth) => depth * scaleY),
		isElastic === true,
	);
	const along = (at: Point, map: (depth: number) => number): Point => {
		const depth = depthOf(rim, at);
		const by = depth > 0 ? map(depth) / depth : 1;
		return { x: rim.x + (at.x - rim.x) * by, y: rim.y + (at.y - rim.y) * by };
	};
	return {
		place(point) {
			const { x, y } = turned(point);
			return along({ x: rim.x + x * scaleX, y: rim.y + y * scaleY }, evened.out);
		},
		unplace(pixel) {
			const { x, y } = along(pixel, evened.back);
			const at = { x: (x - rim.x) / scaleX, y: (y - rim.y) / scaleY };
			const back = isTurned ? { x: at.y, y: at.x } : at;
			return { x: middle.x + back.x, y: middle.y + back.y };
		},
	};
}

function medianOf(points: readonly Point[]): Point {
	const at = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
	return { x: at(points.map(({ x }) => x)), y: at(points.map(({ y }) => y)) };
}

/** How much of the way to an even spread crowded people are given, and of how many people all of that. */
const mostEvened = 0.55;
const manyPeople = 60;

/**
 * From how far out people stand to how far out they are drawn, and back. Order and direction stay; where a layout is
 * elastic, those in a crowd get more room, at the cost of the empty room around it. Who stands farther out than those
 * seen first is drawn in what is left, the nearer to its end the farther out.
 */
function evenedDepths(
	depths: readonly number[],
	isElastic: boolean,
): { out(depth: number): number; back(depth: number): number } {
	const sorted = depths.toSorted((a, b) => a - b);
	const reach = sorted.at(-1) ?? 0;
	const share = isElastic ? mostEvened * Math.min(1, depths.length / manyPeople) : 0;
	const knots = [{ from: 0, to: 0 }];
	const steps = Math.min(24, sorted.length);
	for (let step = 1; step <= steps && share > 0; step++) {
		const from = sorted[Math.ceil((step / steps) * sorted.length) - 1] ?? 0;
		// On a disc that is evenly filled, half of all are nearer to the middle than at the root of a half.
		const to = (1 - share) * from + share * reach * Math.sqrt(step / steps);
		if (from > (knots.at(-1)?.from ?? 0) + 1e-6) knots.push({ from, to });
	}
	if (knots.length === 1) knots.push({ from: Math.max(reach, 1e-6), to: Math.max(reach, 1e-6) });
	const end = knots.at(-1) ?? { from: 1, to: 1 };
	const left = last - end.to;
	return {
		out: (depth) => (depth <= end.from ? between(knots, depth, 'from', 'to') : end.to + left * (1 - end.from / depth)),
		back: (depth) =>
			depth <= end.to ? between(knots, depth, 'to', 'from') : end.from / Math.max(1e-3, 1 - (depth - end.to) / left),
	};
}

interface Knot {
	readonly from: number;
	readonly to: number;
}

/** Along the straight lines between knots. */
function between(knots: readonly Knot[], at: number, by: keyof Knot, what: keyof Knot): number {
	const index = Math.max(
		1,
		knots.findIndex((knot) => knot[by] >= at),
	);
	const [low, high] = [knots[index - 1] ?? { from: 0, to: 0 }, knots[index] ?? { from: 1, to: 1 }];
	const width = high[by] - low[by];
	return low[what] + (width > 0 ? ((at - low[by]) / width) * (high[what] - low[what]) : 0);
}
