import type { TieKind } from '../../model/attribution.ts';
import type { NodeId, ReplyGraph, Tie } from '../../model/graph.ts';
import type { FloorRange } from '../../model/thread.ts';
import { floorsWithin, markOf, type TieMark } from '../ties.ts';
import type { Rest } from './definition.ts';
import { type Filter, isTieAllowed, isTieOn, nodesOf, weightWithin } from './filter.ts';
import { type Step, stepDefinition, stepsInOrder } from './list.ts';

/** The part of a graph that a filter leaves. Positions of nodes never depend on it. */
export interface Filtered {
	readonly nodes: ReadonlySet<NodeId>;
	/** By the tie's id, its weight: how many of its floors are left. Ties without any are absent. */
	readonly ties: ReadonlyMap<string, number>;
	/** How many ties there are of each mark and kind under all other filters. */
	readonly counts: { readonly marks: ReadonlyMap<TieMark, number>; readonly kinds: ReadonlyMap<TieKind, number> };
}

/**
 * People stay without ties, unless they are none of those asked for, or wrote none of the floors asked for: a filter of
 * ties says nothing of who is there. A floor of unknown author is there for its ties alone and goes with the last of them.
 */
export function filterGraph(graph: ReplyGraph, filter: Filter): Filtered {
	const { range, marksOff, kindsOff, steps } = filter;
	const allowed = graph.ties.filter((tie) => isTieAllowed(tie, filter));
	const left = allowed.filter((tie) => isTieOn(tie, filter));
	const { nodes, ties } = applySteps(graph, left, filter);
	const marks = countBy(ties, markOf);
	const kinds = countBy(ties, ({ kind }) => kind);
	// What an item that is off would show is found by switching it on: with it, steps may keep more or less.
	const tiesWith = (isLeft: (tie: Tie) => boolean) => {
		const others = allowed.filter(isLeft);
		return steps.length === 0 ? others : applySteps(graph, others, filter).ties;
	};
	const present = { marks: new Set(allowed.map(markOf)), kinds: new Set(allowed.map(({ kind }) => kind)) };
	for (const mark of marksOff) {
		if (!present.marks.has(mark)) continue;
		const isLeft = (tie: Tie) => !kindsOff.has(tie.kind) && (markOf(tie) === mark || !marksOff.has(markOf(tie)));
		marks.set(mark, countBy(tiesWith(isLeft), markOf).get(mark) ?? 0);
	}
	for (const kind of kindsOff) {
		if (!present.kinds.has(kind)) continue;
		const isLeft = (tie: Tie) => !marksOff.has(markOf(tie)) && (tie.kind === kind || !kindsOff.has(tie.kind));
		kinds.set(kind, countBy(tiesWith(isLeft), (tie) => tie.kind).get(kind) ?? 0);
	}
	return { nodes, ties: new Map(ties.map((tie) => [tie.id, weightWithin(tie, range)])), counts: { marks, kinds } };
}

function countBy<K>(ties: readonly Tie[], keyOf: (tie: Tie) => K): Map<K, number> {
	const counts = new Map<K, number>();
	for (const tie of ties) counts.set(keyOf(tie), (counts.get(keyOf(tie)) ?? 0) + 1);
	return counts;
}

/** Applies a filter's steps to the ties that the other parts of the filter have left. */
function applySteps(graph: ReplyGraph, ties: readonly Tie[], filter: Filter): Rest {
	const left = tiesAfter(ties, filter.steps, filter.range);
	const start: Rest = { ties: left, nodes: nodesOf(graph, left, filter) };
	return stepsInOrder(filter.steps).reduce((rest, step) => applyStep(graph, rest, step), start);
}

/** The ties that steps which look at ties alone leave. */
export function tiesAfter(ties: readonly Tie[], steps: readonly Step[], range: Filter['range']): readonly Tie[] {
	return steps.reduce((left, { type, ...values }) => {
		const definition = stepDefinition(type);
		return definition.place === 'ties' ? definition.apply(left, values, range) : left;
	}, ties);
}

/** Applies one step. Steps that look at ties alone have been applied already, before nodes are known. */
export function applyStep(graph: ReplyGraph, rest: Rest, { type, ...values }: Step): Rest {
	const definition = stepDefinition(type);
	return definition.place === 'ties' ? rest : definition.apply(graph, rest, values);
}

/** The part of a graph that metrics are computed on: see `digraphOf`. */
export type PeopleAndTies = Pick<ReplyGraph, 'people' | 'ties'>;

/** The people and ties that a filter leaves. With a range, ties have its floors alone, and those without any are gone. */
export function graphLeft(
	{ people, ties }: PeopleAndTies,
	left: { readonly nodes: { has(node: NodeId): boolean }; readonly ties: { has(tie: string): boolean } },
	range: FloorRange | null = null,
): PeopleAndTies {
	const kept = ties.filter(({ id }) => left.ties.has(id));
	return {
		people: people.filter(({ id }) => left.nodes.has(id)),
		ties: kept.map((tie) => ({ ...tie, floors: floorsWithin(tie, range) })).filter(({ floors }) => floors.length > 0),
	};
}
