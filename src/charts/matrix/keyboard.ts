import type { Spot } from './frame.ts';
import type { MatrixScene } from './scene.ts';

/** The action of a key. */
export type MatrixKeyAction = { readonly type: 'move'; readonly to: Spot } | { readonly type: 'select' };

const page = 10;
const steps: Readonly<Record<string, readonly [number, number]>> = {
	ArrowUp: [-1, 0],
	ArrowDown: [1, 0],
	ArrowLeft: [0, -1],
	ArrowRight: [0, 1],
	PageUp: [-page, 0],
	PageDown: [page, 0],
};

/**
 * As for a grid (https://www.w3.org/WAI/ARIA/apg/patterns/grid/): arrows by one cell, Page Up and Page Down by ten
 * rows, Home and End in the row; with `jump` (Ctrl or Cmd held) arrows go on to the next cell that is not empty.
 * Null for keys that mean nothing here. `at` is null before the first move, which goes to the first cell with a mark.
 */
export function matrixKeyAction(
	key: string,
	jump: boolean,
	at: Spot | null,
	scene: MatrixScene,
): MatrixKeyAction | null {
	if (scene.people.length === 0) return null;
	if (key === 'Enter') return at === null ? null : { type: 'select' };
	const step = steps[key];
	if (step === undefined && key !== 'Home' && key !== 'End') return null;
	if (at === null) return { type: 'move', to: firstMark(scene) };
	if (step === undefined)
		return { type: 'move', to: { row: at.row, column: key === 'Home' ? 0 : scene.people.length - 1 } };
	return { type: 'move', to: jump && key.startsWith('Arrow') ? nextMark(scene, at, step) : moved(scene, at, step) };
}

function firstMark({ cells }: MatrixScene): Spot {
	const [first] = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
	return first === undefined ? { row: 0, column: 0 } : { row: first.row, column: first.column };
}

/** Stays inside; the names are a row and a column of their own, −1, but for the corner. */
function moved({ frame }: MatrixScene, at: Spot, [down, right]: readonly [number, number]): Spot {
	const least = (other: number) => (other === -1 ? 0 : -1);
	const row = Math.max(least(at.column), Math.min(frame.rows - 1, at.row + down));
	const column = Math.max(least(at.row), Math.min(frame.columns - 1, at.column + right));
	return { row, column };
}

function nextMark({ cellAt, frame }: MatrixScene, at: Spot, [down, right]: readonly [number, number]): Spot {
	let { row, column } = at;
	do {
		row += down;
		column += right;
		if (row < 0 || column < 0 || row >= frame.rows || column >= frame.columns) return at;
	} while (!cellAt.has(row * frame.columns + column));
	return { row, column };
}
