import type { Scope } from '../../export/figure-options.ts';
import type { ChosenEncoding } from '../../graph/encoding/encoding.ts';
import type { Filtered } from '../../graph/filters/filter-graph.ts';
import { communitiesOf } from '../../graph/metrics/communities.ts';
import { digraphOf } from '../../graph/metrics/digraph.ts';
import { untilFloor } from '../../graph/until.ts';
import type { LayoutResult } from '../../layout/list.ts';
import { memoLast } from '../../lib/memo.ts';
import type { NodeId, ReplyGraph } from '../../model/graph.ts';
import type { Reading } from '../../model/reading.ts';
import { filteredBy } from '../../store/filtered.ts';
import { type ScreenView, useScreenView } from '../../store/page.ts';
import { drawingOf } from '../../view/fields.ts';
import { shownView } from '../../view/thread.ts';
import { initialView, type View } from '../../view/view.ts';

/** What a figure is made of: the open thread, and what is shown of it. */
export interface FigureSource {
	readonly reading: Reading;
	readonly positions: LayoutResult;
	/** The view that the figure is of: filters, and what they are called in the caption. */
	readonly view: View;
	readonly filtered: Filtered;
	/** How people are drawn; also where all of the thread is shown. */
	readonly encoding: ChosenEncoding;
	/** The part of the graph to show, as it is seen on screen; null: all of it. */
	readonly seen: ScreenView | null;
}

/** The thread as it is filtered and played now, or all of it. The dialog is modal: meanwhile nobody zooms. */
export function sourceOf(
	reading: Reading,
	positions: LayoutResult,
	view: View,
	scope: Scope,
	encoding: ChosenEncoding,
): FigureSource {
	const { graph } = reading;
	// Where things stand and how they are drawn is no filter.
	const { layout, pins, timelineBy } = view;
	const shown = scope === 'all' ? { ...initialView, layout, pins, timelineBy, ...drawingOf(view) } : shownView(view);
	const filtered = filteredBy(graph, shown);
	const { playhead, range } = shown;
	const grown = playhead === null ? {} : untilFloor(graph, filtered, range, playhead);
	const seen = scope === 'screen' ? useScreenView.getState().seen : null;
	return { reading, positions, view: shown, filtered: { ...filtered, ...grown }, encoding, seen };
}

/** Each person's community in the whole graph, so that filtering moves no row of the matrix. */
export const communities = memoLast((graph: ReplyGraph): ReadonlyMap<NodeId, number> => {
	const whole = digraphOf(graph);
	const { of } = communitiesOf(whole);
	return new Map(whole.ids.map((id, index) => [id, of[index] ?? 0]));
});
