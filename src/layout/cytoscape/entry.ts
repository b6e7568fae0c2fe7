import { expose } from 'comlink';
import { showLife } from '../../lib/worker-life.ts';
import type { CytoscapeWorker } from './protocol.ts';
import { layOutWithCytoscape } from './run.ts';

const worker: CytoscapeWorker = {
	async layOut(graph, choice, onShare) {
		return layOutWithCytoscape(graph, choice, onShare);
	},
};

expose(worker);
showLife((sign) => postMessage(sign));
