import { useCallback, useSyncExternalStore } from 'react';
import type { FloorNumber } from '../../model/thread.ts';
import { useResults } from '../../store/results.ts';
import type { Text } from '../../store/texts.ts';

const never = () => () => {};

/** The floor's text, fetched when first looked at. */
export function useText(floor: FloorNumber): Text {
	const texts = useResults((results) => results.texts);
	const get = useCallback(() => texts?.get(floor) ?? null, [texts, floor]);
	return useSyncExternalStore(texts?.subscribe ?? never, get);
}
