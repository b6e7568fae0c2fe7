import type { NetworkProps } from './props.ts';

/** How long a tie stands out after it was made, while the graph grows. */
const newMs = 600;

/** Ties lately made or widened, by id, and when: while the graph grows by itself they stand out for a moment. */
export class Fresh {
	readonly ties = new Map<string, number>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #onOver: () => void;

	/** `onOver`: none is fresh any more. */
	constructor(onOver: () => void) {
		this.#onOver = onOver;
	}

	note(before: NetworkProps | null, props: NetworkProps): void {
		this.end();
		if (!props.growsTo || before === null || before.graph !== props.graph) {
			this.ties.clear();
			return;
		}
		const now = performance.now();
		for (const [id, at] of this.ties) if (now - at > newMs || !props.view.ties.has(id)) this.ties.delete(id);
		for (const [id, weight] of props.view.ties) if ((before.view.ties.get(id) ?? 0) < weight) this.ties.set(id, now);
		this.#timer = setTimeout(() => {
			this.ties.clear();
			this.#onOver();
		}, newMs);
	}

	end(): void {
		clearTimeout(this.#timer);
	}
}
