import { activityOf, type NodeId, nodeCount, type ReplyGraph } from '../../model/graph.ts';

/** Graphs of more nodes begin with their most active people. */
const mostAtOnce = 600;
/** How many of them are drawn at first. */
export const fewest = 150;

/** The part of a graph that is drawn where the whole is too large. */
export interface Level {
	/** The people drawn; null: all. */
	readonly people: ReadonlySet<NodeId> | null;
	/** Those of them for whom the room is made, however many more are drawn as one comes nearer; null: all. */
	readonly front: ReadonlySet<NodeId> | null;
	/** Floors of unknown author are gathered at whom they address, and not drawn one by one. */
	readonly isGathered: boolean;
}

/** Is it too much to be seen at once? */
export function isCrowd(graph: ReplyGraph): boolean {
	return nodeCount(graph) > mostAtOnce;
}

/** How many people are drawn at once, unless more or fewer are asked for. */
export function peopleAtFirst(graph: ReplyGraph): number {
	return isCrowd(graph) ? Math.min(fewest, graph.people.length) : graph.people.length;
}

/** How many more are drawn as one comes nearer: twice as many for four times the area. */
function peopleAt(most: number, zoom: number): number {
	return zoom < 1.4 ? most : most * 2 ** Math.floor(2 * Math.log2(zoom));
}

/**
 * The people drawn: all of a graph that can be seen at once, or else the most active, `most` of them, and whoever is
 * `wanted` besides.
 */
export function levelOf(graph: ReplyGraph, most: number | null, zoom: number, wanted: Iterable<NodeId>): Level {
	const isGathered = isCrowd(graph);
	const inFront = most ?? peopleAtFirst(graph);
	const count = peopleAt(inFront, zoom);
	if (inFront >= graph.people.length) return { people: null, front: null, isGathered };
	const ranked = graph.people.toSorted((a, b) => activityOf(b) - activityOf(a));
	const known = new Set(graph.people.map(({ id }) => id));
	const front = new Set(ranked.slice(0, inFront).map(({ id }) => id));
	const people = new Set(ranked.slice(0, count).map(({ id }) => id));
	for (const id of wanted) if (known.has(id)) people.add(id);
	return { people: people.size === known.size ? null : people, front, isGathered };
}

/** Are the same people drawn, with the room made for the same of them? */
export function isSameLevel(a: Level, b: Level): boolean {
	return a.isGathered === b.isGathered && isSame(a.people, b.people) && isSame(a.front, b.front);
}

function isSame(a: Level['people'], b: Level['people']): boolean {
	if (a === null || b === null) return a === b;
	return a.size === b.size && [...a].every((id) => b.has(id));
}
