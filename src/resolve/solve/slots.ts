/** Pairs of a floor and a handle that may be its author's, each made once and numbered from 0. */
export class Slots {
	readonly floors: number[] = [];
	readonly handles: number[] = [];
	readonly #known = new Map<number, number>();
	readonly #width: number;

	/** @param handles how many handles there are */
	constructor(handles: number) {
		this.#width = Math.max(1, handles);
	}

	find(floor: number, handle: number): number | undefined {
		return this.#known.get(floor * this.#width + handle);
	}

	make(floor: number, handle: number): number {
		const found = this.find(floor, handle);
		if (found !== undefined) return found;
		const slot = this.floors.length;
		this.#known.set(floor * this.#width + handle, slot);
		this.floors.push(floor);
		this.handles.push(handle);
		return slot;
	}
}
