import type { NodeId } from '../../model/graph.ts';
import {
	byActivity,
	type MatrixCell,
	type MatrixData,
	type MatrixOrder,
	type MatrixPerson,
} from '../../model/matrix.ts';
import type { Measure, Size } from '../chart.ts';
import { type Foot, footOf, type MatrixWords } from './foot.ts';
import { columnLeft, type MatrixFrame, matrixFrameOf, rowTop } from './frame.ts';
import { type MatrixName, matrixNamesOf } from './names.ts';
import { blocksOf, type MatrixBlock, orderPeople } from './order.ts';
import { stepOf } from './steps.ts';

export interface MatrixInput {
	readonly data: MatrixData;
	readonly order: MatrixOrder;
	readonly size: Size;
	readonly words: MatrixWords;
	readonly measure: Measure;
}

/** A cell that is not empty. */
export interface PlacedCell extends MatrixCell {
	readonly row: number;
	readonly column: number;
	/** Its place's corner in CSS pixels; the place is `frame.cellWidth` × `frame.cellHeight`. */
	readonly x: number;
	readonly y: number;
	/** Index into `weightSteps`. */
	readonly step: number;
}

/** Everything that is drawn, in CSS pixels, but no colours: one scene serves the screen and white paper. */
export interface MatrixScene {
	readonly size: Size;
	readonly frame: MatrixFrame;
	/** Rows and columns, in order. */
	readonly people: readonly MatrixPerson[];
	/** Is there a last row of the floors of unknown author? */
	readonly hasUnknown: boolean;
	readonly cells: readonly PlacedCell[];
	/** By row × columns + column. */
	readonly cellAt: ReadonlyMap<number, PlacedCell>;
	readonly names: readonly MatrixName[];
	readonly blocks: readonly MatrixBlock[];
	/** How many people have no row for want of room. */
	readonly leftOut: number;
	readonly foot: Foot;
}

/** Lays out who answers whom: a row and a column a person, a mark where the row's person answers the column's. */
export function matrixScene({ data, order, size, words, measure }: MatrixInput): MatrixScene {
	const all = data.people.toSorted(byActivity);
	const isUnknownSpeaking = data.cells.some(({ source }) => source === null);
	const unknown = isUnknownSpeaking ? words.unknown : null;
	const names = all.map(({ name }) => name);
	const frame = matrixFrameOf(size, names, unknown, measure);
	const people = orderPeople(data.people, order, frame.columns);
	const cells = placeCells(data.cells, people, frame);
	return {
		size,
		frame,
		people,
		hasUnknown: frame.rows > frame.columns,
		cells,
		cellAt: new Map(cells.map((cell) => [cell.row * frame.columns + cell.column, cell])),
		names: matrixNamesOf(people, unknown, frame, measure),
		blocks: blocksOf(people, order),
		leftOut: data.people.length - people.length,
		foot: footOf(words, data.people.length - people.length, frame, measure),
	};
}

function placeCells(cells: readonly MatrixCell[], people: readonly MatrixPerson[], frame: MatrixFrame): PlacedCell[] {
	const positions = new Map<NodeId | null, number>(people.map(({ id }, position) => [id, position]));
	if (frame.rows > frame.columns) positions.set(null, people.length);
	return cells.flatMap((cell): PlacedCell[] => {
		const row = positions.get(cell.source);
		const column = positions.get(cell.target);
		if (row === undefined || column === undefined || row === column) return [];
		return [{ ...cell, row, column, x: columnLeft(frame, column), y: rowTop(frame, row), step: stepOf(cell.weight) }];
	});
}
