import { expose } from 'comlink';
import { threadWorker } from './pipeline.ts';

expose(threadWorker());
