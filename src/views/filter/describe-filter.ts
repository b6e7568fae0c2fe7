import type { FilterPart } from '../../graph/filters/list.ts';
import type { NodeId } from '../../model/graph.ts';
import type { Reading } from '../../model/reading.ts';
import { kindsSwitched } from '../../store/filtered.ts';
import { peopleById } from '../../store/selectors.ts';
import { shownView } from '../../view/thread.ts';
import type { View } from '../../view/view.ts';
import type { Words } from '../parts/words.ts';
import { stepText } from './step-texts.ts';

/** Each filter that is on, in words: also the caption of an exported picture. */
export function describeFilter(view: View, reading: Reading, words: Words): string[] {
	return [...describeParts(shownView(view), reading, words).values()].flat();
}

/** What each part of the filter says, on or off; `extra`: the kinds off at first that are shown. */
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
		['people', filterPeople.size > 0 ? [filter.people(filter[filterMode], [...filterPeople].map(nameOf))] : []],
		['without', without.size > 0 ? [filter.without(filter.list([...without].map(nameOf)))] : []],
		['range', range !== null ? [filter.range(floorName(range[0]), floorName(range[1]))] : []],
		['marks', [...marksOff].map((mark) => filter.without(words.graph.mark[mark]))],
		['kinds', off.map((kind) => filter.without(kindName(kind)))],
		['extra', on.map((kind) => filter.with(kindName(kind)))],
		...steps.map((step): [FilterPart, string[]] => [step.type, [stepText(step, words.filter, nameOf)]]),
	];
	return new Map(texts.filter(([, each]) => each.length > 0));
}
