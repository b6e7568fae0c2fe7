import type { Grade, TieKind } from './attribution.ts';
import type { FloorNumber, Handle, HandleKey } from './thread.ts';

/** `p:` and a handle's key, or `f:` and a floor's number. */
export type NodeId = string & { readonly brand: 'node' };

export function personId(key: HandleKey): NodeId {
	return `p:${key}` as NodeId;
}

export function floorId(floor: FloorNumber): NodeId {
	return `f:${floor}` as NodeId;
}

/** The floor that a node is; null: it is a person. */
export function floorOfNode(id: NodeId): FloorNumber | null {
	return id.startsWith('f:') ? Number(id.slice(2)) : null;
}

/** The key of a person's handle; null: the node is a floor. */
export function keyOfNode(id: NodeId): HandleKey | null {
	return id.startsWith('p:') ? (id.slice(2) as HandleKey) : null;
}

/** One handle of the thread. */
export interface Person {
	readonly id: NodeId;
	readonly key: HandleKey;
	/** As first seen in the file. */
	readonly handle: Handle;
	/** The floors that the person is known to have written, in order. */
	readonly floors: readonly FloorNumber[];
	/** Where the person first writes or, where no floor is known, is first named. */
	readonly firstFloor: FloorNumber;
	/** Distinct floors that address the person. */
	readonly inDegree: number;
	/** Distinct floors of the person's that address somebody. */
	readonly outDegree: number;
}

/** Floors written, floors that address the person, and floors of theirs that address somebody. */
export function activityOf({ floors, inDegree, outDegree }: Person): number {
	return floors.length + inDegree + outDegree;
}

/** A floor of unknown author that addresses somebody: a node of its own. */
export interface AnonymousFloor {
	readonly id: NodeId;
	readonly floor: FloorNumber;
	readonly outDegree: number;
}

/** All addresses of one kind from one end to one person. */
export interface Tie {
	/** Source, kind and target: unique. */
	readonly id: string;
	readonly source: NodeId;
	readonly target: NodeId;
	readonly kind: TieKind;
	/** The distinct floors that make the tie, in order; their number is its weight. */
	readonly floors: readonly FloorNumber[];
	/** The best grade among the authors of its floors. */
	readonly grade: Grade;
	/** Of the likeliest author among its floors; null unless the grade is likely. */
	readonly probability: number | null;
}

export interface ReplyGraph {
	/** In order of first appearance in the file. */
	readonly people: readonly Person[];
	readonly anonymous: readonly AnonymousFloor[];
	readonly ties: readonly Tie[];
}

export function nodeCount({ people, anonymous }: ReplyGraph): number {
	return people.length + anonymous.length;
}

export interface Point {
	readonly x: number;
	readonly y: number;
}

/**
 * Where the nodes stand, in the layout's own units; the scene fits them to the screen.
 * Every node of the graph has a position, filtered or not, so that filtering moves nothing.
 */
export interface Positions {
	readonly points: ReadonlyMap<NodeId, Point>;
	/** Who is in the middle; null: nobody. */
	readonly centre: NodeId | null;
	/** Where directions from the centre say when somebody first spoke; null: they say nothing. */
	readonly clock: Clock | null;
	/** Distances say who is near whom and no more: what is crowded may be given more of the room. */
	readonly isElastic?: true;
	/** The people without ties, who stand in rows of their own beside the rest. */
	readonly isolated: readonly NodeId[];
}

/** Nodes that people put somewhere by hand, in units of the layout they were put in. */
export type Pins = ReadonlyMap<NodeId, Point>;
export const noPins: Pins = new Map();

/** Floor n stands at n / `turn` of a full turn, clockwise from the top; `radius`: how far out floors stand, in the layout's units. */
interface Clock {
	readonly radius: number;
	readonly turn: number;
}

/** One more than the last floor that the graph knows of: what a full turn of a clock counts. */
export function turnOf({ people, anonymous, ties }: ReplyGraph): number {
	let last = 0;
	for (const { floors, firstFloor } of people) last = Math.max(last, firstFloor, floors.at(-1) ?? 0);
	for (const { floor } of anonymous) last = Math.max(last, floor);
	for (const { floors } of ties) last = Math.max(last, floors.at(-1) ?? 0);
	return last + 1;
}

/** What a tie is called: unique whatever characters handles are made of. */
export function tieId(source: NodeId, target: NodeId, kind: TieKind): string {
	return JSON.stringify([source, kind, target]);
}

/** The id of the tie between what its ends have become; null where one of them is gone, or where this is no tie's id. */
export function tieIdAfter(id: string, nodeOf: (end: NodeId) => NodeId | null): string | null {
	try {
		const [source, kind, target] = JSON.parse(id) as unknown[];
		if (typeof source !== 'string' || typeof target !== 'string') return null;
		const [from, to] = [nodeOf(source as NodeId), nodeOf(target as NodeId)];
		return from === null || to === null ? null : tieId(from, to, kind as TieKind);
	} catch {
		return null;
	}
}
