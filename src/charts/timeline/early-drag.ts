import type { FloorRange } from '../../model/floor-range.ts';
import { clickTolerance, floorsWithin } from './gestures.ts';
import type { AxisScene } from './scene.ts';

/** A range drawn before d3-brush is there: whoever drags first loses nothing. It cannot move a range or take a grip. */
export class EarlyDrag {
	readonly #onDrag: (range: FloorRange | null, final: boolean) => void;
	/** Where the press began; null while nothing is pressed. */
	#from: number | null = null;
	/** Undefined until the press has become a drag. */
	#range: FloorRange | null | undefined;

	constructor(onDrag: (range: FloorRange | null, final: boolean) => void) {
		this.#onDrag = onDrag;
	}

	begin(x: number): void {
		this.#from = x;
		this.#range = undefined;
	}

	move(x: number, scene: AxisScene | null): void {
		if (this.#from === null || scene === null) return;
		if (this.#range === undefined && Math.abs(x - this.#from) < clickTolerance) return;
		this.#range = floorsWithin(scene, [Math.min(this.#from, x), Math.max(this.#from, x)]);
		this.#onDrag(this.#range, false);
	}

	/** True where there was a drag. */
	end(): boolean {
		const range = this.#range;
		this.cancel();
		if (range === undefined) return false;
		this.#onDrag(range, true);
		return true;
	}

	cancel(): void {
		this.#from = null;
		this.#range = undefined;
	}

	isDragging(): boolean {
		return this.#range !== undefined;
	}
}
