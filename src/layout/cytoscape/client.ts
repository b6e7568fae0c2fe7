import { proxy, wrap } from 'comlink';
import { startWorker } from '../../lib/worker-life.ts';
import type { ReplyGraph } from '../../model/graph.ts';
import type { LayoutChoice, LayoutResult } from '../list.ts';
import type { CytoscapeWorker } from './protocol.ts';

/*
 * A layout of Cytoscape's gets a worker that ends with it : fCoSE cannot be interrupted, so cancelling is ending the
 * worker. It draws its chance from a fixed seed.
 */

/**
 * Lays the graph out in a worker of its own, which ends with it: layouts of Cytoscape's cannot be interrupted
 * otherwise. Rejects with the signal's reason once that is aborted, with {@link WorkerGone} if the worker ends before it
 * is done, and with an error if the layout fails.
 */
export async function layOutInWorker(
	graph: ReplyGraph,
	choice: LayoutChoice,
	onShare: (share: number) => void,
	signal: AbortSignal,
): Promise<LayoutResult> {
	signal.throwIfAborted();
	const { worker, gone, end } = startWorker(
		() => new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' }),
	);
	try {
		return await Promise.race([
			wrap<CytoscapeWorker>(worker).layOut(graph, choice, proxy(onShare)),
			gone,
			abortOf(signal),
		]);
	} finally {
		end('closed');
	}
}

function abortOf(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason), { once: true });
	});
}
