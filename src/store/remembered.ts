import type { Correction } from '../model/correction.ts';
import type { ViewParameters, ViewPart } from '../view/field.ts';
/** What was remembered of a thread, or of an earlier save of it. */
export interface Recalled extends Carried {
	/** Of the save that it was remembered with. */
	readonly name: string;
	readonly isSameFile: boolean;
	/** The address's parameters, floors of another save being those of this one; null where none were kept. */
	readonly view: ViewParameters | null;
	/** What of the view is about floors that this save does not have. */
	readonly lostParts: readonly ViewPart[];
}

/** A thread's file as it is remembered. */
export interface KnownFile {
	/** The thread's identity: the file's SHA-256 in hex, and which thread of the file where it holds several. */
	readonly hash: string;
	readonly name: string;
	/** The thread's. */
	readonly title: string | null;
}

/**
 * Why something is not remembered, or no longer:
 * - `denied`: the browser forbids storing, or has no database
 * - `full`: it has no room for more
 * - `later`: a later Loutu has stored here, whose records or database this one must not write over
 * - `slow`: the browser has not answered for long; another tab may keep the database from being opened
 * - `closed`: the browser closed the database; its records may be gone
 * - `unreadable`: records of the thread are damaged; the message is their number
 * - `not-loaded`: the code that remembers could not be loaded
 * - `failed`: anything else
 */
export interface MemoryProblem {
	readonly code: 'denied' | 'full' | 'later' | 'slow' | 'closed' | 'unreadable' | 'not-loaded' | 'failed';
	readonly message: string;
}

/** Corrections that go over to another save of the thread, and those whose floors it does not have. */
export interface Carried {
	readonly corrections: readonly Correction[];
	readonly lost: readonly Correction[];
}
