import type { Filtered } from '../../graph/filters/filter-graph.ts';
import { useChoices } from '../../store/choices.ts';
import { filteredBy } from '../../store/filtered.ts';
import { useReading } from '../parts/useThread.ts';

/** What the filters leave of the open thread's graph. */
export function useFiltered(): Filtered {
	const { graph } = useReading();
	return useChoices((choices) => filteredBy(graph, choices));
}
