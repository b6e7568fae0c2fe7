import type { Reading } from '../../model/reading.ts';
import { useResults } from '../../store/results.ts';

/** What is known of the open thread. Only views inside an open thread may ask. */
export function useReading(): Reading {
	const reading = useResults((results) => results.reading);
	if (reading === null) throw new Error('no thread is open');
	return reading;
}
