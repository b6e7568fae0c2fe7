import type { NodeId } from '../../model/graph.ts';
import type { MatrixPerson } from '../../model/matrix.ts';
import type { Measure } from '../chart.ts';
import { fitText } from '../fit-text.ts';
import { columnLeft, type MatrixFrame, nameFontSize, rowTop, swatchRoom } from './frame.ts';

/** A row's or column's name. Rows' end at `x`; columns' begin at `x`, `y` and go up, turned by a quarter. */
export interface MatrixName {
	/** Null: the unknown authors. */
	readonly id: NodeId | null;
	readonly axis: 'row' | 'column';
	/** Row or column. */
	readonly position: number;
	/** Shortened where it is long. */
	readonly text: string;
	/** Anchor, on the baseline. */
	readonly x: number;
	readonly y: number;
	/** The middle of its row or column. */
	readonly middle: number;
	/** Where there is no room for all names, those of more importance are shown. */
	readonly importance: number;
}

/** Least distance between two names' middle lines: Chinese glyphs are taller than the font size says. */
export const nameHeight = 15;
/** Written out, for programs that do not know `dominant-baseline`. */
const middleToBaseline = nameFontSize * 0.35;

/** The names of all rows and columns, whether or not there is room to show them. */
export function matrixNamesOf(
	people: readonly MatrixPerson[],
	unknown: string | null,
	frame: MatrixFrame,
	measure: Measure,
): readonly MatrixName[] {
	const rows = people.map(({ id, name, activity }, row) => rowName(frame, row, id, name, activity, measure));
	const columns = people.map((person, column) => columnName(frame, column, person, measure));
	if (unknown === null || people.length === 0) return [...rows, ...columns];
	return [...rows, rowName(frame, people.length, null, unknown, Number.POSITIVE_INFINITY, measure), ...columns];
}

function rowName(
	frame: MatrixFrame,
	position: number,
	id: NodeId | null,
	name: string,
	importance: number,
	measure: Measure,
): MatrixName {
	const middle = rowTop(frame, position) + frame.cellHeight / 2;
	const text = fitText(name, frame.rowNameRoom, nameFontSize, 600, measure);
	return {
		id,
		axis: 'row',
		position,
		text,
		x: frame.left - swatchRoom,
		y: middle + middleToBaseline,
		middle,
		importance,
	};
}

function columnName(
	frame: MatrixFrame,
	position: number,
	{ id, name, activity }: MatrixPerson,
	measure: Measure,
): MatrixName {
	const middle = columnLeft(frame, position) + frame.cellWidth / 2;
	const text = fitText(name, frame.columnNameRoom, nameFontSize, 600, measure);
	const place = { x: middle + middleToBaseline, y: frame.top - swatchRoom };
	return { id, axis: 'column', position, text, ...place, middle, importance: activity };
}

/**
 * The names that stand at least a line's height from each other: those of the people in the first of the sets, then
 * those in the next, then those of more importance. The others are shown while their row or column is pointed at.
 */
export function namesWithRoom(
	names: readonly MatrixName[],
	...before: readonly (ReadonlySet<NodeId> | undefined)[]
): MatrixName[] {
	const rank = ({ id }: MatrixName) => {
		const index = id === null ? -1 : before.findIndex((people) => people?.has(id));
		return index < 0 ? before.length : index;
	};
	const order = names.toSorted((a, b) => rank(a) - rank(b) || b.importance - a.importance);
	const taken = { row: [] as number[], column: [] as number[] };
	return order.filter(({ axis, middle }) => {
		if (taken[axis].some((other) => Math.abs(other - middle) < nameHeight)) return false;
		taken[axis].push(middle);
		return true;
	});
}
