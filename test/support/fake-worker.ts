import { WorkerInPage } from './worker-in-page.ts';

/** What a worker does instead of living: nothing of its code comes, or it takes whatever it is asked and is silent. */
type Failure = 'missing' | 'mute';

/** A worker that a test makes fail where a browser would. */
export class FakeWorker extends WorkerInPage {
	/** All that were started, the latest last. */
	static started: FakeWorker[] = [];
	/** How the next ones fail, in order; an error is what the browser throws, null lets it live. */
	static next: (Failure | Error | null)[] = [];

	isTerminated = false;
	isMute = false;

	constructor(script: URL | string) {
		const failure = FakeWorker.next.shift() ?? null;
		if (failure instanceof Error) throw failure;
		super(script);
		FakeWorker.started.push(this);
		this.isMute = failure !== null;
		if (failure === 'missing') queueMicrotask(() => this.dispatchEvent(new Event('error')));
	}

	override postMessage(message: unknown, transfer: Transferable[] = []): void {
		if (!this.isMute) super.postMessage(message, transfer);
	}

	override terminate(): void {
		this.isTerminated = true;
		super.terminate();
	}

	/** Nothing in it has caught this. */
	crash(message: string): void {
		this.dispatchEvent(Object.assign(new Event('error'), { message }));
	}

	/** Tells of a lock that it holds. */
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
