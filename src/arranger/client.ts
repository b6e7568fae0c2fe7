import { proxy, wrap } from 'comlink';
import type { LayoutChoice, Positions, ReplyGraph } from '../model/graph.ts';
import type { ArrangerWorker } from './protocol.ts';

/**
 * Lays the graph out in a worker of its own, which ends with it: layouts of Cytoscape's cannot be interrupted
 * otherwise. Rejects with the signal's reason once that is aborted, and with an error if the layout fails.
 */
export async function arrangeElsewhere(
	graph: ReplyGraph,
	choice: LayoutChoice,
	onShare: (share: number) => void,
	signal: AbortSignal,
): Promise<Positions> {
	signal.throwIfAborted();
	const worker = new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' });
	try {
		return await Promise.race([
			wrap<ArrangerWorker>(worker).arrange(graph, choice, proxy(onShare)),
			failureOf(worker),
			abortOf(signal),
		]);
	} finally {
		worker.terminate();
	}
}

function failureOf(worker: Worker): Promise<never> {
	return new Promise((_, reject) => {
		worker.addEventListener('error', ({ message }) => reject(new Error(message)));
	});
}

function abortOf(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason), { once: true });
	});
}
