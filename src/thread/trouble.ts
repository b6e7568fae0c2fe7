import type { WorkerEnd } from '../lib/worker-life.ts';

/** From this size on a device may have no memory for a file. */
const largeBytes = 50_000_000;

/** How large what a worker read is, where that may be why it ended; null otherwise. */
export function megabytesToBlame(end: WorkerEnd, bytes: number): number | null {
	const isPossible = end === 'memory' || end === 'killed';
	return isPossible && bytes >= largeBytes ? Math.round(bytes / 1e6) : null;
}
