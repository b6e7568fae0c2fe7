import { Latest } from '../lib/latest.ts';
import { useChoices } from '../store/choices.ts';
import type { Lifetime } from './lifetime.ts';

/**
 * Keeps the hits at what is searched for. Every change is asked for at once, and the worker gives up what was asked
 * before; hits stay until others come.
 */
export class Finding {
	readonly #life: Lifetime;
	readonly #latest: Latest;

	constructor(life: Lifetime) {
		this.#life = life;
		this.#latest = new Latest(life.signal);
	}

	async follow(): Promise<void> {
		const { find } = useChoices.getState();
		if (find.trim() === '') {
			this.#latest.end();
			this.#life.show({ found: null, findProblem: null });
			return;
		}
		try {
			const found = await this.#latest.ask(() => this.#life.thread.search(find));
			if (found !== null) this.#life.show({ found, findProblem: null });
		} catch (error) {
			this.#life.show({ found: null, findProblem: String(error) });
		}
	}

	/** Folds all texts before somebody has typed the first letter. */
	async prepare(): Promise<void> {
		await this.#life.thread.search(useChoices.getState().find).catch(() => null);
	}
}
