import type { Sureness } from '../../model/sureness.ts';

/** A grade as a shape, as ● ◐ ◔ ○ elsewhere: a full square, one half full, a quarter full, an empty one. */
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

/** SVG path data, to be filled, of a shape in the place of side `side` whose corner is at `x`, `y`. */
export function shapePath(shape: CellShape, x: number, y: number, side: number): string {
	const gap = side >= 8 ? 1 : side / 8;
	const inner = side - 2 * gap;
	const [left, top] = [x + gap, y + gap];
	if (shape === 'full') return rectangle(left, top, inner, inner);
	if (side < smallestOutline) return smallPath(shape, left, top, inner);
	const line = Math.max(1, Math.round(side / 10));
	const outline = `${rectangle(left, top, inner, inner)}${hole(left + line, top + line, inner - 2 * line)}`;
	if (shape === 'empty') return outline;
	const width = inner / 2 - line;
	// A quarter begins in the middle of the height, the corner at the bottom left.
	const above = shape === 'quarter' ? inner / 2 - line : 0;
	return outline + rectangle(left + line, top + line + above, width, inner - 2 * line - above);
}

function smallPath(shape: CellShape, left: number, top: number, inner: number): string {
	if (shape === 'half') return rectangle(left, top, inner / 2, inner);
	if (shape === 'quarter') return rectangle(left, top + inner / 2, inner / 2, inner / 2);
	return rectangle(left + inner / 4, top + inner / 4, inner / 2, inner / 2);
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
