import { isRemembering } from '../store/journal.ts';
import { useResults } from '../store/results.ts';
import { isServed } from '../thread/parts.ts';
import { handOver } from './handover.ts';
import { writeNow } from './history.ts';

/** What a reload would do to the thread that is open: keep it, or ask for its file again. */
export function reloadKeeps(): 'all' | 'view' {
	const { origin } = useResults.getState();
	const isFile = origin !== null && origin.kind === 'file' && !origin.data;
	return isFile && !isRemembering() ? 'view' : 'all';
}

/**
 * Loads the page anew with all that it shows: view and corrections are in its address, a thread that came from files is
 * handed over. Nothing is reloaded where the page is not to be had, or where the files cannot be kept;
 * @param canAskAgain reloads in the latter case all the same: the files will be asked for
 */
export async function reloadKeeping(canAskAgain = false): Promise<'no-answer' | 'no-room' | 'reloading'> {
	if (!(await isServed())) return 'no-answer';
	writeNow();
	const { origin, inputs } = useResults.getState();
	const isFile = origin !== null && origin.kind === 'file' && !origin.data;
	if (isFile && inputs !== null && !(await handOver(inputs)) && !canAskAgain) return 'no-room';
	location.reload();
	return 'reloading';
}
