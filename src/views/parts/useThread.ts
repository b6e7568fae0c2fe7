import { useCallback, useSyncExternalStore } from 'react';
import type { Reading } from '../../model/reading.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { useResults } from '../../store/results.ts';
import type { Text } from '../../store/texts.ts';

/** The reading of the open thread. Only views inside an open thread may ask. */
export function useReading(): Reading {
	const reading = useResults((results) => results.reading);
	if (reading === null) throw new Error('no thread is open');
	return reading;
}

const never = () => () => {};

/** The floor's text, fetched when first looked at. */
export function useText(floor: FloorNumber): Text {
	const texts = useResults((results) => results.texts);
	const get = useCallback(() => texts?.get(floor) ?? null, [texts, floor]);
	return useSyncExternalStore(texts?.subscribe ?? never, get);
}
