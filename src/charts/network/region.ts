import type { Point } from '../../model/graph.ts';

/** Tells whether a point is in a region of the pane, in its pixels. */
export type IsInside = (point: Point) => boolean;

/** The rectangle between two corners, its rim in it. */
export function insideBox(a: Point, b: Point): IsInside {
	const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
	const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
	return ({ x, y }) => x >= left && x <= right && y >= top && y <= bottom;
}

/**
 * What a closed line goes around, also where it crosses itself: by its winding number, so that no loop within a loop is
 * left out.
 */
export function insideLine(line: readonly Point[]): IsInside {
	return (point) => {
		let winding = 0;
		for (const [index, from] of line.entries()) {
			const to = line[(index + 1) % line.length] ?? from;
			if (from.y <= point.y === to.y <= point.y) continue;
			const side = (to.x - from.x) * (point.y - from.y) - (point.x - from.x) * (to.y - from.y);
			if (from.y <= point.y && side > 0) winding += 1;
			if (from.y > point.y && side < 0) winding -= 1;
		}
		return winding !== 0;
	};
}
