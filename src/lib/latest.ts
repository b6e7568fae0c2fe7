/** What the promise comes to; null once the signal has ended, whatever came of it then: nobody wants to know. */
export async function unlessEnded<T>(signal: AbortSignal, promise: Promise<T>): Promise<T | null> {
	try {
		const value = await promise;
		return signal.aborted ? null : value;
	} catch (error) {
		if (signal.aborted) return null;
		throw error;
	}
}

/** Questions of which only the last counts: each ends the one before it, and all end with what they are about. */
export class Latest {
	#current = new AbortController();

	/** @param open ends when nothing is to be heard of any of them any more */
	constructor(open?: AbortSignal) {
		open?.addEventListener('abort', () => this.end(), { once: true });
	}

	/**
	 * The answer; null where something else was asked meanwhile, or all was ended. Then an error is not told either.
	 * @param question given the signal by which it ends
	 */
	ask<T>(question: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
		this.end();
		this.#current = new AbortController();
		const { signal } = this.#current;
		return unlessEnded(signal, question(signal));
	}

	/** Ends what was asked last: nothing is heard of it any more. */
	end(): void {
		this.#current.abort();
	}
}
