import type { Evidence } from '../model/attribution.ts';
import type { FloorNumber, Handle } from '../model/thread.ts';
import type { Context } from './context.ts';

/** A rule's word on who wrote a floor. */
export interface Claim {
	readonly floor: FloorNumber;
	readonly handle: Handle;
	/** `stated`: the file says so. `for` and `against`: the evidence speaks for or against the handle. */
	readonly stance: 'stated' | 'for' | 'against';
	readonly evidence: Evidence;
}

/** One kind of evidence for authors. Rules know nothing of each other: `settle` weighs what they claim. */
export type AuthorRule = (context: Context) => Iterable<Claim>;
