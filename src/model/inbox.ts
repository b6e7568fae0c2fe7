import type { Candidate } from './attribution.ts';
import type { FloorNumber, Handle } from './thread.ts';

/**
 * Something that whoever read the thread could settle: who wrote a floor, or which floor it answers. `subject` is that
 * of the correction that answers it.
 */
export type InboxItem = {
	readonly subject: string;
	readonly floor: FloorNumber;
	/** How much an answer is expected to settle: floors named, and what is in doubt of the calls, in nats. */
	readonly gain: number;
	/** The probability of the best candidate. */
	readonly best: number;
} & (
	| { readonly type: 'author'; readonly candidates: readonly Candidate<Handle>[] }
	| { readonly type: 'answers'; readonly candidates: readonly Candidate<FloorNumber>[] }
);
