import type { Filtered } from '../graph/filter/filter.ts';
import { useChoices } from '../state/choices.ts';
import { filteredBy } from '../state/filtered.ts';
import { useLate } from '../state/late.ts';
import { useReading } from './useThread.ts';

/** What the filters leave of the open thread's graph. */
export function useFiltered(): Filtered {
	const { graph } = useReading();
	// Anew once what applies its steps is there.
	useLate((late) => late.applySteps);
	return useChoices((choices) => filteredBy(graph, choices));
}
