import { proxy, wrap } from 'comlink';
import { startWorker } from '../../lib/worker-life.ts';
import type { ReplyGraph } from '../../model/graph.ts';
import type { LayoutChoice, LayoutResult } from '../list.ts';
import type { CytoscapeWorker } from './protocol.ts';

/** One proxy for all of a worker's life: when a proxy is collected, Comlink closes the worker's end for all others. */
function start() {
	const started = startWorker(() => new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' }));
	return { ...started, remote: wrap<CytoscapeWorker>(started.worker) };
}

type Started = ReturnType<typeof start>;

/**
 * The worker in which the layouts of a thread run. fCoSE cannot be interrupted, so cancelling ends the worker; one that
 * was not cancelled is kept for the next layout, and ends with the thread.
 */
export class LayoutWorker {
	/** Done with its last layout, and ready for another. */
	#idle: Started | null = null;
	readonly #open: AbortSignal;

	/** @param open ends with the thread */
	constructor(open: AbortSignal) {
		this.#open = open;
		open.addEventListener('abort', () => this.#taken()?.end('closed'), { once: true });
	}

	/**
	 * Lays the graph out with Cytoscape. Rejects with the signal's reason once that is aborted, which ends the work, with
	 * {@link WorkerGone} if the worker ends before it is done, and with an error if the layout fails.
	 */
	async layOut(
		graph: ReplyGraph,
		choice: LayoutChoice,
		onShare: (share: number) => void,
		signal: AbortSignal,
	): Promise<LayoutResult> {
		signal.throwIfAborted();
		const started = this.#taken() ?? start();
		try {
			const result = await Promise.race([
				started.remote.layOut(graph, choice, proxy(onShare)),
				started.gone,
				abortOf(signal),
			]);
			this.#keep(started);
			return result;
		} catch (error) {
			started.end('closed');
			throw error;
		}
	}

	/** The idle worker, which is so no longer; null where there is none. */
	#taken(): Started | null {
		const started = this.#idle;
		this.#idle = null;
		return started;
	}

	#keep(started: Started): void {
		if (this.#open.aborted || this.#idle !== null) {
			started.end('closed');
			return;
		}
		this.#idle = started;
		started.gone.catch(() => {
			if (this.#idle === started) this.#idle = null;
		});
	}
}

function abortOf(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason), { once: true });
	});
}
