import type { LayoutChoice, NodeId } from '../model/graph.ts';
import { select, selectionOf, type Target } from '../model/selection.ts';
import type { FloorNumber } from '../model/thread.ts';
import { type FloorRange, initialView, useChoices, type View } from './choices.ts';

/** What any view may ask for. Each changes choices and nothing else. */

/** A click in a chart or a list; see {@link select}. */
export function click(target: Target | null, add = false): void {
	useChoices.setState(({ selection }) => {
		const next = select(selection, target, add);
		return { selection: next, relatedOnly: next?.type !== 'floor', jump: target?.type === 'floor' ? target : null };
	});
}

/** Selects what a link leads to, also when it is selected already, and brings its text into view. */
export function follow(target: Target): void {
	useChoices.setState({
		selection: selectionOf(target),
		relatedOnly: target.type !== 'floor',
		jump: target.type === 'floor' ? { floor: target.floor } : null,
	});
}

/** Selects these people, besides those selected already where they are to be added; nobody lets go. */
export function selectPeople(people: readonly NodeId[], add: boolean): void {
	useChoices.setState(({ selection }) => {
		const before = add && selection?.type === 'people' ? selection.people : [];
		const all = [...new Set([...before, ...people])];
		const isSame = selection?.type === 'people' && all.length === before.length && add;
		if (isSame) return {};
		return { selection: all.length === 0 ? null : { type: 'people', people: all }, relatedOnly: true };
	});
}

export function hover(target: Target | null): void {
	if (useChoices.getState().hover !== target) useChoices.setState({ hover: target });
}

/** Shows a floor's text without selecting it. */
export function jumpTo(floor: FloorNumber): void {
	useChoices.setState({ jump: { floor }, relatedOnly: false, pane: 'text' });
}

export function letGo(): void {
	useChoices.setState({ selection: null, hover: null });
}

export function brush(range: FloorRange | null): void {
	useChoices.setState({ range });
}

export function chooseLayout(layout: LayoutChoice): void {
	useChoices.setState({ layout });
}

/** From this probability on names and answers count; 1: only what is certain. */
export function setThreshold(threshold: number): void {
	useChoices.setState(({ premises }) => ({ premises: { ...premises, threshold } }));
}

/** Puts numbers right that deletions have moved, or takes them as written. */
export function repairNumbers(repairsNumbers: boolean): void {
	useChoices.setState(({ premises }) => ({ premises: { ...premises, repairsNumbers } }));
}

/** Checks or unchecks a person in the list. */
export function checkPerson(person: NodeId, isChecked: boolean): void {
	useChoices.setState(({ filterPeople }) => {
		const next = new Set(filterPeople);
		if (isChecked) next.add(person);
		else next.delete(person);
		return { filterPeople: next };
	});
}

/** Everything is shown again; what is selected stays selected. */
export function clearFilter(): void {
	const { filterMode, filterPeople, without, kindsOff, marksOff, range }: View = initialView;
	useChoices.setState({ filterMode, filterPeople, without, kindsOff, marksOff, range });
}
