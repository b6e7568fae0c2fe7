import type { NodeId, ReplyGraph, Tie } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { componentsOf } from '../metrics/components.ts';
import { kCore } from '../metrics/core.ts';
import { type Digraph, digraphOf } from '../metrics/digraph.ts';
import { egoNetwork } from '../metrics/ego.ts';
import { endsOf, type Filter, floorsWithin, nodesOf, type Rest } from './filter.ts';
import type { EgoStep, PartStep, Step } from './steps.ts';

/** See `ApplySteps`. Weights first, people without ties last, the others in the filter's order. */
export function applySteps(graph: ReplyGraph, ties: readonly Tie[], filter: Filter): Rest {
	const weight = filter.steps.find(({ type }) => type === 'weight');
	const heavy = weight?.type === 'weight' ? heavyTies(ties, weight.least, filter.range) : ties;
	const start: Rest = { ties: heavy, nodes: nodesOf(graph, heavy, filter) };
	return inOrder(filter.steps).reduce((rest, step) => applyStep(graph, rest, step), start);
}

/** The steps that narrow a rest, in the order in which they do. */
export function inOrder(steps: readonly Step[]): Step[] {
	const others = steps.filter(({ type }) => type !== 'weight' && type !== 'tied');
	return [...others, ...steps.filter(({ type }) => type === 'tied')];
}

/** What one step leaves. It never adds, and leaves nothing where the person that it is about is gone already. */
export function applyStep(graph: ReplyGraph, rest: Rest, step: Step): Rest {
	switch (step.type) {
		case 'ego':
			return among(rest, egoOf(step, rest, peopleOf(graph, rest)));
		case 'part':
			return among(rest, partOf(step, rest, peopleOf(graph, rest)));
		case 'core':
			return among(rest, new Set(kCore(peopleOf(graph, rest), step.k)));
		case 'tied':
			return { ties: rest.ties, nodes: endsOf(rest.ties) };
		case 'weight':
			// Of ties alone, before there are nodes: see `applySteps`.
			return rest;
	}
}

/** The ties between ends from one to the other of which at least so many distinct floors lead, in ties of any kind. */
export function heavyTies(ties: readonly Tie[], least: number, range: Filter['range']): Tie[] {
	const pairs = new Map<NodeId, Map<NodeId, Set<FloorNumber>>>();
	const floorsOf = ({ source, target }: Tie) => {
		const from = pairs.get(source) ?? new Map<NodeId, Set<FloorNumber>>();
		pairs.set(source, from);
		const floors = from.get(target) ?? new Set();
		from.set(target, floors);
		return floors;
	};
	for (const tie of ties) for (const floor of floorsWithin(tie, range)) floorsOf(tie).add(floor);
	return ties.filter((tie) => floorsOf(tie).size >= least);
}

/** The people left and who is tied to whom. Floors of unknown author join nobody: nobody knows that they are one. */
function peopleOf({ people }: ReplyGraph, { nodes, ties }: Rest): Digraph {
	return digraphOf({ people: people.filter(({ id }) => nodes.has(id)), ties });
}

function among({ ties }: Rest, nodes: ReadonlySet<NodeId>): Rest {
	return { nodes, ties: ties.filter(({ source, target }) => nodes.has(source) && nodes.has(target)) };
}

/** The nodes of the ego network: floors of unknown author are steps that lead no further. */
function egoOf({ person, depth, direction }: EgoStep, { ties }: Rest, whole: Digraph): Set<NodeId> {
	const distances = egoNetwork(whole, person, depth, direction);
	if (direction === 'out') return new Set(distances.keys());
	const isNear = (target: NodeId) => (distances.get(target) ?? depth) < depth;
	return new Set([...distances.keys(), ...floorsTo(ties, whole, isNear)]);
}

/** The people of the parts, and the floors of unknown author that speak to them. */
function partOf(step: PartStep, { ties }: Rest, whole: Digraph): Set<NodeId> {
	const parts = componentsOf(whole);
	const people = new Set(
		step.which === 'size'
			? parts.filter(({ length }) => length >= step.least).flat()
			: step.which === 'largest'
				? parts[0]
				: parts.find((members) => members.includes(step.person)),
	);
	return new Set([...people, ...floorsTo(ties, whole, (target) => people.has(target))]);
}

/** The floors of unknown author that speak to some of the people. */
function floorsTo(ties: readonly Tie[], { indices }: Digraph, isMeant: (target: NodeId) => boolean): NodeId[] {
	return ties.filter(({ source, target }) => !indices.has(source) && isMeant(target)).map(({ source }) => source);
}
