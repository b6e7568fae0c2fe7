import { expose } from 'comlink';
import { showLife } from '../lib/worker-life.ts';
import type { LivingWorker } from './protocol.ts';
import { ThreadHolder } from './thread-holder.ts';

class Living extends ThreadHolder implements LivingWorker {
	async answer(): Promise<void> {}
}

expose(new Living());
showLife((sign) => postMessage(sign));
