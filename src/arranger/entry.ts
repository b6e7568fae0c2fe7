import { expose } from 'comlink';
import { showLife } from '../lib/worker-life.ts';
import { arrange } from './arrange.ts';
import type { ArrangerWorker } from './protocol.ts';

const worker: ArrangerWorker = {
	async arrange(graph, choice, onShare) {
		return arrange(graph, choice, onShare);
	},
};

expose(worker);
showLife((sign) => postMessage(sign));
