import { expose } from 'comlink';
import { showLife } from '../lib/worker-life.ts';
import { threadWorker } from './pipeline.ts';
import type { LivingWorker } from './protocol.ts';

const worker: LivingWorker = { ...threadWorker(), async answer() {} };

expose(worker);
showLife((sign) => postMessage(sign));
