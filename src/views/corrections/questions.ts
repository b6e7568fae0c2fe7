import type { InboxItem } from '../../model/reading.ts';

/**
 * The questions of a sitting: those that were seen, in that order, and which of them is asked now. What was seen stays as
 * it was asked, so that there is a way back to it although it is settled since.
 */
export interface Sitting {
	readonly seen: readonly InboxItem[];
	/** Index in `seen`. */
	readonly at: number;
}

/** Says of a question's subject whether it was answered. */
type IsAnswered = (subject: string) => boolean;

export const noSitting: Sitting = { seen: [], at: 0 };

/** The question asked now; null where there is none. */
export function questionAt({ seen, at }: Sitting): InboxItem | null {
	return seen[at] ?? null;
}

/** With a question to ask, where there is a new one and none is asked. */
export function begun(sitting: Sitting, inbox: readonly InboxItem[]): Sitting {
	const { seen } = sitting;
	const [first] = unseen(seen, inbox);
	return first === undefined || questionAt(sitting) !== null ? sitting : { seen: [...seen, first], at: seen.length };
}

/** Which question of how many it is: those seen, and those still to come. */
export function countOf({ seen, at }: Sitting, inbox: readonly InboxItem[]): readonly [at: number, of: number] {
	return [Math.min(at + 1, seen.length), seen.length + unseen(seen, inbox).length];
}

/**
 * The next question without an answer: of those seen after this one, then the first that is new, then of those that were
 * skipped. After the last of all, none is asked: then every question has its answer.
 */
export function next({ seen, at }: Sitting, inbox: readonly InboxItem[], isAnswered: IsAnswered): Sitting {
	const isOpen = ({ subject }: InboxItem, index: number) => index !== at && !isAnswered(subject);
	const later = seen.findIndex((item, index) => index > at && isOpen(item, index));
	if (later >= 0) return { seen, at: later };
	const [fresh] = unseen(seen, inbox);
	if (fresh !== undefined) return { seen: [...seen, fresh], at: seen.length };
	const skipped = seen.findIndex(isOpen);
	if (skipped >= 0) return { seen, at: skipped };
	// The only one left, if it is: there is nowhere to go on to.
	const isLeft = seen[at] !== undefined && !isAnswered(seen[at].subject);
	return { seen, at: isLeft ? at : seen.length };
}

/** The question seen before this one; null where this is the first. */
export function previous({ seen, at }: Sitting): Sitting | null {
	return at === 0 ? null : { seen, at: at - 1 };
}

function unseen(seen: readonly InboxItem[], inbox: readonly InboxItem[]): readonly InboxItem[] {
	const known = new Set(seen.map(({ subject }) => subject));
	return inbox.filter(({ subject }) => !known.has(subject));
}
