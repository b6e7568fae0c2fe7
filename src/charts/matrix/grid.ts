import type { NodeId } from '../../model/graph.ts';
import type { Theme } from '../palette.ts';
import { element, type SvgElement } from '../svg.ts';
import { columnLeft, type MatrixFrame, rowTop } from './frame.ts';
import type { MatrixScene, PlacedCell } from './scene.ts';

/** Lines between smaller cells would hide them. */
const smallestGrid = 8;

/**
 * What carries no data: lines between the cells, the diagonal (nobody answers themselves), and a frame around each
 * community.
 */
export function gridPicture({ frame, people, hasUnknown, blocks }: MatrixScene, theme: Theme): SvgElement {
	if (people.length === 0) return element('g', { id: 'matrix-grid' });
	const { left, top, cell, columns } = frame;
	const side = columns * cell;
	const rows = [{ y: top, count: columns }, ...(hasUnknown ? [{ y: rowTop(frame, columns), count: 1 }] : [])];
	const line = { fill: 'none', stroke: theme.rule };
	return element(
		'g',
		// Lines a pixel wide are sharp in the middle of pixels.
		{ id: 'matrix-grid', transform: 'translate(0.5 0.5)' },
		element('path', { d: `M${left},${top}l${side},${side}`, ...line }),
		element('path', {
			d: cell >= smallestGrid ? rows.map(({ y, count }) => lines(frame, y, count)).join('') : '',
			...line,
		}),
		...rows.map(({ y, count }) => element('rect', { x: left, y, width: side, height: count * cell, ...line })),
		...blocks.map(({ first, last }) => {
			const length = (last - first + 1) * cell;
			const place = { x: columnLeft(frame, first), y: rowTop(frame, first), width: length, height: length };
			return element('rect', { ...place, fill: 'none', stroke: theme.muted });
		}),
	);
}

function lines({ left, cell, columns }: MatrixFrame, y: number, rows: number): string {
	const inner = (count: number) => Array.from({ length: Math.max(0, count - 1) }, (_, index) => (index + 1) * cell);
	const across = inner(rows).map((offset) => `M${left},${y + offset}h${columns * cell}`);
	const down = inner(columns).map((offset) => `M${left + offset},${y}v${rows * cell}`);
	return [...across, ...down].join('');
}

/** However small a cell is, what is around it is seen. */
const leastOutline = 9;

/** The rows and columns of the people selected, and the cells selected, outlined. */
export function outlinePicture(
	scene: MatrixScene,
	theme: Theme,
	selected: ReadonlySet<NodeId>,
	cells: readonly PlacedCell[],
): SvgElement {
	const { cell: side } = scene.frame;
	const around = Math.max(2, (leastOutline - side) / 2);
	const positions = scene.people.flatMap(({ id }, position) => (selected.has(id) ? [position] : []));
	const line = { fill: 'none', stroke: theme.ink, 'stroke-width': 1.5 };
	return element(
		'g',
		{ id: 'matrix-selected' },
		...positions
			.flatMap((position) => bands(scene, position, position))
			.map((band) => element('rect', { ...band, ...line })),
		...cells.map(({ x, y }) => {
			const length = side + 2 * around;
			return element('rect', { x: x - around, y: y - around, width: length, height: length, rx: 2, ...line });
		}),
	);
}

export interface Band {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** What a row and a column cover; −1: none. A column reaches down through the unknown authors' row. */
export function bands({ frame }: MatrixScene, row: number, column: number): Band[] {
	const { left, top, cell, columns, rows } = frame;
	const bottom = rows === 0 ? top : rowTop(frame, rows - 1) + cell;
	return [
		...(row < 0 ? [] : [{ x: left, y: rowTop(frame, row), width: columns * cell, height: cell }]),
		...(column < 0 ? [] : [{ x: columnLeft(frame, column), y: top, width: cell, height: bottom - top }]),
	];
}
