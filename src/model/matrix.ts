import type { Sureness } from './attribution.ts';
import type { NodeId } from './graph.ts';
import type { FloorNumber, Handle } from './thread.ts';

/** An order in which people stand, from the top and from the left. */
export interface MatrixOrder {
	/** Negative: `a` stands before `b`. */
	readonly compare: (a: MatrixPerson, b: MatrixPerson) => number;
	/** Neighbours with the same number are framed together; null: the person is in no frame. Absent: nobody is. */
	readonly frameOf?: (person: MatrixPerson) => number | null;
	/** Does it need the communities, which arrive after the rest? */
	readonly needsCommunities?: true;
}

/** The most active first; of equally active ones, who comes first in the thread. */
export function byActivity(a: MatrixPerson, b: MatrixPerson): number {
	return b.activity - a.activity || a.firstFloor - b.firstFloor;
}

/** The graph as an adjacency matrix: rows answer columns. */
export interface MatrixData {
	readonly people: readonly MatrixPerson[];
	/** Only those that are not empty. */
	readonly cells: readonly MatrixCell[];
}

export interface MatrixPerson {
	readonly id: NodeId;
	readonly name: Handle;
	readonly activity: number;
	readonly firstFloor: FloorNumber;
	/** The number of their community, null where communities are not known. */
	readonly community: number | null;
}

/** All that one person, or all floors of unknown author together, say to one person. */
export interface MatrixCell {
	/** Null: floors of unknown author. */
	readonly source: NodeId | null;
	readonly target: NodeId;
	/** Distinct floors, over all kinds of tie: at least 1. */
	readonly weight: number;
	/** The best among the ties'. */
	readonly grade: Sureness;
	/** The ids of the ties that it is made of. */
	readonly ties: readonly string[];
}
