import type { ReplyGraph } from '../../model/graph.ts';
import type { Rest } from './definition.ts';
import { type Filter, nodesOf, tiesBeforeSteps } from './filter.ts';
import { applyStep, tiesAfter } from './filter-graph.ts';
import { type FilterPart, stepDefinition, stepsInOrder } from './list.ts';

/** How many there are. Floors of unknown author are no people; their ties count. */
export interface Count {
	readonly people: number;
	readonly ties: number;
}

/** One part of the filter and what is left after it and all before it. */
export interface Layer {
	readonly part: FilterPart;
	readonly count: Count;
}

/**
 * The parts of a filter that are on, in the order of `filterParts` and of its steps, with what is left after each.
 * @param atFirst what there is to begin with: the filter with all its parts off
 */
export function layersOf(graph: ReplyGraph, atFirst: Filter, filter: Filter): readonly Layer[] {
	const layers: Layer[] = [];
	const add = (part: FilterPart, rest: Rest) => layers.push({ part, count: countOf(graph, rest) });
	const { range, kindsOff, marksOff, without, people, mode, steps } = filter;
	let partial = atFirst;
	const leave = (part: FilterPart, more: Partial<Filter>) => {
		partial = { ...partial, ...more };
		add(part, restOf(graph, partial));
	};
	if (range !== null) leave('range', { range });
	if (kindsOff.size > atFirst.kindsOff.size) leave('kinds', { kindsOff });
	if (marksOff.size > 0) leave('marks', { marksOff });
	const atTies = steps.filter(({ type }) => stepDefinition(type).place === 'ties');
	for (const step of atTies) leave(step.type, { steps: [...partial.steps, step] });
	if (without.size > 0) leave('without', { without });
	if (people.size > 0) leave('people', { people, mode });
	let rest = restOf(graph, partial);
	for (const step of stepsInOrder(steps).slice(atTies.length)) {
		rest = applyStep(graph, rest, step);
		add(step.type, rest);
	}
	return layers;
}

/** Counts what the filter leaves; its steps have to be such as look at ties alone. */
export function countAtFirst(graph: ReplyGraph, atFirst: Filter): Count {
	return countOf(graph, restOf(graph, atFirst));
}

function restOf(graph: ReplyGraph, filter: Filter): Rest {
	const ties = tiesAfter(tiesBeforeSteps(graph, filter), filter.steps, filter.range);
	return { ties, nodes: nodesOf(graph, ties, filter) };
}

function countOf({ people }: ReplyGraph, { nodes, ties }: Rest): Count {
	return { people: people.filter(({ id }) => nodes.has(id)).length, ties: ties.length };
}
