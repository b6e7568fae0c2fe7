import { create } from 'zustand';
import type { Change } from '../view/change.ts';
import { changeBetween, type View, viewOf, wentBackTo } from '../view/view.ts';
import { followView, useChoices } from './choices.ts';

/** Where people have been; see {@link followSteps}. */
export const useUndo = create<UndoSteps<View, Change>>()(() => startAt(viewOf(useChoices.getState())));

export function canUndo({ at }: UndoSteps<View, Change>): boolean {
	return at > 0;
}

export function canRedo({ states, at }: UndoSteps<View, Change>): boolean {
	return at + 1 < states.length;
}

export function undo(): void {
	jumpToStep(useUndo.getState().at - 1);
}

export function redo(): void {
	jumpToStep(useUndo.getState().at + 1);
}

/** Goes to a state of the list. */
export function jumpToStep(at: number): void {
	const steps = goTo(useUndo.getState(), at);
	const there = steps.states[steps.at];
	if (steps === useUndo.getState() || there === undefined) return;
	useUndo.setState(steps);
	useChoices.setState(wentBackTo(there.state, viewOf(useChoices.getState())));
}

/** Changes the view without a step: what it showed is no longer there. */
export function amendView(view: View): void {
	useUndo.setState((steps) => amend(steps, view));
	useChoices.setState(view);
}

/** Steps of one kind that follow each other faster than this are one: a brush that is drawn, a slider that is pulled, a node that is pushed by keys. */
const togetherMs = 600;
const together: ReadonlySet<Change['name']> = new Set(['range', 'threshold', 'pin', 'find']);

/** Begins a new list with the view that is now: that of another thread. */
export function startSteps(): void {
	useUndo.setState(startAt(viewOf(useChoices.getState())), true);
}

/** Keeps the list of what was done. Returns what ends that. */
export function followSteps(now: () => number = Date.now): () => void {
	let last = -Infinity;
	return followView((view) => {
		const steps = useUndo.getState();
		const before = steps.states[steps.at];
		const step = before === undefined ? null : changeBetween(before.state, view);
		if (step === null || before === undefined) return;
		const isSame = JSON.stringify(before.step) === JSON.stringify(step);
		const isTogether = together.has(step.name) && isSame && now() - last < togetherMs;
		last = now();
		useUndo.setState(isTogether ? amend(steps, view) : advance(steps, view, step));
	});
}

/** States that came one after the other, and which of them is now: what undo and redo walk along. */
export interface UndoSteps<T, N> {
	/** The first is where it all began or, of a longer list, what is left of it; `step` is what led to each. */
	readonly states: readonly { readonly state: T; readonly step: N | null }[];
	/** Index of the state that is now. */
	readonly at: number;
}

/** More steps than this are forgotten, the oldest first. */
export const mostSteps = 200;

export function startAt<T, N>(state: T): UndoSteps<T, N> {
	return { states: [{ state, step: null }], at: 0 };
}

/** A new state after the one that is now; what had been undone is gone. */
export function advance<T, N>({ states, at }: UndoSteps<T, N>, state: T, step: N): UndoSteps<T, N> {
	const kept = [...states.slice(0, at + 1), { state, step }].slice(-mostSteps - 1);
	return { states: kept, at: kept.length - 1 };
}

/** The state that is now, become another without a step of its own. */
export function amend<T, N>({ states, at }: UndoSteps<T, N>, state: T): UndoSteps<T, N> {
	return { states: states.map((each, index) => (index === at ? { ...each, state } : each)), at };
}

/** Goes to a state of the list; one that is not there changes nothing. */
export function goTo<T, N>(steps: UndoSteps<T, N>, at: number): UndoSteps<T, N> {
	return at === steps.at || steps.states[at] === undefined ? steps : { ...steps, at };
}
