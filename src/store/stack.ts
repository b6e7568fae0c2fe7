import { type FilterPart, filterParts, isOrdered, type Step } from '../graph/filters/list.ts';
import { naturallyOff } from '../view/filter.ts';
import { shownView } from '../view/thread.ts';
import { type View, viewOf } from '../view/view.ts';
import { toggled, useChoices } from './choices.ts';
import { changeFilter, filterBy } from './filtering.ts';

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
