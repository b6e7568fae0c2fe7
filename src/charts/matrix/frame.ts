import type { Measure, Size } from '../chart.ts';
import { mostRows } from './order.ts';

/** Where the parts of a matrix stand, in CSS pixels from the pane's top left corner. */
export interface MatrixFrame {
	/** The corner of the first cell. */
	readonly left: number;
	readonly top: number;
	/** A cell's place. Where there is room beside a square matrix cells are wider than high, up to {@link widestCell}. */
	readonly cellWidth: number;
	readonly cellHeight: number;
	/** Columns, one a person. */
	readonly columns: number;
	/** Rows: people, and perhaps the floors of unknown author. */
	readonly rows: number;
	/** The row of the unknown authors stands a little below the others. */
	readonly unknownGap: number;
	/** Widest text of a row's name, and of a column's, which stands upright. */
	readonly rowNameRoom: number;
	readonly columnNameRoom: number;
	/** The line of words below: where it stands, and its baseline. */
	readonly footLeft: number;
	readonly footRight: number;
	readonly footBaseline: number;
}

export const nameFontSize = 11;
/** Between a name and the first cell: a gap, the person's colour, a gap. */
export const swatchRoom = 12;

const margin = 8;
const footRoom = 26;
const largestCell = 28;
/** In heights: wider cells would no longer read as one matrix, whose diagonal mirrors it. */
const widestCell = 2;
/** A smaller cell is not seen as one. */
const smallestCell = 3;
/** From this side on cells have whole pixels and sharp edges. */
const crispCell = 5;
const widestName = 130;
const nameShare = 0.3;

/**
 * Fits a matrix into `size`. `names` are those of the people, the most active first; as many of them get a row as the
 * pane has room for, `mostRows` at most. `unknown`: the name of the row of unknown authors, null if there is none.
 */
export function matrixFrameOf(
	size: Size,
	names: readonly string[],
	unknown: string | null,
	measure: Measure,
): MatrixFrame {
	const nameWidths = names.slice(0, mostRows).map((name) => measure(name.slice(0, 80), nameFontSize, 600));
	const widest = Math.ceil(nameWidths.reduce((a, b) => Math.max(a, b), 0));
	const widestRow = Math.max(widest, unknown === null ? 0 : Math.ceil(measure(unknown, nameFontSize, 600)));
	const rowNameRoom = Math.min(widestRow, widestName, Math.floor(size.width * nameShare));
	const columnNameRoom = Math.min(widest, widestName, Math.floor(size.height * nameShare));
	const width = Math.max(0, size.width - rowNameRoom - swatchRoom - 2 * margin);
	const height = Math.max(0, size.height - columnNameRoom - swatchRoom - margin - footRoom);
	const extra = unknown === null ? 0 : 1;
	const room = Math.min(width / smallestCell, height / smallestCell - 2 * extra);
	const columns = Math.min(names.length, mostRows, Math.max(0, Math.floor(room)));
	const cellHeight = cellSide(Math.min(width / columns, height / (columns + 1.5 * extra)), columns);
	const cellWidth = cellSide(Math.min(width / columns, widestCell * cellHeight), columns);
	const top = margin + columnNameRoom + swatchRoom;
	const rows = columns + (columns === 0 ? 0 : extra);
	const unknownGap = Math.min(6, Math.floor(cellHeight / 2));
	const bottom = top + rows * cellHeight + (rows > columns ? unknownGap : 0);
	return {
		left: Math.round(margin + rowNameRoom + swatchRoom + Math.max(0, width - columns * cellWidth) / 2),
		top,
		cellWidth,
		cellHeight,
		columns,
		rows,
		unknownGap,
		rowNameRoom,
		columnNameRoom,
		footLeft: margin,
		footRight: Math.max(margin, size.width - margin),
		// Right below the matrix, however much room there is under it.
		footBaseline: Math.min(size.height - margin, Math.ceil(bottom) + footRoom - margin),
	};
}

function cellSide(room: number, columns: number): number {
	const side = columns === 0 ? 0 : Math.min(room, largestCell);
	return side >= crispCell ? Math.floor(side) : side;
}

/** Left edge of a column, and top edge of a row. */
export function columnLeft({ left, cellWidth }: MatrixFrame, column: number): number {
	return left + column * cellWidth;
}

export function rowTop({ top, cellHeight, columns, unknownGap }: MatrixFrame, row: number): number {
	return top + row * cellHeight + (row >= columns ? unknownGap : 0);
}

/** A place in the matrix. −1: the names of the rows (`column`) or of the columns (`row`); never both. */
export interface Spot {
	readonly row: number;
	readonly column: number;
}

/** The cell, the row's name or the column's name at a point of the pane; null where there is none. */
export function spotAt(frame: MatrixFrame, x: number, y: number): Spot | null {
	const { columns, rows, cellWidth, left, top } = frame;
	if (columns === 0 || x < left - frame.rowNameRoom - swatchRoom || y < top - frame.columnNameRoom - swatchRoom)
		return null;
	const column = x < left ? -1 : Math.floor((x - left) / cellWidth);
	const row = y < top ? -1 : rowAt(frame, y);
	return column >= columns || row === null || row >= rows || (row < 0 && column < 0) ? null : { row, column };
}

function rowAt({ top, cellHeight, columns, unknownGap }: MatrixFrame, y: number): number | null {
	const row = Math.floor((y - top) / cellHeight);
	if (row < columns) return row;
	return y < top + columns * cellHeight + unknownGap ? null : Math.floor((y - top - unknownGap) / cellHeight);
}
