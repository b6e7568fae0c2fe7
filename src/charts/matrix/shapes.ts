import type { Sureness } from '../../model/attribution.ts';

/** A grade as a shape, as ● ◐ ◔ ○ elsewhere: a full rectangle, one half full, a quarter full, an empty one. */
export type CellShape = 'full' | 'half' | 'quarter' | 'empty';

const shapes: Readonly<Record<Sureness, CellShape>> = {
	stated: 'full',
	proven: 'full',
	likely: 'half',
	guess: 'quarter',
	unknown: 'empty',
};

export function shapeOf(grade: Sureness): CellShape {
	return shapes[grade];
}

/** Smaller cells have no room for an inside. */
const smallestOutline = 6;

/** A cell's place, in CSS pixels. */
interface Place {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** SVG path data, to be filled, of a shape in its place. */
export function shapePath(shape: CellShape, place: Place): string {
	const side = Math.min(place.width, place.height);
	const inside = within(place, side >= 8 ? 1 : side / 8);
	if (shape === 'full') return rectangle(inside);
	if (side < smallestOutline) return smallPath(shape, inside);
	const line = Math.max(1, Math.round(side / 10));
	const space = within(inside, line);
	const outline = rectangle(inside) + hole(space);
	if (shape === 'empty') return outline;
	// A quarter begins in the middle of the height, the corner at the bottom left.
	const above = shape === 'quarter' ? space.height / 2 : 0;
	return outline + rectangle({ ...space, y: space.y + above, width: space.width / 2, height: space.height - above });
}

function smallPath(shape: CellShape, { x, y, width, height }: Place): string {
	const [halfWidth, halfHeight] = [width / 2, height / 2];
	if (shape === 'half') return rectangle({ x, y, width: halfWidth, height });
	if (shape === 'quarter') return rectangle({ x, y: y + halfHeight, width: halfWidth, height: halfHeight });
	return rectangle({ x: x + width / 4, y: y + height / 4, width: halfWidth, height: halfHeight });
}

function within({ x, y, width, height }: Place, by: number): Place {
	return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

function rectangle({ x, y, width, height }: Place): string {
	return `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}

/** Turned the other way round, so that it is cut out. */
function hole({ x, y, width, height }: Place): string {
	return `M${round(x)},${round(y)}v${round(height)}h${round(width)}v${round(-height)}z`;
}

function round(pixels: number): number {
	return Math.round(pixels * 100) / 100;
}
