import { pathNow } from '../graph/filters/path.ts';
import { memoLast } from '../lib/memo.ts';
import type { ReplyGraph } from '../model/graph.ts';
import type { Reading } from '../model/reading.ts';
import { fitView } from '../view/thread.ts';
import { followed, isSameValue, type View, viewOf, viewWith } from '../view/view.ts';
import { followView, useChoices } from './choices.ts';
import { filteredBy } from './filtered.ts';
import { useResults } from './results.ts';

/*
 * What was chosen stays chosen: a threshold may take somebody who is selected out of the thread and bring them back. What
 * of it applies to what is known of the thread now is derived here, and is what views show and exports write.
 */

/** The view as far as it applies to the open thread as it is known now. */
export function appliedView(): View {
	const { reading } = useResults.getState();
	const view = viewOf(useChoices.getState());
	return reading === null ? view : applied(view, reading);
}

let last: View | null = null;

/** Fields whose value is what it was are the same objects, so that whoever compares them does nothing. */
const applied = memoLast((view: View, reading: Reading): View => {
	const next = withPathOf(fitView(view, reading), reading.graph);
	const before = last ?? view;
	const same = viewWith((key) => [view, before].find((each) => isSameValue(each[key], next[key]))?.[key] ?? next[key]);
	last = same;
	return same;
});

/** With another path of the same ends, where filters or new conclusions have made the one chosen none. */
function withPathOf(view: View, graph: ReplyGraph): View {
	const { selection } = view;
	if (selection?.type !== 'path') return view;
	const path = pathNow(selection, graph, filteredBy(graph, view));
	return path === selection ? view : followed({ ...view, selection: path }, view);
}

/** Tells when the view as it applies may be another. Returns what ends that. */
export function followApplied(changed: () => void): () => void {
	const endView = followView(changed);
	const endReading = useResults.subscribe(({ reading }, before) => {
		if (reading !== before.reading) changed();
	});
	return () => {
		endView();
		endReading();
	};
}
