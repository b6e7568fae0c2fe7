import { isPartMissing, messageOf } from '../lib/part-missing.ts';
import { type WorkerEnd, WorkerGone } from '../lib/worker-life.ts';
import { useResults } from '../store/results.ts';
import { tellMissing } from './parts.ts';

/** Says that something broke that nobody expected to. */
export function tellFault(error: unknown): void {
	if (isPartMissing(error)) tellMissing(error);
	else useResults.setState({ notice: { kind: 'fault', message: messageOf(error) } });
}

/**
 * Says that something that was asked for could not be done. The end of a thread's worker is told by its trouble, unless
 * somebody has closed that meanwhile; that of a thread that is closed is no news.
 */
export function tellFailed(kind: 'layout-failed' | 'conclude-failed' | 'export-failed', error: unknown): void {
	if (error instanceof WorkerGone) {
		if (error.end === 'closed' || useResults.getState().trouble !== null) return;
		useResults.setState({ notice: { kind, message: error.message, end: error.end } });
	} else if (isPartMissing(error)) tellMissing(error);
	else useResults.setState({ notice: { kind, message: messageOf(error) } });
}

/**
 * Says what breaks where no view could: in the code of a chart, a timer or a promise that nobody waits for. Returns what
 * ends that.
 */
export function followFaults(target: EventTarget = globalThis): () => void {
	const onError = (event: Event) => {
		const { error, message } = event as ErrorEvent;
		// Browsers report so, without an error, that an observer has more to tell than one frame has room for.
		if (error != null) tellFault(error);
		else if (message && !/ResizeObserver/.test(message)) tellFault(message);
	};
	const onRejection = (event: Event) => {
		const reason: unknown = (event as PromiseRejectionEvent).reason;
		// The worker's end is told for itself, and whoever aborts something knows.
		if (!(reason instanceof WorkerGone) && !(reason instanceof Error && reason.name === 'AbortError'))
			tellFault(reason);
		if (isPartMissing(reason) || reason instanceof WorkerGone) event.preventDefault();
	};
	target.addEventListener('error', onError);
	target.addEventListener('unhandledrejection', onRejection);
	return () => {
		target.removeEventListener('error', onError);
		target.removeEventListener('unhandledrejection', onRejection);
	};
}

/** From this size on a device may have no memory for a file. */
const largeBytes = 50_000_000;

/** How large what a worker read is, where that may be why it ended; null otherwise. */
export function megabytesToBlame(end: WorkerEnd, bytes: number): number | null {
	const isPossible = end === 'memory' || end === 'killed';
	return isPossible && bytes >= largeBytes ? Math.round(bytes / 1e6) : null;
}
