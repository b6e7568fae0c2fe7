import { type Grade, isCertain } from '../../model/attribution.ts';

/** A grade as a shape, as ● ◐ ○ elsewhere: a full square, one half full, an empty one. */
export type CellShape = 'full' | 'half' | 'empty';

export function shapeOf(grade: Grade): CellShape {
	if (isCertain(grade)) return 'full';
	return grade === 'likely' ? 'half' : 'empty';
}

/** Smaller cells have no room for an inside. */
const smallestOutline = 6;

/** SVG path data, to be filled, of a shape in the place of side `side` whose corner is at `x`, `y`. */
export function shapePath(shape: CellShape, x: number, y: number, side: number): string {
	const gap = side >= 8 ? 1 : side / 8;
	const inner = side - 2 * gap;
	const [left, top] = [x + gap, y + gap];
	if (shape === 'full') return rectangle(left, top, inner, inner);
	if (side < smallestOutline) {
		return shape === 'half'
			? rectangle(left, top, inner / 2, inner)
			: rectangle(left + inner / 4, top + inner / 4, inner / 2, inner / 2);
	}
	const line = Math.max(1, Math.round(side / 10));
	const outline = `${rectangle(left, top, inner, inner)}${hole(left + line, top + line, inner - 2 * line)}`;
	return shape === 'half' ? outline + rectangle(left + line, top + line, inner / 2 - line, inner - 2 * line) : outline;
}

function rectangle(x: number, y: number, width: number, height: number): string {
	return `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}

/** Turned the other way round, so that it is cut out. */
function hole(x: number, y: number, side: number): string {
	return `M${round(x)},${round(y)}v${round(side)}h${round(side)}v${round(-side)}z`;
}

function round(pixels: number): number {
	return Math.round(pixels * 100) / 100;
}
