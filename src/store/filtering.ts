import type { Filtered } from '../graph/filters/filter-graph.ts';
import type { FilterPart } from '../graph/filters/list.ts';
import type { NodeId, ReplyGraph } from '../model/graph.ts';
import type { Selection } from '../model/selection.ts';
import { initialView, type View, viewOf } from '../view/view.ts';
import { useChoices } from './choices.ts';
import { filteredBy } from './filtered.ts';
import { useResults } from './results.ts';

/*
 * Whoever a filter hides is let go of in the same step; only a brush lets go of nothing, since it is drawn and played.
 * Who is hidden can still be selected by name, and makes nothing else faint.
 */

/** What changes the filter. Whoever it hides is let go of, in the same step, so that nothing hidden stays selected. */

/** Changes something of the filter; what of it is set anew is on. */
export function filterBy(change: Partial<View>, part: FilterPart): void {
	changeFilter((view) => ({ ...change, stepsOff: without(view.stepsOff, part) }));
}

/** Checks or unchecks a person in the list. */
export function checkPerson(person: NodeId, isChecked: boolean): void {
	const next = new Set(useChoices.getState().filterPeople);
	if (isChecked) next.add(person);
	else next.delete(person);
	filterBy({ filterPeople: next }, 'people');
}

/** Leaves people out with all their ties, or puts them back. */
export function leaveOut(people: readonly NodeId[], isOut: boolean): void {
	const { without: before, stepsOff } = useChoices.getState();
	// What was switched off is not brought back by leaving out somebody else.
	const next = new Set(stepsOff.has('without') ? [] : before);
	for (const person of people) {
		if (isOut) next.add(person);
		else next.delete(person);
	}
	filterBy({ without: next }, 'without');
}

/** Everything is shown again; what is selected stays selected. */
export function clearFilter(): void {
	const { filterMode, filterPeople, without: nobody, kindsOff, marksOff, range, steps, stepsOff } = initialView;
	useChoices.setState({ filterMode, filterPeople, without: nobody, kindsOff, marksOff, range, steps, stepsOff });
}

export function without<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
	return set.has(item) ? new Set([...set].filter((other) => other !== item)) : set;
}

/** Changes the filter, and lets go of what that hides. */
export function changeFilter(change: (view: View) => Partial<View>): void {
	useChoices.setState((choices) => {
		const changed = change(choices);
		const { reading } = useResults.getState();
		if (reading === null || choices.selection === null) return changed;
		const { graph } = reading;
		const before = filteredBy(graph, viewOf(choices));
		const after = filteredBy(graph, { ...viewOf(choices), ...changed });
		return { ...changed, selection: stillShown(choices.selection, graph, before, after) };
	});
}

/**
 * The selection without what a filter has just hidden; what was hidden before has been selected in spite of that. A path
 * stays, to say why it is none any more; so does a floor, which is read whatever is filtered.
 */
export function stillShown(
	selection: Selection,
	{ ties }: ReplyGraph,
	before: Pick<Filtered, 'nodes' | 'ties'>,
	after: Pick<Filtered, 'nodes' | 'ties'>,
): Selection {
	if (selection?.type === 'ties') {
		const known = new Set(ties.map(({ id }) => id));
		const left = selection.ties.filter((tie) => !known.has(tie) || !before.ties.has(tie) || after.ties.has(tie));
		if (left.length === selection.ties.length) return selection;
		return left.length === 0 ? null : { type: 'ties', ties: left };
	}
	if (selection?.type !== 'people') return selection;
	const left = selection.people.filter((person) => after.nodes.has(person) || !before.nodes.has(person));
	if (left.length === selection.people.length) return selection;
	return left.length === 0 ? null : { type: 'people', people: left };
}
