import type { NodeId } from './graph.ts';
import type { Sureness } from './sureness.ts';
import type { FloorNumber, Handle } from './thread.ts';

/** In which order people stand, from the top and from the left. */
export type MatrixOrder = (typeof matrixOrders)[number];
export const matrixOrders = ['community', 'activity', 'firstFloor'] as const;

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
