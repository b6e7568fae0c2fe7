import { listAt } from '../../lib/group.ts';
import type { Rectangle } from './types.ts';

/** Rectangles that can be asked quickly whether one of them meets another: a grid of square cells. */
export class Boxes {
	readonly #cells = new Map<number, Rectangle[]>();
	readonly #cellSize: number;

	constructor(cellSize: number) {
		this.#cellSize = cellSize;
	}

	add(box: Rectangle): void {
		for (const cell of cellsOf(box, this.#cellSize)) listAt(this.#cells, cell).push(box);
	}

	/** Does any of them overlap the box? */
	meets(box: Rectangle): boolean {
		return cellsOf(box, this.#cellSize).some((cell) => this.#cells.get(cell)?.some((other) => overlap(other, box)));
	}
}

/** The cells of a grid that a box touches, as keys. Cells very far off may share a key with near ones. */
export function cellsOf({ left, top, width, height }: Rectangle, size: number): number[] {
	const cells: number[] = [];
	for (let x = Math.floor(left / size); x <= Math.floor((left + width) / size); x++) {
		for (let y = Math.floor(top / size); y <= Math.floor((top + height) / size); y++) cells.push(x * 0x10000 + y);
	}
	return cells;
}

/** The cell of a point. */
export function cellOf(x: number, y: number, size: number): number {
	return Math.floor(x / size) * 0x10000 + Math.floor(y / size);
}

function overlap(a: Rectangle, b: Rectangle): boolean {
	return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}
