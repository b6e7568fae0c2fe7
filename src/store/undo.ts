import { create } from 'zustand';
import { advance, amend, goTo, type Steps, startAt } from '../lib/steps.ts';
import type { Change } from '../view/change.ts';
import { changeBetween, type View, viewOf, wentBackTo } from '../view/view.ts';
import { followView, useChoices } from './choices.ts';

/** Where people have been; see {@link followSteps}. */
export const useUndo = create<Steps<View, Change>>()(() => startAt(viewOf(useChoices.getState())));

export function canUndo({ at }: Steps<View, Change>): boolean {
	return at > 0;
}

export function canRedo({ states, at }: Steps<View, Change>): boolean {
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
