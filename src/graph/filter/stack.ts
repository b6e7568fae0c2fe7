import type { ReplyGraph, Tie } from '../../model/graph.ts';
import { applyStep, heavyTies, inOrder } from './apply.ts';
import { type Filter, nodesOf, type Rest, tiesBeforeSteps } from './filter.ts';
import type { FilterPart } from './steps.ts';

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
	let least = 0;
	const look = (part: FilterPart, more: Partial<Filter>) => {
		partial = { ...partial, ...more };
		add(part, restOf(graph, partial, least));
	};
	if (range !== null) look('range', { range });
	if (kindsOff.size > atFirst.kindsOff.size) look('kinds', { kindsOff });
	if (marksOff.size > 0) look('marks', { marksOff });
	const weight = steps.find(({ type }) => type === 'weight');
	if (weight?.type === 'weight') {
		least = weight.least;
		look('weight', {});
	}
	if (without.size > 0) look('without', { without });
	if (people.size > 0) look('people', { people, mode });
	let rest = restOf(graph, partial, least);
	for (const step of inOrder(steps)) {
		rest = applyStep(graph, rest, step);
		add(step.type, rest);
	}
	return layers;
}

/** What there is under a filter without steps but for that of weight. */
export function countAtFirst(graph: ReplyGraph, atFirst: Filter): Count {
	return countOf(graph, restOf(graph, atFirst, 0));
}

function restOf(graph: ReplyGraph, filter: Filter, least: number): Rest {
	const allowed: readonly Tie[] = tiesBeforeSteps(graph, filter);
	const ties = least > 1 ? heavyTies(allowed, least, filter.range) : allowed;
	return { ties, nodes: nodesOf(graph, ties, filter) };
}

function countOf({ people }: ReplyGraph, { nodes, ties }: Rest): Count {
	return { people: people.filter(({ id }) => nodes.has(id)).length, ties: ties.length };
}
