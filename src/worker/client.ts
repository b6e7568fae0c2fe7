import { proxy, type Remote, wrap } from 'comlink';
import { fail, ok, type Result } from '../lib/result.ts';
import type { ReadError } from '../model/thread.ts';
import type { Concluded, Input, Opened, Progress, ThreadWorker } from './protocol.ts';

export type { Concluded, Opened, Progress } from './protocol.ts';

/** A thread that is open: its worker, to ask for more. */
export interface OpenThread extends Omit<ThreadWorker, 'read'> {
	/** Ends the worker; nothing may be asked of it afterwards. */
	close(): void;
}

/** Why nothing was opened: the file's fault, or somebody pressed Cancel. */
export type OpenFailure = ReadError | { readonly code: 'cancelled' };

/**
 * Reads a thread in a worker of its own. Cancelling through `signal` ends the worker at once, whatever it is busy
 * with. Resolves in every case: failures are values.
 */
export async function openThread(
	inputs: readonly Input[],
	onProgress: (progress: Progress) => void,
	signal: AbortSignal,
	pseudonyms = false,
): Promise<Result<Opened & { readonly thread: OpenThread }, OpenFailure>> {
	const worker = new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' });
	const remote = wrap<ThreadWorker>(worker);
	const outcome = await Promise.race([
		remote.read(inputs, proxy(onProgress), pseudonyms).catch((error: unknown) => fail(crashed(String(error)))),
		crashOf(worker),
		abortOf(signal),
	]);
	if (outcome.ok) return ok({ ...outcome.value, thread: openedThread(remote, worker) });
	worker.terminate();
	return outcome;
}

/** Calls to a worker that has died would wait for ever, so each is raced against its death. */
function openedThread(remote: Remote<ThreadWorker>, worker: Worker): OpenThread {
	const death = crashOf(worker).then(({ error }) => Promise.reject(new Error(String(error.params.message))));
	death.catch(() => {});
	return {
		conclude: (premises, layout, onProgress) =>
			Promise.race<Concluded | null>([remote.conclude(premises, layout, proxy(onProgress)), death]),
		stopConcluding: () => Promise.race([remote.stopConcluding(), death]),
		layout: (choice) => Promise.race([remote.layout(choice), death]),
		metrics: (part) => Promise.race([remote.metrics(part), death]),
		bodies: (floors, whole) => Promise.race([remote.bodies(floors, whole), death]),
		search: (query) => Promise.race([remote.search(query), death]),
		passages: (passages) => Promise.race([remote.passages(passages), death]),
		fingerprints: () => Promise.race([remote.fingerprints(), death]),
		pseudonymsOf: (handles) => Promise.race([remote.pseudonymsOf(handles), death]),
		handlesOf: (pseudonyms) => Promise.race([remote.handlesOf(pseudonyms), death]),
		pseudonymKey: () => Promise.race([remote.pseudonymKey(), death]),
		packed: () => Promise.race([remote.packed(), death]),
		exportData: (id, options) => Promise.race([remote.exportData(id, options), death]),
		close: () => worker.terminate(),
	};
}

function crashed(message: string): ReadError {
	return { code: 'crashed', params: { message } };
}

function crashOf(worker: Worker): Promise<{ ok: false; error: ReadError }> {
	return new Promise((resolve) => {
		worker.addEventListener('error', (event) => resolve(fail(crashed(event.message ?? ''))));
	});
}

function abortOf(signal: AbortSignal): Promise<{ ok: false; error: OpenFailure }> {
	return new Promise((resolve) => {
		const abort = () => resolve(fail({ code: 'cancelled' }));
		if (signal.aborted) abort();
		else signal.addEventListener('abort', abort, { once: true });
	});
}
