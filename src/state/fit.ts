import type { LayoutChoice, NodeId, ReplyGraph } from '../model/graph.ts';
import type { Reading } from '../model/reading.ts';
import type { Selection } from '../model/selection.ts';
import type { View } from './choices.ts';

/** The view without what this thread does not have: a link may be older than the file, or of another. */
export function fitView(view: View, { graph, floors }: Reading): View {
	const people = new Set(graph.people.map((person) => person.id));
	const numbers = new Set(floors.map((floor) => floor.number));
	const [from, to] = view.range ?? [];
	const rangeFits =
		from !== undefined && to !== undefined && floors.some(({ number }) => number >= from && number <= to);
	return {
		...view,
		selection: fitSelection(view.selection, people, numbers, graph),
		filterPeople: new Set([...view.filterPeople].filter((person) => people.has(person))),
		without: view.without !== null && people.has(view.without) ? view.without : null,
		range: rangeFits ? view.range : null,
		playhead: view.playhead !== null && numbers.has(view.playhead) ? view.playhead : null,
		layout: view.layout?.id === 'clock' && !people.has(view.layout.centre ?? noPerson) ? null : view.layout,
	};
}

const noPerson = '' as NodeId;

function fitSelection(
	selection: Selection,
	people: ReadonlySet<NodeId>,
	floors: ReadonlySet<number>,
	graph: ReplyGraph,
): Selection {
	if (selection === null) return null;
	if (selection.type === 'floor') return floors.has(selection.floor) ? selection : null;
	if (selection.type === 'tie') return graph.ties.some(({ id }) => id === selection.tie) ? selection : null;
	const known = selection.people.filter((person) => people.has(person));
	return known.length > 0 ? { type: 'people', people: known } : null;
}

/** The layout that a view asks for, or else the thread's own: around its star where it has one. */
export function layoutOf(view: Pick<View, 'layout'>, { centre }: Reading): LayoutChoice {
	if (view.layout !== null) return view.layout;
	return centre === null ? { id: 'force', centre: null } : { id: 'clock', centre };
}

export function isSameLayout(a: LayoutChoice, b: LayoutChoice): boolean {
	return a.id === b.id && a.centre === b.centre;
}
