import { type FilterPart, parametersOf, type Step, type StepValues } from '../../graph/filters/list.ts';
import type { NodeId } from '../../model/graph.ts';
import type { Reading } from '../../model/reading.ts';
import { kindsSwitched } from '../../store/filtered.ts';
import { peopleById } from '../../store/selectors.ts';
import { shownView } from '../../view/thread.ts';
import type { View } from '../../view/view.ts';
import { useReading } from '../parts/useThread.ts';
import type { Words } from '../parts/words.ts';

/** Each part of the filter that is on, in words; the captions of figures say the same. */
export function describeFilter(view: View, reading: Reading, words: Words): string[] {
	return [...describeParts(shownView(view), reading, words).values()].flat();
}

/** Each part of the filter in words, whether on or off; `extra`: kinds of tie hidden at first that are shown. */
export function describeParts(
	view: View,
	{ graph }: Reading,
	words: Words,
): Map<FilterPart | 'extra', readonly string[]> {
	const { filterPeople, filterMode, without, range, kindsOff, marksOff, steps } = view;
	const { filter, floorName } = words;
	const people = peopleById(graph);
	const nameOf = (person: NodeId) => people.get(person)?.handle ?? '';
	const switched = kindsSwitched(kindsOff);
	const kindName = (kind: (typeof switched)[number]) => words.graph.tieKind[kind];
	const [off, on] = [switched.filter((kind) => kindsOff.has(kind)), switched.filter((kind) => !kindsOff.has(kind))];
	const texts: [FilterPart | 'extra', string[]][] = [
		['people', filterPeople.size > 0 ? [filter.people[filterMode]([...filterPeople].map(nameOf))] : []],
		['without', without.size > 0 ? [filter.without(filter.list([...without].map(nameOf)))] : []],
		['range', range !== null ? [filter.range(floorName(range[0]), floorName(range[1]))] : []],
		['marks', [...marksOff].map((mark) => filter.without(words.graph.mark[mark]))],
		['kinds', off.map((kind) => filter.withoutKind(kindName(kind)))],
		['extra', on.map((kind) => filter.withKind(kindName(kind)))],
		...steps.map((step): [FilterPart, string[]] => [step.type, [stepText(step, words.filter, nameOf)]]),
	];
	return new Map(texts.filter(([, each]) => each.length > 0));
}

/** What a step of the filter leaves, in words. */
function stepText(step: Step, { steps }: Words['filter'], nameOf: (person: NodeId) => string): string {
	const { type, ...values } = step;
	const told = parametersOf(type, values).map(([name, { kind }]) => {
		const value = (values as StepValues)[name];
		return [name, kind === 'person' ? nameOf(value as NodeId) : value];
	});
	// Each step has the words of its own type, which the compiler cannot follow.
	const text = steps[type].text as (values: unknown) => string;
	return text(Object.fromEntries(told));
}

/** What people are called on screen. */
export function useNameOf(): (person: NodeId) => string {
	const people = peopleById(useReading().graph);
	return (person) => people.get(person)?.handle ?? '';
}
