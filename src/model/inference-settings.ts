import type { Correction } from './correction.ts';

/** What people decide about how a thread is read. Everything concluded follows from the file and these alone. */
export interface InferenceSettings {
	/** From this probability on an author or an answer counts: `lowestThreshold` to 1, which leaves only what is certain. */
	readonly threshold: number;
	/** Are numbers put right that deletions have moved? */
	readonly repairsNumbers: boolean;
	/** What people put right, one a subject. */
	readonly corrections: readonly Correction[];
	/** Is everybody called by a pseudonym? Then corrections, too, are told in pseudonyms. */
	readonly pseudonyms: boolean;
}

/** Below this the likeliest name is more often wrong than right, and none is shown. */
export const lowestThreshold = 0.5;

export const defaultInferenceSettings: InferenceSettings = {
	threshold: 0.8,
	repairsNumbers: true,
	corrections: [],
	pseudonyms: false,
};

/** What a file is called where its own name may tell something. */
export const neutralName = 'pseudonymised thread';
