import type { OpenThread } from '../../src/worker/client.ts';
import type { ThreadWorker } from '../../src/worker/protocol.ts';

/** An open thread whose worker's code runs here, or what a test has in its place; closing it ends its signal alone. */
export function openThreadOf(worker: Partial<ThreadWorker>): OpenThread {
	const closing = new AbortController();
	const life = { async restart() {}, close: () => closing.abort(), signal: closing.signal };
	return { ...(worker as ThreadWorker), ...life };
}
