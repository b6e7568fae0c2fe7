import { listAt } from '../../lib/group.ts';
import { type Answer, authorOf, type Grade } from '../../model/attribution.ts';
import type { NodeId, Person, ReplyGraph } from '../../model/graph.ts';
import { personId } from '../../model/graph.ts';
import type { FloorFacts, Reading } from '../../model/reading.ts';
import { type FloorNumber, handleKey } from '../../model/thread.ts';
import { digraphOf } from './digraph.ts';
import { reciprocityOf } from './reciprocity.ts';

/** Somebody whom a person speaks to, or who speaks to them. */
export interface Partner {
	readonly person: NodeId;
	/** The distinct floors that do so, in order. */
	readonly floors: readonly FloorNumber[];
}

/** What is known of one person. Nothing here knows of filters: it is about the whole thread. */
export interface PersonCard {
	readonly person: NodeId;
	/** The floors they are known to have written, in order: above the axis. */
	readonly written: readonly FloorNumber[];
	/** The floors that speak to them and who wrote these, in order: below the axis. The source may be an unknown floor. */
	readonly received: readonly { readonly floor: FloorNumber; readonly source: NodeId }[];
	/** Whom they speak to, by number of floors; among equals who comes first. */
	readonly speaksTo: readonly Partner[];
	/** The people who speak to them, likewise; unknown floors are in `received` alone. */
	readonly spokenToBy: readonly Partner[];
	/** As `reciprocityOf`: the share of the arcs to and from them that have an opposite one; null: there are none. */
	readonly reciprocity: number | null;
	/** How many of their floors at least one floor of another's answers; answers whose author is unknown count. */
	readonly answered: number;
	/** Their share of `written`, 0 to 1; null where no floor of theirs is known. */
	readonly answeredShare: number | null;
	/** How many of their floors have their name by each grade. */
	readonly grades: ReadonlyMap<Grade, number>;
	/** The first and the last floor written; null where none is known. */
	readonly first: FloorNumber | null;
	readonly last: FloorNumber | null;
}

/** A person's card; null where the thread has no such person. */
export function cardOf(reading: Pick<Reading, 'graph' | 'answers' | 'floors'>, node: NodeId): PersonCard | null {
	const { graph, answers, floors } = reading;
	const person = graph.people.find(({ id }) => id === node);
	if (person === undefined) return null;
	const written = person.floors;
	const answered = answeredFloors(person, answers);
	return {
		person: node,
		written,
		received: receivedBy(graph, node),
		speaksTo: partnersOf(graph, node, 'source', 'target'),
		spokenToBy: partnersOf(graph, node, 'target', 'source'),
		reciprocity: reciprocityWith(graph, node),
		answered,
		answeredShare: written.length === 0 ? null : answered / written.length,
		grades: gradesOf(floors, node),
		first: written[0] ?? null,
		last: written.at(-1) ?? null,
	};
}

function receivedBy({ ties }: ReplyGraph, node: NodeId): PersonCard['received'] {
	const sources = new Map<FloorNumber, NodeId>();
	for (const { source, target, floors } of ties) {
		if (target === node) for (const floor of floors) sources.set(floor, source);
	}
	return Array.from(sources, ([floor, source]) => ({ floor, source })).sort((a, b) => a.floor - b.floor);
}

/** The people at the `other` end of the ties that have `node` at the `own` end. */
function partnersOf(graph: ReplyGraph, node: NodeId, own: 'source' | 'target', other: 'source' | 'target'): Partner[] {
	const floors = new Map<NodeId, FloorNumber[]>();
	for (const tie of graph.ties) if (tie[own] === node) listAt(floors, tie[other]).push(...tie.floors);
	return graph.people
		.flatMap(({ id }): Partner[] => {
			const distinct = new Set(floors.get(id));
			return distinct.size === 0 ? [] : [{ person: id, floors: [...distinct].sort((a, b) => a - b) }];
		})
		.sort((a, b) => b.floors.length - a.floors.length);
}

function reciprocityWith(graph: ReplyGraph, node: NodeId): number | null {
	const whole = digraphOf(graph);
	return reciprocityOf(whole)[whole.indices.get(node) ?? -1] ?? null;
}

function answeredFloors({ floors }: Person, answers: readonly Answer[]): number {
	const own = new Set(floors);
	return new Set(answers.filter(({ from, to }) => own.has(to) && !own.has(from)).map(({ to }) => to)).size;
}

function gradesOf(floors: readonly FloorFacts[], node: NodeId): Map<Grade, number> {
	const counts = new Map<Grade, number>();
	for (const { author } of floors) {
		const name = authorOf(author);
		if (name !== null && personId(handleKey(name)) === node) {
			counts.set(author.grade, (counts.get(author.grade) ?? 0) + 1);
		}
	}
	return counts;
}
