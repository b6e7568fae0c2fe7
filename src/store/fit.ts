import { type LayoutChoice, type LayoutResult, layoutAround } from '../layout/list.ts';
import { areSameCorrections } from '../model/correction.ts';
import { noPins, type Pins } from '../model/graph.ts';
import type { InferenceSettings } from '../model/inference-settings.ts';
import type { Reading } from '../model/reading.ts';
import { fitView } from '../view/thread.ts';
import type { View } from '../view/view.ts';

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

/** The same at one threshold. Pseudonyms are no matter of what follows: see `state/pseudonyms.ts`. */
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
