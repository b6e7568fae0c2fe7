import { listAt } from '../../lib/group.ts';
import type { Answer } from '../../model/attribution.ts';
import type { NodeId, Person, ReplyGraph } from '../../model/graph.ts';
import type { Reading } from '../../model/reading.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { digraphOf } from './digraph.ts';
import { reciprocityOf } from './reciprocity.ts';

/** The other person of a tie to or from the card’s person. */
export interface Partner {
	readonly person: NodeId;
	/** The distinct floors that do so, in order. */
	readonly floors: readonly FloorNumber[];
}

/** The facts about one person, counted over the whole thread whatever is filtered. */
export interface CardFacts {
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
}

/** A person's card; null where the thread has no such person. */
export function cardOf({ graph, answers }: Pick<Reading, 'graph' | 'answers'>, node: NodeId): CardFacts | null {
	const person = graph.people.find(({ id }) => id === node);
	if (person === undefined) return null;
	return {
		person: node,
		written: person.floors,
		received: receivedBy(graph, node),
		speaksTo: partnersOf(graph, node, 'source', 'target'),
		spokenToBy: partnersOf(graph, node, 'target', 'source'),
		reciprocity: reciprocityWith(graph, node),
		answered: answeredFloors(person, answers),
	};
}

function receivedBy({ ties }: ReplyGraph, node: NodeId): CardFacts['received'] {
	const sources = new Map<FloorNumber, NodeId>();
	for (const { source, target, floors } of ties) {
		if (target === node) for (const floor of floors) sources.set(floor, source);
	}
	return Array.from(sources, ([floor, source]) => ({ floor, source })).sort((a, b) => a.floor - b.floor);
}

/** The people at the `other` end of the ties that have `node` at the `own` end. */
function partnersOf(graph: ReplyGraph, node: NodeId, own: 'source' | 'target', other: 'source' | 'target'): Partner[] {
	const floors = new Map<NodeId, FloorNumber[]>();
	for (const tie of graph.ties) {
		if (tie[own] !== node) continue;
		const list = listAt(floors, tie[other]);
		for (const floor of tie.floors) list.push(floor);
	}
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

/** A floor of a card's strip, in shares of its width: 0 at the opening post, 1 at the last floor. */
export interface CardMark {
	readonly floor: FloorNumber;
	readonly left: number;
	readonly width: number;
	/** Above the axis: the person wrote it. Below: it speaks to them. */
	readonly isWritten: boolean;
	/** Who speaks; it may be a floor of unknown author. */
	readonly source: NodeId;
}

/** In a long thread a mark would be too thin to be seen or hit. */
const thinnest = 0.008;

/** Where in the thread a person speaks and is spoken to, in order of floors. */
export function cardMarks({ person, written, received }: CardFacts, lastFloor: FloorNumber): CardMark[] {
	const width = Math.max(thinnest, 0.8 / (lastFloor + 1));
	const place = (floor: FloorNumber) => ((1 - width) * floor) / Math.max(1, lastFloor);
	return [
		...written.map((floor) => ({ floor, left: place(floor), width, isWritten: true, source: person })),
		...received.map(({ floor, source }) => ({ floor, left: place(floor), width, isWritten: false, source })),
	].sort((a, b) => a.floor - b.floor);
}
