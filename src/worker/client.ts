import { messageOf } from '../lib/part-missing.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { endOf, type WorkerEnd, WorkerGone } from '../lib/worker-life.ts';
import type { ReadError } from '../model/thread.ts';
import { type Ended, KeptWorker, type Listeners, type OpenThread, totalSize } from './kept-worker.ts';
import { Life } from './life.ts';
import type { Input, Opened } from './protocol.ts';

/*
 * One worker a thread. Opening a file starts a new worker and leaves the old one until the new thread is there; Cancel
 * ends the new one. So cancelling is immediate whatever the worker is busy with, and what was open is never lost.
 */

export type { Listeners, OpenThread, Trouble } from './kept-worker.ts';
export type { Concluded, Opened, Progress } from './protocol.ts';

/** Why nothing was opened: the file's fault, or the worker's, or somebody pressed Cancel. */
export type OpenFailure = ReadError | { readonly code: 'cancelled' } | ({ readonly code: 'stopped' } & Ended);

/**
 * Reads a thread in a worker of its own. Cancelling through `signal` ends the worker at once, whatever it is busy
 * with. Resolves in every case: failures are values.
 */
export async function openThread(
	inputs: readonly Input[],
	listeners: Listeners,
	signal: AbortSignal,
	pseudonyms = false,
	wanted?: string,
): Promise<Result<Opened & { readonly thread: OpenThread }, OpenFailure>> {
	if (signal.aborted) return fail({ code: 'cancelled' });
	const stopped = (end: WorkerEnd, message: string) =>
		fail({ code: 'stopped', end, message, bytes: totalSize(inputs) } as const);
	const cancel = () => life?.end('closed');
	let life: Life | null = null;
	let kept: KeptWorker | null = null;
	try {
		life = new Life((isQuiet) => (kept ?? listeners).onQuiet(isQuiet));
		signal.addEventListener('abort', cancel, { once: true });
		const outcome = await life.read(inputs, listeners.onProgress, pseudonyms, wanted);
		if (signal.aborted) return fail({ code: 'cancelled' });
		if (outcome.ok) {
			const { hash } = outcome.value.reading.source;
			const ground = { inputs, pseudonyms, wanted: outcome.value.among?.key, hash };
			kept = new KeptWorker(life, ground, listeners);
			return ok({ ...outcome.value, thread: kept.thread() });
		}
		life.end('closed');
		return outcome;
	} catch (error) {
		life?.end('closed');
		if (signal.aborted) return fail({ code: 'cancelled' });
		return error instanceof WorkerGone ? stopped(error.end, error.message) : stopped(endOf(error), messageOf(error));
	} finally {
		signal.removeEventListener('abort', cancel);
	}
}
