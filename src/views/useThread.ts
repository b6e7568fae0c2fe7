import type { Reading } from '../model/reading.ts';
import { useResults } from '../state/results.ts';

/** What is known of the open thread. Only views inside an open thread may ask. */
export function useReading(): Reading {
	const thread = useResults((results) => results.thread);
	if (thread === null) throw new Error('no thread is open');
	return thread.reading;
}
