import { useMemo } from 'react';
import type { Filtered } from '../../graph/filters/filter-graph.ts';
import { untilFloor } from '../../graph/until.ts';
import type { FloorRange } from '../../model/thread.ts';
import { filteredBy, rangeShown } from '../../store/filtered.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';

/** What the filters leave of the open thread's graph. */
export function useFiltered(): Filtered {
	const { graph } = useReading();
	return useView((view) => filteredBy(graph, view));
}

/** What the filters leave of the graph up to the playhead; without one, of all of the graph. */
export function useShown(): Filtered {
	const { graph } = useReading();
	const filtered = useFiltered();
	const range = useView(rangeShown);
	const playhead = useView((view) => view.playhead);
	return useMemo(
		() => (playhead === null ? filtered : { ...filtered, ...untilFloor(graph, filtered, range, playhead) }),
		[graph, filtered, range, playhead],
	);
}

/** The range of the filter, cut at the playhead. */
export function useShownRange(): FloorRange | null {
	const range = useView(rangeShown);
	const playhead = useView((view) => view.playhead);
	return useMemo(
		() => (playhead === null ? range : [range?.[0] ?? 0, Math.min(playhead, range?.[1] ?? playhead)]),
		[range, playhead],
	);
}
