import type { Filtered } from '../graph/filters/filter-graph.ts';
import { useChoices } from '../state/choices.ts';
import { filteredBy } from '../state/filtered.ts';
import { useReading } from './useThread.ts';

/** What the filters leave of the open thread's graph. */
export function useFiltered(): Filtered {
	const { graph } = useReading();
	return useChoices((choices) => filteredBy(graph, choices));
}
