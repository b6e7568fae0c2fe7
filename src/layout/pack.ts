import type { Point } from '../model/graph.ts';
import { boxOf } from './geometry.ts';

/** The shape that is aimed at, width to height: about that of the panes pictures are shown in. */
export const aspect = 1.5;

/**
 * Components put side by side, none over another, around the first one. Each is a set of cells of a grid, and is put
 * on free cells as near to the middle as there are (polyomino packing: K. Freivalds, U. Dogrusoz, P. Kikusts:
 * Disconnected Graph Layout and the Polyomino Packing Approach, GD 2001). `spacing` is what each point needs.
 */
export function pack(components: readonly (readonly Point[])[], spacing: number): Point[][] {
	const taken = new Set<number>();
	const shells: Point[][] = [];
	const starts = new Map<number, Place>();
	const lasts = new Map<string, Place>();
	return components.map((points) => {
		const cells = cellsOf(points, spacing);
		const size = sizeOf(cells);
		const shape = shapeOf(cells);
		// What did not fit nearer to the middle for a component of this size will not fit for the next one; one of the same
		// shape need not try again on the same shell either.
		const start = starts.get(size) ?? { shell: 0, index: 0 };
		const last = lasts.get(shape);
		const found = freePlace(cells, taken, last?.shell === start.shell ? last : { ...start, index: 0 }, shells);
		starts.set(size, found);
		lasts.set(shape, found);
		const { at } = found;
		for (const cell of cells) taken.add(key(cell.x + at.x, cell.y + at.y));
		return points.map(({ x, y }) => ({ x: x + at.x * spacing, y: y + at.y * spacing }));
	});
}

/** A place of a shell. */
interface Place {
	readonly shell: number;
	readonly index: number;
}

/** The cells that the points' discs touch, of a radius of half the spacing. */
function cellsOf(points: readonly Point[], spacing: number): Point[] {
	const cells = new Map<number, Point>();
	for (const { x, y } of points) {
		for (const dx of [-0.5, 0.5]) {
			for (const dy of [-0.5, 0.5]) {
				const cell = { x: Math.round(x / spacing + dx), y: Math.round(y / spacing + dy) };
				cells.set(key(cell.x, cell.y), cell);
			}
		}
	}
	return [...cells.values()];
}

function sizeOf(cells: readonly Point[]): number {
	const { left, right, top, bottom } = boxOf(cells);
	return key(right - left, bottom - top);
}

function shapeOf(cells: readonly Point[]): string {
	return Float64Array.from(cells, ({ x, y }) => key(x, y))
		.sort()
		.join();
}

function freePlace(
	cells: readonly Point[],
	taken: ReadonlySet<number>,
	from: Place,
	shells: Point[][],
): Place & { readonly at: Point } {
	for (let { shell, index } = from; ; shell++, index = 0) {
		shells[shell] ??= shellOf(shell);
		const places = shells[shell] ?? [];
		for (; index < places.length; index++) {
			const at = places[index];
			if (at === undefined) break;
			if (cells.every(({ x, y }) => !taken.has(key(x + at.x, y + at.y)))) return { at, shell, index };
		}
	}
}

/** The places on the rim of a rectangle around the middle, the nearest first. */
function shellOf(shell: number): Point[] {
	const halfWidth = Math.round(shell * aspect);
	const innerWidth = Math.round((shell - 1) * aspect);
	const places: Point[] = [];
	for (let x = -halfWidth; x <= halfWidth; x++) {
		places.push({ x, y: -shell }, { x, y: shell });
	}
	for (let y = 1 - shell; y < shell; y++) {
		for (let x = innerWidth + 1; x <= halfWidth; x++) places.push({ x: -x, y }, { x, y });
	}
	return places.sort((a, b) => Math.hypot(a.x / aspect, a.y) - Math.hypot(b.x / aspect, b.y));
}

/** Of whole numbers up to a million either way. */
function key(x: number, y: number): number {
	return (x + 2 ** 20) * 2 ** 21 + y + 2 ** 20;
}

/** Places for `count` nodes without ties: rows below everything else, as long as makes the whole a good shape. */
export function block(count: number, others: readonly Point[], spacing: number): Point[] {
	const { left, right, top, bottom } = boxOf(others);
	const cell = { width: spacing * 1.2, height: spacing * 0.7 };
	const below = others.length === 0 ? 0 : bottom + spacing;
	const columns = columnsFor(count, cell, { width: right - left, height: below - top });
	const from = (left + right - (columns - 1) * cell.width) / 2;
	return Array.from({ length: count }, (_, index) => ({
		x: from + (index % columns) * cell.width,
		y: below + Math.floor(index / columns) * cell.height,
	}));
}

interface Extent {
	readonly width: number;
	readonly height: number;
}

/** The fewest columns that are as wide as what is above them and, with it, as wide as they should be for their height. */
function columnsFor(count: number, cell: Extent, above: Extent): number {
	let columns = Math.max(1, Math.floor(above.width / cell.width) + 1);
	const height = () => above.height + Math.ceil(count / columns) * cell.height;
	while (columns < count && columns * cell.width < aspect * height()) columns++;
	return Math.min(columns, Math.max(1, count));
}
