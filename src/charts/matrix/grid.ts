import type { NodeId } from '../../model/graph.ts';
import { element, type SvgElement } from '../svg.ts';
import type { Theme } from '../theme.ts';
import { columnLeft, type MatrixFrame, rowTop } from './frame.ts';
import type { MatrixScene, PlacedCell } from './scene.ts';

/** Lines between smaller cells would hide them. */
const smallestGrid = 8;

/**
 * The parts without data: lines between the cells, the diagonal (nobody answers themselves), and a frame around each
 * community.
 */
export function gridPicture({ frame, people, hasUnknown, blocks }: MatrixScene, theme: Theme): SvgElement {
	if (people.length === 0) return element('g', { id: 'matrix-grid' });
	const { left, top, cellWidth, cellHeight, columns } = frame;
	const [width, height] = [columns * cellWidth, columns * cellHeight];
	const rows = [{ y: top, count: columns }, ...(hasUnknown ? [{ y: rowTop(frame, columns), count: 1 }] : [])];
	const line = { fill: 'none', stroke: theme.rule };
	return element(
		'g',
		// Lines a pixel wide are sharp in the middle of pixels.
		{ id: 'matrix-grid', transform: 'translate(0.5 0.5)' },
		element('path', { d: `M${left},${top}l${width},${height}`, ...line }),
		element('path', {
			d: cellHeight >= smallestGrid ? rows.map(({ y, count }) => lines(frame, y, count)).join('') : '',
			...line,
		}),
		...rows.map(({ y, count }) => element('rect', { x: left, y, width, height: count * cellHeight, ...line })),
		...blocks.map(({ first, last }) => {
			const count = last - first + 1;
			const [x, y] = [columnLeft(frame, first), rowTop(frame, first)];
			const place = { x, y, width: count * cellWidth, height: count * cellHeight };
			return element('rect', { ...place, fill: 'none', stroke: theme.muted });
		}),
	);
}

function lines({ left, cellWidth, cellHeight, columns }: MatrixFrame, y: number, rows: number): string {
	const inner = (count: number) => Array.from({ length: Math.max(0, count - 1) }, (_, index) => index + 1);
	const across = inner(rows).map((row) => `M${left},${y + row * cellHeight}h${columns * cellWidth}`);
	const down = inner(columns).map((column) => `M${left + column * cellWidth},${y}v${rows * cellHeight}`);
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
	const { cellWidth, cellHeight } = scene.frame;
	const around = Math.max(2, (leastOutline - cellHeight) / 2);
	const positions = scene.people.flatMap(({ id }, position) => (selected.has(id) ? [position] : []));
	const line = { fill: 'none', stroke: theme.ink, 'stroke-width': 1.5 };
	return element(
		'g',
		{ id: 'matrix-selected' },
		...positions
			.flatMap((position) => bands(scene, position, position))
			.map((band) => element('rect', { ...band, ...line })),
		...cells.map(({ x, y }) => {
			const [width, height] = [cellWidth + 2 * around, cellHeight + 2 * around];
			return element('rect', { x: x - around, y: y - around, width, height, rx: 2, ...line });
		}),
	);
}

export interface Band {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** The area that a row and a column cover; −1: none. A column reaches down through the unknown authors' row. */
export function bands({ frame }: MatrixScene, row: number, column: number): Band[] {
	const { left, top, cellWidth, cellHeight, columns, rows } = frame;
	const bottom = rows === 0 ? top : rowTop(frame, rows - 1) + cellHeight;
	return [
		...(row < 0 ? [] : [{ x: left, y: rowTop(frame, row), width: columns * cellWidth, height: cellHeight }]),
		...(column < 0 ? [] : [{ x: columnLeft(frame, column), y: top, width: cellWidth, height: bottom - top }]),
	];
}
