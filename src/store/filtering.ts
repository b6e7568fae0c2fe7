import type { Filtered } from '../graph/filters/filter-graph.ts';
import { type FilterPart, filterParts, isOrdered, type Step } from '../graph/filters/list.ts';
import type { NodeId, ReplyGraph } from '../model/graph.ts';
import type { Selection } from '../model/selection.ts';
import { naturallyOff } from '../view/filter.ts';
import { shownView } from '../view/thread.ts';
import { initialView, type View, viewOf } from '../view/view.ts';
import { toggled, useChoices } from './choices.ts';
import { filteredBy } from './filtered.ts';
import { useResults } from './results.ts';

/*
 * Whoever a filter hides is let go of in the same step; only a brush lets go of nothing, since it is drawn and played.
 * Who is hidden can still be selected by name, and makes nothing else faint.
 */

/** What changes the filter. Whoever it hides is let go of, in the same step, so that nothing hidden stays selected. */

/** Changes something of the filter; what of it is set anew is on. */
export function filterBy(change: Partial<View>, part: FilterPart): void {
	changeFilter((view) => ({ ...change, stepsOff: withoutItem(view.stepsOff, part) }));
}

/** Checks or unchecks a person in the list. Who is checked first is shown with their neighbours: alone they talk with nobody. */
export function checkPerson(person: NodeId, isChecked: boolean): void {
	const { filterPeople } = useChoices.getState();
	const next = new Set(filterPeople);
	if (isChecked) next.add(person);
	else next.delete(person);
	const isFirst = isChecked && filterPeople.size === 0;
	filterBy({ filterPeople: next, ...(isFirst ? { filterMode: 'neighbours' } : {}) }, 'people');
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

export function withoutItem<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
	return set.has(item) ? new Set([...set].filter((other) => other !== item)) : set;
}

/** Changes the filter, and lets go of what that hides. */
function changeFilter(change: (view: View) => Partial<View>): void {
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

/** What has been chosen of the filter, on or off, in the order in which it applies. */
export function partsOf(view: View): FilterPart[] {
	const { range, kindsOff, marksOff, without, filterPeople, steps } = view;
	const isChosen: Readonly<Record<string, boolean>> = {
		range: range !== null,
		kinds: kindsOff.size > naturallyOff(kindsOff).size,
		marks: marksOff.size > 0,
		without: without.size > 0,
		people: filterPeople.size > 0,
	};
	const has = (part: FilterPart) => isChosen[part] ?? steps.some(({ type }) => type === part);
	const ordered = steps.map(({ type }) => type).filter(isOrdered);
	const others = filterParts.filter((part) => has(part) && !isOrdered(part));
	const after = others.findIndex((part) => filterParts.indexOf(part) > filterParts.findIndex(isOrdered));
	return others.toSpliced(after === -1 ? others.length : after, 0, ...ordered);
}

/** Adds a step as the last one or, where there is one of its type, changes that. */
export function setStep(step: Step): void {
	const { steps } = useChoices.getState();
	const isThere = steps.some(({ type }) => type === step.type);
	const next = isThere ? steps.map((other) => (other.type === step.type ? step : other)) : [...steps, step];
	filterBy({ steps: next }, step.type);
}

export function switchPart(part: FilterPart): void {
	changeFilter(({ stepsOff }) => ({ stepsOff: toggled(stepsOff, part) }));
}

export function switchAll(isOn: boolean): void {
	changeFilter((view) => ({ stepsOff: new Set(isOn ? [] : partsOf(view)) }));
}

/** Takes a part of the filter away, with what was chosen in it. */
export function removePart(part: FilterPart): void {
	filterBy(cleared(part, viewOf(useChoices.getState())), part);
}

/** The part without what was chosen in it; what is off of it by nature stays so. */
function cleared(part: FilterPart, view: View): Partial<View> {
	const off = shownView({ ...view, stepsOff: new Set([part]) });
	return { ...off, stepsOff: view.stepsOff };
}

/** Moves one of the steps whose order matters before the one before it. */
export function moveStepUp(type: Step['type']): void {
	changeFilter(({ steps }) => {
		const at = steps.findIndex((step) => step.type === type);
		const before = steps.findLastIndex((step, index) => index < at && isOrdered(step.type));
		const [moved, other] = [steps[at], steps[before]];
		if (moved === undefined || other === undefined) return {};
		return { steps: steps.map((step, index) => (index === before ? moved : index === at ? other : step)) };
	});
}
