import type { Point, Positions } from '../../model/graph.ts';
import type { Size } from '../chart.ts';

/** From the layout's units to pixels. */
export interface Fit {
	readonly place: (point: Point) => Point;
	/** Back to the layout's units. */
	readonly unplace: (pixel: Point) => Point;
	readonly scaleX: number;
	readonly scaleY: number;
}

/** One direction may be stretched by this factor more than the other. */
const mostStretched = 1.6;
/** A unit is never drawn larger than this: two people do not stand at opposite ends of the pane. */
const largestScale = 2.2;

/** The positions stretched to the pane, `margin` pixels kept free; a wide layout is turned to stand in a tall pane. */
export function fitTo({ points, rings, hours }: Positions, size: Size, margin: Size): Fit {
	const outer = Math.max(0, ...rings, ...hours.map(({ radius }) => radius));
	const box = boxOf([...points.values()], outer);
	const turned = outer === 0 && box.width > box.height !== size.width > size.height;
	const drawn = turned ? { width: box.height, height: box.width } : box;
	const { scaleX, scaleY } = scalesFor(drawn, {
		width: Math.max(1, size.width - 2 * margin.width),
		height: Math.max(1, size.height - 2 * margin.height),
	});
	const place = (point: Point): Point => {
		const dx = point.x - box.x;
		const dy = point.y - box.y;
		return {
			x: size.width / 2 + (turned ? dy : dx) * scaleX,
			y: size.height / 2 + (turned ? dx : dy) * scaleY,
		};
	};
	const unplace = ({ x, y }: Point): Point => {
		const dx = (x - size.width / 2) / scaleX;
		const dy = (y - size.height / 2) / scaleY;
		return turned ? { x: box.x + dy, y: box.y + dx } : { x: box.x + dx, y: box.y + dy };
	};
	return { place, unplace, scaleX, scaleY };
}

function scalesFor(box: Size, room: Size): { scaleX: number; scaleY: number } {
	const x = box.width > 0 ? room.width / box.width : Number.POSITIVE_INFINITY;
	const y = box.height > 0 ? room.height / box.height : Number.POSITIVE_INFINITY;
	const least = Math.min(x, y, largestScale);
	return { scaleX: Math.min(x, least * mostStretched), scaleY: Math.min(y, least * mostStretched) };
}

/** The smallest box around the points and a circle around the origin, by its middle. */
function boxOf(points: readonly Point[], radius: number): Point & Size {
	let [left, right, top, bottom] = radius > 0 ? [-radius, radius, -radius, radius] : emptyBox;
	for (const { x, y } of points) {
		left = Math.min(left, x);
		right = Math.max(right, x);
		top = Math.min(top, y);
		bottom = Math.max(bottom, y);
	}
	if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
	return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

const emptyBox = [
	Number.POSITIVE_INFINITY,
	Number.NEGATIVE_INFINITY,
	Number.POSITIVE_INFINITY,
	Number.NEGATIVE_INFINITY,
] as const;
