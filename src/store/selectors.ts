import { mostActiveCalled } from '../graph/activity.ts';
import { stepAlong } from '../graph/filters/path.ts';
import { groupBy } from '../lib/group.ts';
import { memoLast } from '../lib/memo.ts';
import { type Answer, authorOf, type Reference } from '../model/attribution.ts';
import { type NodeId, type Person, personId, type ReplyGraph, type Tie } from '../model/graph.ts';
import type { FloorFacts, Reading } from '../model/reading.ts';
import type { Selection } from '../model/selection.ts';
import { type FloorNumber, handleKey } from '../model/thread.ts';
import type { PeopleSort } from './choices.ts';
import type { Measured } from './results.ts';

/*
 * A selection picks out answers, not floors, in the timeline (`answersPicked`): a floor that answers ten people is
 * about each of them, but nine of its arcs are not.
 */

/** The people with a colour of their own, each with its index; everybody else is grey. */
export const coloursOf = memoLast(
	({ prominent }: Reading): ReadonlyMap<NodeId, number> => new Map(prominent.map((person, index) => [person, index])),
);

export const peopleById = memoLast(
	(graph: ReplyGraph): ReadonlyMap<NodeId, Person> => new Map(graph.people.map((person) => [person.id, person])),
);

export const floorsByNumber = memoLast(
	(floors: readonly FloorFacts[]): ReadonlyMap<FloorNumber, FloorFacts> =>
		new Map(floors.map((floor) => [floor.number, floor])),
);

export const answersFrom = memoLast(
	(answers: readonly Answer[]): ReadonlyMap<FloorNumber, readonly Answer[]> => groupBy(answers, ({ from }) => from),
);

export const answersTo = memoLast(
	(answers: readonly Answer[]): ReadonlyMap<FloorNumber, readonly Answer[]> => groupBy(answers, ({ to }) => to),
);

/** The node of the person who wrote the floor, null where nobody knows. */
export function authorId({ author }: FloorFacts): NodeId | null {
	const handle = authorOf(author);
	return handle === null ? null : personId(handleKey(handle));
}

const byName = new Intl.Collator('en', { numeric: true });

const orders: Readonly<Record<Exclude<PeopleSort, 'active'>, (a: Person, b: Person) => number>> = {
	// P2 before P10.
	name: (a, b) => byName.compare(a.key, b.key),
	first: (a, b) => a.firstFloor - b.firstFloor,
	floors: (a, b) => b.floors.length - a.floors.length,
	in: (a, b) => b.inDegree - a.inDegree,
	out: (a, b) => b.outDegree - a.outDegree,
};

/** The people whose handle holds the query, in the order asked for; equal ones by activity. */
export const listPeople = memoLast((graph: ReplyGraph, query: string, sort: PeopleSort): readonly Person[] => {
	const found = mostActiveCalled(graph.people, query);
	return sort === 'active' ? found : found.sort(orders[sort]);
});

/** The floors that a selection is about, in order; null where it is about all of them. */
export const relatedFloors = memoLast((selection: Selection, reading: Reading): readonly FloorNumber[] | null => {
	if (selection === null) return null;
	return [...new Set(floorsOf(selection, reading))].sort((a, b) => a - b);
});

function floorsOf(selection: NonNullable<Selection>, reading: Reading): FloorNumber[] {
	const picked = answersPicked(selection, reading);
	if (selection.type === 'floor') return [selection.floor, ...picked.flatMap(({ from, to }) => [from, to])];
	const people = apart(selection, reading);
	if (people !== null) return [...writtenBy(people, reading.graph), ...saidTo(people, reading.graph)];
	// What is said along the ties, and what that answers.
	const said = tiesPicked(selection, reading.graph).flatMap(({ floors }) => floors);
	return [...said, ...picked.map(({ to }) => to)];
}

/** What people wrote. */
export function writtenBy(people: readonly NodeId[], graph: ReplyGraph): FloorNumber[] {
	return people.flatMap((id) => peopleById(graph).get(id)?.floors ?? []);
}

/** What was said to people, in order, also by each other. */
export function receivedBy(people: readonly NodeId[], graph: ReplyGraph): FloorNumber[] {
	return [...new Set(saidTo(people, graph))].sort((a, b) => a - b);
}

function saidTo(people: readonly NodeId[], { ties }: ReplyGraph): FloorNumber[] {
	const some = new Set(people);
	return ties.flatMap(({ target, floors }) => (some.has(target) ? floors : []));
}

/** What several people say to each other, and what that answers, in order. */
export const saidAmong = memoLast((people: readonly NodeId[], reading: Reading): readonly FloorNumber[] => {
	const said = tiesAmong(people, reading.graph).flatMap(({ floors }) => floors);
	const answered = answersAlong(tiesAmong(people, reading.graph), reading).map(({ to }) => to);
	return [...new Set([...said, ...answered])].sort((a, b) => a - b);
});

const tiesAmong = memoLast((people: readonly NodeId[], { ties }: ReplyGraph): readonly Tie[] => {
	const some = new Set(people);
	return ties.filter(({ source, target }) => some.has(source) && some.has(target));
});

/**
 * The people selected, where they are picked as what each of them wrote and was told; null where they are a dialogue:
 * two who talk with each other. Nothing else is people.
 */
