import type { Grade, Sureness } from '../../model/attribution.ts';
import type { NodeId } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';
/** An answer; more than one of the same two floors make one arc. */
export interface TimelineAnswer {
	readonly from: FloorNumber;
	readonly to: FloorNumber;
	/** How sure that is; absent: certain. */
	readonly grade?: Grade;
}

/** The facts of a floor that a timeline needs. */
export interface TimelineFloor {
	readonly number: FloorNumber;
	/** Length of the text in UTF-16 units. */
	readonly length: number;
	/** The author's node; null where the author is unknown or contested. */
	readonly author: NodeId | null;
	readonly grade: Sureness;
}
