/** What is certain besides the file: corrections, in the indices of the case. */
export interface Facts {
	/** By floor, the handle that wrote it, or {@link nobody}. */
	readonly authors: ReadonlyMap<number, number>;
	/** By floor, handles that did not write it. */
	readonly forbidden: ReadonlyMap<number, ReadonlySet<number>>;
	/** By floor, all the floors that it answers. */
	readonly answers: ReadonlyMap<number, ReadonlySet<number>>;
}

/** The author of a floor that nobody wrote whom the file names. */
export const nobody = -1;

export const noFacts: Facts = { authors: new Map(), forbidden: new Map(), answers: new Map() };
