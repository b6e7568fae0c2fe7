import type { WorkerEnd } from '../lib/worker-life.ts';
import { useResults } from '../store/results.ts';
import type { OpenThread, Trouble } from '../worker/client.ts';

/** Takes what is the matter with the worker of the thread that is open; of another it is no news. */
export function hearTrouble(thread: OpenThread | null, trouble: Trouble | null): void {
	const now = useResults.getState();
	if (thread === null || now.thread !== thread) return;
	// That it is heard again takes back nothing but that it was not.
	if (trouble === null && now.trouble?.kind !== 'quiet') return;
	useResults.setState({ trouble });
}

/** From this size on a device may have no memory for a file. */
const largeBytes = 50_000_000;

/** How large what a worker read is, where that may be why it ended; null otherwise. */
export function megabytesToBlame(end: WorkerEnd, bytes: number): number | null {
	const isPossible = end === 'memory' || end === 'killed';
	return isPossible && bytes >= largeBytes ? Math.round(bytes / 1e6) : null;
}
