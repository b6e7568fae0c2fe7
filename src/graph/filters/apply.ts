import type { ReplyGraph, Tie } from '../../model/graph.ts';
import type { Rest } from './definition.ts';
import { type Filter, nodesOf } from './filter.ts';
import { inOrder, type Step, stepDefinition } from './list.ts';

/** What a filter's steps leave of the ties that the rest of the filter has left. */
export function applySteps(graph: ReplyGraph, ties: readonly Tie[], filter: Filter): Rest {
	const left = tiesAfter(ties, filter.steps, filter.range);
	const start: Rest = { ties: left, nodes: nodesOf(graph, left, filter) };
	return inOrder(filter.steps).reduce((rest, step) => applyStep(graph, rest, step), start);
}

/** The ties that steps which look at ties alone leave. */
export function tiesAfter(ties: readonly Tie[], steps: readonly Step[], range: Filter['range']): readonly Tie[] {
	return steps.reduce((left, { type, ...values }) => {
		const definition = stepDefinition(type);
		return definition.place === 'ties' ? definition.apply(left, values, range) : left;
	}, ties);
}

/** What one step leaves; one that looks at ties alone has been applied before there are nodes. */
export function applyStep(graph: ReplyGraph, rest: Rest, { type, ...values }: Step): Rest {
	const definition = stepDefinition(type);
	return definition.place === 'ties' ? rest : definition.apply(graph, rest, values);
}
