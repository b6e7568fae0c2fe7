import { listAt } from '../../lib/group.ts';
import type { Rectangle } from './types.ts';

/** Rectangles that can be asked quickly which of them meet another: a grid of square cells. */
export class Boxes {
	readonly #cells = new Map<string, Rectangle[]>();
	readonly #cellSize: number;

	constructor(cellSize: number) {
		this.#cellSize = cellSize;
	}

	add(box: Rectangle): void {
		for (const cell of this.#cellsOf(box)) listAt(this.#cells, cell).push(box);
	}

	/** Does any of them share a point with the box? */
	meets(box: Rectangle): boolean {
		return this.#cellsOf(box).some((cell) => this.#cells.get(cell)?.some((other) => overlap(other, box)) ?? false);
	}

	/** How many there are in the cells around the box that share a point with it; large ones may count several times. */
	count(box: Rectangle): number {
		let count = 0;
		for (const cell of this.#cellsOf(box)) {
			for (const other of this.#cells.get(cell) ?? []) count += Number(overlap(other, box));
		}
		return count;
	}

	#cellsOf({ left, top, width, height }: Rectangle): string[] {
		const cells: string[] = [];
		const size = this.#cellSize;
		for (let x = Math.floor(left / size); x <= Math.floor((left + width) / size); x++) {
			for (let y = Math.floor(top / size); y <= Math.floor((top + height) / size); y++) cells.push(`${x},${y}`);
		}
		return cells;
	}
}

export function overlap(a: Rectangle, b: Rectangle): boolean {
	return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}
