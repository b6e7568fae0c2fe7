import type { NodeId, Person, Point, ReplyGraph } from '../model/graph.ts';
import { block } from './pack.ts';

/*
 * Where directions say nothing, people without ties stand in rows below, under a heading that says so;
 * `Positions.isolated` lists them.
 */

/** The side of the square that each node has to itself, on average: about a hundredth of a usual picture's width. */
export const spacing = 46;

/** A graph without the people who have no ties, and these. `kept` stays, with or without ties. */
export interface Split {
	readonly tied: ReplyGraph;
	readonly alone: readonly Person[];
}

export function splitIsolated(graph: ReplyGraph, kept: NodeId | null = null): Split {
	// A tie to oneself joins nobody.
	const joined = new Set(graph.ties.flatMap(({ source, target }) => (source === target ? [] : [source, target])));
	const isTied = ({ id }: Person) => joined.has(id) || id === kept;
	return {
		tied: { ...graph, people: graph.people.filter(isTied) },
		alone: graph.people.filter((person) => !isTied(person)),
	};
}

/** The rows that people without ties stand in, below everything else; `others` are points that reach as far as it does. */
export function rowsBelow(alone: readonly Person[], others: readonly Point[]): [NodeId, Point][] {
	const places = block(alone.length, others, spacing);
	return alone.flatMap(({ id }, index): [NodeId, Point][] => {
		const place = places[index];
		return place === undefined ? [] : [[id, place]];
	});
}
