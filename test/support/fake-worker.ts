import { expose } from 'comlink';
import { threadWorker } from '../../src/worker/pipeline.ts';

/** What a fake worker does instead of living: nothing of its code comes, or it takes whatever it is asked and is silent. */
export type Failure = 'missing' | 'mute';

/**
 * Stands in for the browser's `Worker` in Node: the thread worker itself, behind a channel of messages. A test makes it
 * fail where a browser would.
 */
export class FakeWorker extends EventTarget {
	/** All that were started, the latest last. */
	static started: FakeWorker[] = [];
	/** How the next ones fail, in order; null: not at all. */
	static next: (Failure | Error | null)[] = [];

	isTerminated = false;
	readonly #channel = new MessageChannel();

	constructor() {
		super();
		const failure = FakeWorker.next.shift() ?? null;
		if (failure instanceof Error) throw failure;
		FakeWorker.started.push(this);
		const { port1, port2 } = this.#channel;
		port1.addEventListener('message', ({ data }) => {
			if (!this.isTerminated) this.dispatchEvent(new MessageEvent('message', { data }));
		});
		port1.start();
		if (failure === 'missing') queueMicrotask(() => this.dispatchEvent(new Event('error')));
		if (failure === null) expose({ ...threadWorker(), async answer() {} }, port2);
	}

	postMessage(data: unknown, transferred: MessagePort[] = []): void {
		if (!this.isTerminated) this.#channel.port1.postMessage(data, transferred);
	}

	terminate(): void {
		this.isTerminated = true;
		this.#channel.port1.close();
	}

	/** Nothing in it has caught this. */
	crash(message: string): void {
		this.dispatchEvent(Object.assign(new Event('error'), { message }));
	}

	/** Tells of the lock that it holds; returns what lets go of it, as its death does. */
	holdLock(): void {
		this.dispatchEvent(new MessageEvent('message', { data: { lock: 'of this worker' } }));
	}
}

/** The worker that was started last. */
export function latestWorker(): FakeWorker {
	const worker = FakeWorker.started.at(-1);
	if (worker === undefined) throw new Error('no worker was started');
	return worker;
}
