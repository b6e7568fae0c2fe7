import { unlessEnded } from '../lib/latest.ts';
import { type Results, useResults } from '../store/results.ts';
import type { OpenThread } from '../worker/client.ts';

/**
 * A thread from when it is open until another takes its place, and the only way from its worker's answers to the results
 * on the page: of a closed thread nothing can be shown any more, whatever is still under way.
 */
export class Lifetime {
	readonly thread: OpenThread;

	constructor(thread: OpenThread) {
		this.thread = thread;
	}

	/** Ends when the thread is closed. */
	get signal(): AbortSignal {
		return this.thread.signal;
	}

	/** Changes results; of a closed thread nothing. */
	show(change: Partial<Results>): void {
		if (!this.signal.aborted) useResults.setState(change);
	}

	/** What the promise comes to; null once the thread is closed. */
	answer<T>(promise: Promise<T>): Promise<T | null> {
		return unlessEnded(this.signal, promise);
	}
}
