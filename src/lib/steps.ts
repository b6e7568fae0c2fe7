/** States that came one after the other, and which of them is now: what undo and redo walk along. */
export interface Steps<T, N> {
	/** The first is where it all began or, of a longer list, what is left of it; `step` is what led to each. */
	readonly states: readonly { readonly state: T; readonly step: N | null }[];
	/** Index of the state that is now. */
	readonly at: number;
}

/** More steps than this are forgotten, the oldest first. */
export const mostSteps = 200;

export function startAt<T, N>(state: T): Steps<T, N> {
	return { states: [{ state, step: null }], at: 0 };
}

/** A new state after the one that is now; what had been undone is gone. */
export function advance<T, N>({ states, at }: Steps<T, N>, state: T, step: N): Steps<T, N> {
	const kept = [...states.slice(0, at + 1), { state, step }].slice(-mostSteps - 1);
	return { states: kept, at: kept.length - 1 };
}

/** The state that is now, become another without a step of its own. */
export function amend<T, N>({ states, at }: Steps<T, N>, state: T): Steps<T, N> {
	return { states: states.map((each, index) => (index === at ? { ...each, state } : each)), at };
}

/** Goes to a state of the list; one that is not there changes nothing. */
export function goTo<T, N>(steps: Steps<T, N>, at: number): Steps<T, N> {
	return at === steps.at || steps.states[at] === undefined ? steps : { ...steps, at };
}
