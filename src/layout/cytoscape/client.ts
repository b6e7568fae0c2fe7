import { proxy, wrap } from 'comlink';
import { startWorker } from '../../lib/worker-life.ts';
import type { ReplyGraph } from '../../model/graph.ts';
import type { LayoutChoice, LayoutResult } from '../list.ts';
import type { CytoscapeWorker } from './protocol.ts';

/*
 * Layouts run in a worker of their own: fCoSE cannot be interrupted, so cancelling is ending the worker. One that was
 * not cancelled is kept for the next layout.
 */

type Started = ReturnType<typeof start>;
/** Done with its last layout, and ready for another. */
let idle: Started | null = null;

/** One proxy for all of a worker's life: when a proxy is collected, Comlink closes the worker's end for all others. */
function start() {
	const started = startWorker(() => new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' }));
	return { ...started, remote: wrap<CytoscapeWorker>(started.worker) };
}

/** The worker that is idle, or else a new one. One that came to its end meanwhile is forgotten. */
function taken(): Started {
	const started = idle ?? start();
	idle = null;
	return started;
}

function keep(started: Started): void {
	idle = started;
	started.gone.catch(() => {
		if (idle === started) idle = null;
	});
}

/**
 * Lays the graph out with Cytoscape in a worker. Rejects with the signal's reason once that is aborted, which ends the
 * work, with {@link WorkerGone} if the worker ends before it is done, and with an error if the layout fails.
 */
export async function layOutInWorker(
	graph: ReplyGraph,
	choice: LayoutChoice,
	onShare: (share: number) => void,
	signal: AbortSignal,
): Promise<LayoutResult> {
	signal.throwIfAborted();
	const started = taken();
	try {
		const result = await Promise.race([
			started.remote.layOut(graph, choice, proxy(onShare)),
			started.gone,
			abortOf(signal),
		]);
		keep(started);
		return result;
	} catch (error) {
		started.end('closed');
		throw error;
	}
}

function abortOf(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason), { once: true });
	});
}
