import { listAt } from '../../lib/group.ts';
import { memoLast } from '../../lib/memo.ts';
import { type Answer, authorOf } from '../../model/attribution.ts';
import { floorId, type NodeId, personId, type Tie } from '../../model/graph.ts';
import type { FloorFacts, Reading } from '../../model/reading.ts';
import { type FloorNumber, handleKey, isWithin } from '../../model/thread.ts';
import type { Filter } from './filter.ts';
import type { Filtered } from './filter-graph.ts';
import { stepDefinition } from './list.ts';

type Thread = Pick<Reading, 'graph' | 'floors' | 'answers'>;
type GraphLeft = Pick<Filtered, 'nodes' | 'ties'>;

/**
 * What a filter leaves of a thread: the one answer to "is this in?" that graph, rim, timeline, list and text all show.
 *
 * - A floor is in if it is within the range and whoever wrote it is in, or if it makes a tie that is left. With people
 *   and their neighbours, neighbours are in for what they say to these people: the rest of their floors is out.
 * - A floor of unknown author is in as long as its ties are; without any, it is out where the filter keeps some people
 *   only.
 * - An answer is in if both its floors are, and if the tie that it is part of is left.
 */
export interface ThreadLeft extends GraphLeft {
	readonly floors: ReadonlySet<FloorNumber>;
	readonly answers: readonly Answer[];
}

/**
 * @param natural what there is of the graph at first: all but what is hidden then
 * @param left what `filter` leaves of the graph
 */
export function filterThread(reading: Thread, natural: GraphLeft, filter: Filter, left: GraphLeft): ThreadLeft {
	const { graph, floors: all } = reading;
	const speaking = floorsOf(graph.ties, left.ties);
	const isWriterIn = writersIn(filter, left, natural);
	const floors = new Set(
		all
			.filter((floor) => isWithin(floor.number, filter.range) && (speaking.has(floor.number) || isWriterIn(floor)))
			.map(({ number }) => number),
	);
	return { ...left, floors, answers: answersLeft(reading, natural, left, floors) };
}

/** The floors that make some of the ties. */
function floorsOf(ties: readonly Tie[], some: { has(tie: string): boolean }): ReadonlySet<FloorNumber> {
	return new Set(ties.flatMap(({ id, floors }) => (some.has(id) ? floors : [])));
}

/** Is whoever wrote a floor in, whether or not it says anything to anybody? */
function writersIn(
	{ people, mode, steps }: Filter,
	{ nodes }: GraphLeft,
	natural: GraphLeft,
): (floor: FloorFacts) => boolean {
	const isOfNeighbours = people.size > 0 && mode === 'neighbours';
	const isNarrowed =
		(people.size > 0 && mode !== 'except') || steps.some(({ type }) => stepDefinition(type).place !== 'ties');
	return (floor) => {
		const author = authorOf(floor.author);
		if (author !== null) {
			const person = personId(handleKey(author));
			return nodes.has(person) && (!isOfNeighbours || people.has(person));
		}
		const node = floorId(floor.number);
		return natural.nodes.has(node) ? nodes.has(node) : !isNarrowed;
	};
}

function answersLeft(
	{ graph, floors, answers }: Thread,
	natural: GraphLeft,
	left: GraphLeft,
	isIn: ReadonlySet<FloorNumber>,
): readonly Answer[] {
	const spoken = tiesAt(graph, natural.ties);
	const authors = authorsOf(floors);
	return answers.filter(({ from, to, isOwn }) => {
		if (isOwn || !isIn.has(from) || !isIn.has(to)) return false;
		const author = authors.get(to) ?? null;
		const ties = author === null ? [] : (spoken.get(keyOf(from, author)) ?? []);
		return ties.length === 0 || ties.some((id) => left.ties.has(id));
	});
}

/** The ties that a floor makes to a person, by both. */
const tiesAt = memoLast(
	({ ties }: Reading['graph'], some: GraphLeft['ties']): ReadonlyMap<string, readonly string[]> => {
		const at = new Map<string, string[]>();
		for (const { id, target, floors } of ties) {
			if (some.has(id)) for (const floor of floors) listAt(at, keyOf(floor, target)).push(id);
		}
		return at;
	},
);

const authorsOf = memoLast(
	(floors: Reading['floors']): ReadonlyMap<FloorNumber, NodeId | null> =>
		new Map(
			floors.map(({ number, author }) => {
				const handle = authorOf(author);
				return [number, handle === null ? null : personId(handleKey(handle))];
			}),
		),
);

function keyOf(floor: FloorNumber, target: NodeId): string {
	return `${floor} ${target}`;
}
