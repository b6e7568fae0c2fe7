import type { Filtered } from '../../graph/filter/filter.ts';
import { communitiesOf } from '../../graph/metrics/communities.ts';
import { digraphOf, everyPerson } from '../../graph/metrics/digraph.ts';
import { memoLast } from '../../lib/memo.ts';
import type { NodeId, Positions, ReplyGraph } from '../../model/graph.ts';
import type { Look } from '../../model/look.ts';
import type { Reading } from '../../model/reading.ts';
import { initialView, type View } from '../../state/choices.ts';
import { filteredBy, shownView } from '../../state/filtered.ts';

/** What a figure is made of: the open thread, and what is shown of it. */
export interface FigureSource {
	readonly reading: Reading;
	readonly positions: Positions;
	/** The view that the figure is of: filters, and what they are called in the caption. */
	readonly view: View;
	readonly filtered: Filtered;
	/** How people look; also where all of the thread is shown. */
	readonly look: Look;
}

/** The thread as it is filtered now, or all of it. */
export function sourceOf(
	reading: Reading,
	positions: Positions,
	view: View,
	scope: 'all' | 'view',
	look: Look,
): FigureSource {
	// Places are no filter.
	const { layout, pins } = view;
	const shown = scope === 'all' ? { ...initialView, layout, pins } : shownView(view);
	return { reading, positions, view: shown, filtered: filteredBy(reading.graph, shown), look };
}

/** Each person's community in the whole graph, so that filtering moves no row of the matrix. */
export const communities = memoLast((graph: ReplyGraph): ReadonlyMap<NodeId, number> => {
	const whole = digraphOf(graph, everyPerson);
	const { of } = communitiesOf(whole);
	return new Map(whole.ids.map((id, index) => [id, of[index] ?? 0]));
});
