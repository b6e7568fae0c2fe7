import { useMemo } from 'react';
import type { NetworkLeft } from '../../charts/network/props.ts';
import type { Filtered } from '../../graph/filters/filter-graph.ts';
import type { ThreadLeft } from '../../graph/filters/thread-left.ts';
import { untilFloor } from '../../graph/until.ts';
import type { ReplyGraph } from '../../model/graph.ts';
import type { FloorFacts } from '../../model/reading.ts';
import type { FloorRange } from '../../model/thread.ts';
import { drawnBy, filteredBy, isFiltered, leftBy, offeredTies, rangeShown } from '../../store/filtered.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';

/** What the filters leave of the open thread's graph. */
export function useFiltered(): Filtered {
	const { graph } = useReading();
	return useView((view) => filteredBy(graph, view));
}

/** What the filters leave of the open thread; null where nothing is filtered. */
export function useLeft(): ThreadLeft | null {
	const reading = useReading();
	return useView((view) => leftBy(reading, view));
}

/** The same for the graph: of the rim what is neither out nor after the playhead. Null: all is in. */
export function useNetworkLeft(): NetworkLeft | null {
	const { floors, graph } = useReading();
	const left = useLeft();
	const isRestGone = useView(({ outside }) => outside === 'gone');
	const playhead = useView((view) => view.playhead);
	return useMemo(() => {
		if (left === null && playhead === null) return null;
		const isIn = ({ number }: FloorFacts) =>
			(left?.floors.has(number) ?? true) && (playhead === null || number <= playhead);
		const { nodes, ties } = left ?? everythingOf(graph);
		const shown = new Set(floors.filter(isIn).map(({ number }) => number));
		return { nodes, ties, floors: shown, isRestGone: isRestGone && left !== null };
	}, [floors, graph, left, isRestGone, playhead]);
}

/** Whatever a graph has is in. */
const everythingOf = ({ people, anonymous, ties }: ReplyGraph) => ({
	nodes: new Set([...people, ...anonymous].map(({ id }) => id)),
	ties: new Set(ties.map(({ id }) => id)),
});

/** What the graph draws, in full or faintly, up to the playhead. */
export function useDrawn(): Pick<Filtered, 'nodes' | 'ties'> {
	const { graph } = useReading();
	const drawn = useView((view) => drawnBy(graph, view));
	const range = useView((view) => (view.outside === 'gone' ? rangeShown(view) : null));
	const playhead = useView((view) => view.playhead);
	return useMemo(
		() => (playhead === null ? drawn : untilFloor(graph, drawn, range, playhead)),
		[graph, drawn, range, playhead],
	);
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

/** Does the filter leave no tie, though there are some without it? */
export function useIsNothingLeft(): boolean {
	const { graph } = useReading();
	return useView(
		(view) => isFiltered(view) && offeredTies(graph, view.kindsOff) > 0 && filteredBy(graph, view).ties.size === 0,
	);
}
