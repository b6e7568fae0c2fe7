import { areSameCorrections } from '../model/correction.ts';
import { isWithin } from '../model/floor-range.ts';
import {
	isLayoutFor,
	type LayoutChoice,
	layoutAround,
	type NodeId,
	noPins,
	type Pins,
	type Positions,
	type ReplyGraph,
} from '../model/graph.ts';
import type { Premises } from '../model/premises.ts';
import type { Reading } from '../model/reading.ts';
import type { Selection } from '../model/selection.ts';
import type { View } from './choices.ts';

/** The view without what this thread does not have: a link may be older than the file, or of another. */
export function fitView(view: View, { graph, floors }: Reading): View {
	const people = new Set(graph.people.map((person) => person.id));
	const numbers = new Set(floors.map((floor) => floor.number));
	const layout = fitLayout(view.layout, people, graph);
	const nodes = new Set([...people, ...graph.anonymous.map(({ id }) => id)]);
	return {
		...view,
		selection: fitSelection(view.selection, people, numbers, graph),
		filterPeople: new Set([...view.filterPeople].filter((person) => people.has(person))),
		without: new Set([...view.without].filter((person) => people.has(person))),
		steps: view.steps.filter((step) => !('person' in step) || people.has(step.person)),
		range: floors.some(({ number }) => isWithin(number, view.range)) ? view.range : null,
		playhead: view.playhead !== null && numbers.has(view.playhead) ? view.playhead : null,
		layout,
		pins: layout === null ? noPins : new Map([...view.pins].filter(([node]) => nodes.has(node))),
	};
}

/**
 * The view fitted to what follows from its own premises: where the reading is of others, it is left as it is until that
 * is concluded. Somebody may be in the thread only since a correction says so.
 */
export function fitOnceKnown(view: View, reading: Reading): View {
	return isSamePremises(view.premises, reading.premises) ? fitView(view, reading) : view;
}

/** Do names and answers follow from the same, whatever counts of them? */
export function isSameGrounds(a: Premises, b: Premises): boolean {
	return a.repairsNumbers === b.repairsNumbers && areSameCorrections(a.corrections, b.corrections);
}

/** The same at one threshold. Pseudonyms are no matter of what follows: see `state/pseudonyms.ts`. */
export function isSamePremises(a: Premises, b: Premises): boolean {
	return a.threshold === b.threshold && isSameGrounds(a, b);
}

const noPerson = '' as NodeId;

function fitLayout(layout: View['layout'], people: ReadonlySet<NodeId>, graph: ReplyGraph): View['layout'] {
	if (layout === null || !isLayoutFor(layout.id, graph)) return null;
	return layout.id === 'clock' && !people.has(layout.centre ?? noPerson) ? null : layout;
}

function fitSelection(
	selection: Selection,
	people: ReadonlySet<NodeId>,
	floors: ReadonlySet<number>,
	graph: ReplyGraph,
): Selection {
	if (selection === null) return null;
	if (selection.type === 'floor') return floors.has(selection.floor) ? selection : null;
	if (selection.type === 'ties') {
		const there = new Set(graph.ties.map(({ id }) => id));
		const ties = selection.ties.filter((tie) => there.has(tie));
		return ties.length > 0 ? { type: 'ties', ties } : null;
	}
	const known = selection.people.filter((person) => people.has(person));
	if (selection.type === 'path') return known.length === selection.people.length ? selection : null;
	return known.length > 0 ? { type: 'people', people: known } : null;
}

/** The layout that a view asks for, or else the thread's own: around its star where it has one. */
export function layoutOf(view: Pick<View, 'layout'>, { centre }: Reading): LayoutChoice {
	return view.layout ?? layoutAround(centre);
}

/** The pins of a view, where these are the positions of its layout and not still those of another. */
export function pinsAt({ layout }: Positions, view: Pick<View, 'layout' | 'pins'>): Pins {
	return view.layout !== null && isSameLayout(layout, view.layout) ? view.pins : noPins;
}

export function isSameLayout(a: LayoutChoice, b: LayoutChoice): boolean {
	return a.id === b.id && a.centre === b.centre;
}
