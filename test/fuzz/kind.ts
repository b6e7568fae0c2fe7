import fc from 'fast-check';

/** What became of a case that went well: something was read, or it was refused with a reason that is a value. */
export type Outcome = 'read' | 'refused';

/** One kind of strange input, and what has to hold whatever it is. */
export interface Kind {
	readonly name: string;
	/** The input of a case: the same for the same seed. It can be cloned structurally. */
	draw(seed: number): unknown;
	/** Throws where something does not hold. */
	check(input: unknown): Promise<Outcome>;
}

/** The kind of that name; `check` is given what `inputs` draws. */
export function kindOf<Input>(
	name: string,
	inputs: fc.Arbitrary<Input>,
	check: (input: Input) => Promise<Outcome>,
): Kind {
	return {
		name,
		draw: (seed) => fc.sample(inputs, { seed, numRuns: 1 })[0],
		check: (input) => check(input as Input),
	};
}

/** The seed of a case of a run. Neighbours have nothing in common. */
export function seedOf(run: number, name: string, index: number): number {
	let hash = 0x811c9dc5;
	for (const unit of `${run} ${name} ${index}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
	return hash ^ (hash >>> 15);
}
