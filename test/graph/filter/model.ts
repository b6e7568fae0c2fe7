import type { Filter } from '../../../src/graph/filters/filter.ts';
import type { Step } from '../../../src/graph/filters/list.ts';
import { markOf } from '../../../src/graph/ties.ts';
import type { NodeId, ReplyGraph, Tie } from '../../../src/model/graph.ts';

interface Left {
	readonly nodes: ReadonlySet<NodeId>;
	readonly ties: ReadonlySet<string>;
}

/** What a filter leaves, worked out the slow way: by the words of each step, over and over until nothing changes. */
export function modelOf(graph: ReplyGraph, filter: Filter): Left {
	const said = (tie: Tie) =>
		tie.floors.filter((floor) => filter.range === null || (floor >= filter.range[0] && floor <= filter.range[1]));
	let ties = graph.ties.filter((tie) => said(tie).length > 0 && !filter.kindsOff.has(tie.kind));
	ties = ties.filter((tie) => !filter.marksOff.has(markOf(tie)));
	for (const step of filter.steps) {
		if (step.type !== 'weight') continue;
		const counted = ties;
		ties = counted.filter(({ source, target }) => {
			const same = counted.filter((tie) => tie.source === source && tie.target === target);
			return new Set(same.flatMap(said)).size >= step.least;
		});
	}
	const isIn = (person: NodeId) => filter.people.has(person);
	ties = ties.filter(({ source, target }) => !filter.without.has(source) && !filter.without.has(target));
	let people = graph.people.map(({ id }) => id).filter((id) => !filter.without.has(id));
	if (filter.people.size > 0 && filter.mode === 'only') {
		people = people.filter(isIn);
		ties = ties.filter(({ source, target }) => isIn(source) && isIn(target));
	} else if (filter.people.size > 0 && filter.mode === 'except') {
		people = people.filter((person) => !isIn(person));
		ties = ties.filter(({ source, target }) => !isIn(source) && !isIn(target));
	} else if (filter.people.size > 0) {
		ties = ties.filter(({ source, target }) => isIn(source) || isIn(target));
		people = people.filter(
			(person) => isIn(person) || ties.some(({ source, target }) => source === person || target === person),
		);
	}
	const wrote = new Set(
		graph.people
			.filter(({ floors }) =>
				floors.some((floor) => floor >= (filter.range?.[0] ?? 0) && floor <= (filter.range?.[1] ?? 0)),
			)
			.map(({ id }) => id),
	);
	const hasTie = (person: NodeId) => ties.some(({ source, target }) => source === person || target === person);
	if (filter.range !== null) people = people.filter((person) => wrote.has(person) || hasTie(person));
	for (const step of filter.steps) {
		if (step.type !== 'tied') ({ people, ties } = stepOf(step, people, ties));
	}
	if (filter.steps.some(({ type }) => type === 'tied')) {
		people = people.filter((person) => ties.some(({ source, target }) => source === person || target === person));
	}
	const floors = ties.map(({ source }) => source).filter((source) => source.startsWith('f:'));
	return { nodes: new Set([...people, ...floors]), ties: new Set(ties.map(({ id }) => id)) };
}

interface State {
	readonly people: NodeId[];
	readonly ties: Tie[];
}

function stepOf(step: Step, people: NodeId[], ties: Tie[]): State {
	const among = people.filter((person) => person.startsWith('p:'));
	const joins = ({ source, target }: Tie, from: NodeId, to: NodeId) => source === from && target === to;
	const isTied = (a: NodeId, b: NodeId) => a !== b && ties.some((tie) => joins(tie, a, b) || joins(tie, b, a));
	if (step.type === 'core') {
		let core = among;
		for (;;) {
			const next = core.filter((person) => core.filter((other) => isTied(person, other)).length >= step.k);
			if (next.length === core.length) break;
			core = next;
		}
		return { people: core, ties: ties.filter(({ source, target }) => core.includes(source) && core.includes(target)) };
	}
	if (step.type === 'part') {
		const partOf = (person: NodeId) => grow([person], among, isTied, Number.POSITIVE_INFINITY);
		const largest = among.map(partOf).reduce<NodeId[]>((best, part) => (part.length > best.length ? part : best), []);
		const kept = among.filter((person) => {
			const { which, least = 0, person: who } = step;
			if (which === 'size') return partOf(person).length >= least;
			if (which === 'largest') return largest.includes(person);
			return who !== undefined && among.includes(who) && partOf(who).includes(person);
		});
		return { people: kept, ties: tiesTo(ties, kept, kept) };
	}
	if (step.type !== 'ego') return { people, ties };
	if (!among.includes(step.person)) return { people: [], ties: [] };
	const goes = (a: NodeId, b: NodeId) =>
		ties.some((tie) => (step.direction !== 'in' && joins(tie, a, b)) || (step.direction !== 'out' && joins(tie, b, a)));
	const kept = grow([step.person], among, goes, step.depth);
	const near = step.direction === 'out' ? [] : grow([step.person], among, goes, step.depth - 1);
	return { people: kept, ties: tiesTo(ties, kept, near) };
}

/** The ties among people, and to any of them from floors of unknown author that speak to somebody who is near. */
function tiesTo(ties: readonly Tie[], people: readonly NodeId[], near: readonly NodeId[]): Tie[] {
	const floors = ties.filter(({ source, target }) => source.startsWith('f:') && near.includes(target));
	const sources = new Set([...people, ...floors.map(({ source }) => source)]);
	return ties.filter(({ source, target }) => sources.has(source) && people.includes(target));
}

function grow(start: NodeId[], among: NodeId[], goes: (a: NodeId, b: NodeId) => boolean, times: number): NodeId[] {
	let reached = start;
	for (let time = 0; time < times; time++) {
		const more = among.filter((person) => !reached.includes(person) && reached.some((from) => goes(from, person)));
		if (more.length === 0) break;
		reached = [...reached, ...more];
	}
	return reached;
}
