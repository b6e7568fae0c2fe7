import type { Filtered } from '../../graph/filters/filter-graph.ts';
import { filteredBy } from '../../store/filtered.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';

/** What the filters leave of the open thread's graph. */
export function useFiltered(): Filtered {
	const { graph } = useReading();
	return useView((view) => filteredBy(graph, view));
}
