import { expose } from 'comlink';
import { arrange } from './arrange.ts';
import type { ArrangerWorker } from './protocol.ts';

const worker: ArrangerWorker = {
	async arrange(graph, choice, onShare) {
		return arrange(graph, choice, onShare);
	},
};

expose(worker);