function apart(selection: NonNullable<Selection>, reading: Reading): readonly NodeId[] | null {
	if (selection.type !== 'people') return null;
	const { people } = selection;
	return people.length === 2 && saidAmong(people, reading).length > 0 ? null : people;
}

/**
 * The answers that a selection is about: a floor's and those to it, all that people give and get; of two who talk with
 * each other, of ties and of a path those along their ties.
 */
export const answersPicked = memoLast((selection: NonNullable<Selection>, reading: Reading): readonly Answer[] => {
	const { graph, answers } = reading;
	const [from, to] = [answersFrom(answers), answersTo(answers)];
	const around = (floor: FloorNumber) => [...(from.get(floor) ?? []), ...(to.get(floor) ?? [])];
	if (selection.type === 'floor') return around(selection.floor);
	const people = apart(selection, reading);
	if (people !== null) return [...new Set(writtenBy(people, graph).flatMap(around))];
	return answersAlong(tiesPicked(selection, graph), reading);
});

/** The answers that ties are made of, to floors that whoever they lead to wrote. */
function answersAlong(ties: readonly Tie[], { graph, answers }: Reading): readonly Answer[] {
	const from = answersFrom(answers);
	return ties.flatMap(({ floors, target }) => {
		const written = new Set(peopleById(graph).get(target)?.floors);
		return floors.flatMap((floor) => from.get(floor) ?? []).filter((answer) => written.has(answer.to));
	});
}

/** Does the selection rest on this reference, so that the reader marks it? */
export function isMarked(selection: Selection, graph: ReplyGraph, floor: FloorNumber, reference: Reference): boolean {
	if (selection === null) return false;
	if (selection.type === 'floor') return floor === selection.floor || reference.floor === selection.floor;
	if (reference.handle === null) return false;
	const person = personId(handleKey(reference.handle));
	if (selection.type === 'people') return selection.people.includes(person);
	return tiesPicked(selection, graph).some(({ target, floors, kind }) => {
		if (target !== person || !floors.includes(floor)) return false;
		if (selection.type === 'path') return true;
		return kind === 'numbered' ? reference.floor !== null : kind !== 'mention' || reference.floor === null;
	});
}

/**
 * The nodes and ties that a selection picks out of the graph; null where it picks nothing, or nothing that is shown:
 * what somebody selects though it is filtered out makes nothing else faint.
 */
export function emphasisOf(
	selection: Selection,
	{ graph, floors }: Reading,
	shown: { has(node: NodeId): boolean } | null = null,
): Emphasis | null {
	if (selection === null) return null;
	const ties = tiesPicked(selection, graph);
	const nodes = new Set(ties.flatMap(({ source, target }) => [source, target]));
	if ('people' in selection) for (const person of selection.people) nodes.add(person);
	const floor = selection.type === 'floor' ? floorsByNumber(floors).get(selection.floor) : undefined;
	const author = floor === undefined ? null : authorId(floor);
	if (author !== null) nodes.add(author);
	// A floor that addresses nobody is no part of the graph: making all of it faint would say nothing.
	// Neither does somebody whom the filter hides, though those they talk with are there.
	const picked = 'people' in selection ? selection.people : [...nodes];
	const isSeen = shown === null ? nodes.size > 0 : picked.some((node) => shown.has(node));
	return !isSeen ? null : { nodes, ties: new Set(ties.map(({ id }) => id)) };
}

/** What is picked out and in: what a filter leaves out stays faint, whoever is pointed at. `left`: null where all is in. */
export function emphasisWithin(
	emphasis: Emphasis | null,
	left: { readonly nodes: { has(node: NodeId): boolean }; readonly ties: { has(tie: string): boolean } } | null,
): Emphasis | null {
	if (emphasis === null || left === null) return emphasis;
	return {
		nodes: new Set([...emphasis.nodes].filter((node) => left.nodes.has(node))),
		ties: new Set([...emphasis.ties].filter((tie) => left.ties.has(tie))),
	};
}

interface Emphasis {
	readonly nodes: ReadonlySet<NodeId>;
	/** Ids of ties. */
	readonly ties: ReadonlySet<string>;
}

/** One person picks all their ties; several, the ties among them. Every reference in the text asks, so it is remembered. */
const tiesPicked = memoLast((selection: NonNullable<Selection>, { ties }: ReplyGraph): readonly Tie[] => {
	const ids = new Set(selection.type === 'ties' ? selection.ties : []);
	return ties.filter((tie) => (selection.type === 'ties' ? ids.has(tie.id) : isPicked(tie, selection)));
});

function isPicked(tie: Tie, selection: Exclude<NonNullable<Selection>, { type: 'ties' }>): boolean {
	if (selection.type === 'floor') return tie.floors.includes(selection.floor);
	if (selection.type === 'path') return stepAlong(tie, selection.people, selection.directed) !== null;
	const ends = [tie.source, tie.target].filter((end) => selection.people.includes(end));
	return ends.length >= Math.min(2, selection.people.length);
}

/** Which community each person of a graph is of, the largest 0; null until that is measured. */
export const communitiesKnown = memoLast(
	(measured: Measured | null, graph: ReplyGraph): ReadonlyMap<NodeId, number> | null => {
		if (measured?.graph !== graph || measured.metrics === null) return null;
		const { ids, communities } = measured.metrics;
		return new Map(ids.map((id, index) => [id, communities.of[index] ?? 0]));
	},
);
