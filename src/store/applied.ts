import { pathNow } from '../graph/filters/path.ts';
import { type LayoutChoice, type LayoutResult, layoutAround } from '../layout/list.ts';
import { memoLast } from '../lib/memo.ts';
import { areSameCorrections } from '../model/correction.ts';
import { noPins, type Pins, type ReplyGraph } from '../model/graph.ts';
import type { InferenceSettings } from '../model/inference-settings.ts';
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

/*
 * A view is fitted to what follows from its own settings (`fitOnceKnown`): somebody may be in the thread only since a
 * correction of the same link says so.
 */

/**
 * The view fitted to what follows from its own settings: where the reading is of others, it is left as it is until that
 * is concluded. Somebody may be in the thread only since a correction says so.
 */
export function fitOnceKnown(view: View, reading: Reading): View {
	return isSameInferenceSettings(view, reading.settings) ? fitView(view, reading) : view;
}

/** Do names and answers follow from the same, whatever counts of them? */
export function isSameGrounds(a: InferenceSettings, b: InferenceSettings): boolean {
	return a.repairsNumbers === b.repairsNumbers && areSameCorrections(a.corrections, b.corrections);
}

/** The same at one threshold. Pseudonyms are no matter of what follows: see `thread/pseudonyms.ts`. */
export function isSameInferenceSettings(a: InferenceSettings, b: InferenceSettings): boolean {
	return a.threshold === b.threshold && isSameGrounds(a, b);
}

/** The layout that a view asks for, or else the thread's own: around its star where it has one. */
export function layoutOf(view: Pick<View, 'layout'>, { centre }: Reading): LayoutChoice {
	return view.layout ?? layoutAround(centre);
}

/** The pins of a view, where these are the positions of its layout and not still those of another. */
export function pinsAt({ layout }: LayoutResult, view: Pick<View, 'layout' | 'pins'>): Pins {
	return view.layout !== null && isSameLayout(layout, view.layout) ? view.pins : noPins;
}

export function isSameLayout(a: LayoutChoice, b: LayoutChoice): boolean {
	return a.id === b.id && a.centre === b.centre;
}
