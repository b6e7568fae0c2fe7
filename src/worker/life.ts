import { proxy, type Remote, wrap } from 'comlink';
import type { Result } from '../lib/result.ts';
import { startWorker, type WorkerEnd } from '../lib/worker-life.ts';
import type { ReadError } from '../model/thread.ts';
import type { Input, LivingWorker, Opened, Progress, ThreadWorker } from './protocol.ts';
import { pulseOf } from './pulse.ts';

/** What a worker of an open thread can be asked. */
export type ThreadRequests = Omit<ThreadWorker, 'read'>;

/** The names of all that. */
export const asked = Object.keys({
	conclude: true,
	stopConcluding: true,
	layout: true,
	metrics: true,
	bodies: true,
	search: true,
	passages: true,
	fingerprints: true,
	pseudonymsOf: true,
	handlesOf: true,
	pseudonymKey: true,
	packed: true,
	exportData: true,
} satisfies Record<keyof ThreadRequests, true>) as readonly (keyof ThreadRequests)[];

type OnProgress = (progress: Progress) => void;

/** One worker, from its start to its end. Calls to one that has died would wait for ever, so each is raced against its end. */
export class Life {
	readonly gone: Promise<never>;
	readonly end: (end: WorkerEnd) => void;
	readonly #remote: Remote<LivingWorker>;
	readonly #pulse;

	/** @throws {WorkerGone} where the browser starts none */
	constructor(onQuiet: (isQuiet: boolean) => void) {
		const { worker, gone, end } = startWorker(
			() => new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' }),
		);
		this.gone = gone;
		this.end = end;
		this.#remote = wrap<LivingWorker>(worker);
		this.#pulse = pulseOf(() => this.#remote.answer(), onQuiet);
		gone.catch(() => this.#pulse.end());
	}

	read(
		inputs: readonly Input[],
		onProgress: OnProgress,
		pseudonyms: boolean,
		wanted: string | undefined,
	): Promise<Result<Opened, ReadError>> {
		const read = this.#remote.read(inputs, this.#told(onProgress), pseudonyms, wanted);
		return this.#owing<Result<Opened, ReadError>>(read);
	}

	/** Asks for one of the {@link asked}. */
	ask(name: keyof ThreadRequests, args: readonly unknown[]): Promise<unknown> {
		const call = this.#remote[name] as (...args: unknown[]) => Promise<unknown>;
		return this.#owing(call(...args.map((arg) => (typeof arg === 'function' ? this.#told(arg as OnProgress) : arg))));
	}

	#told(onProgress: OnProgress): OnProgress {
		return proxy((progress) => {
			this.#pulse.heard();
			onProgress(progress);
		});
	}

	async #owing<T>(answer: PromiseLike<T>): Promise<T> {
		this.#pulse.owes(1);
		try {
			return await Promise.race([answer, this.gone]);
		} finally {
			this.#pulse.owes(-1);
		}
	}
}
