import { create } from 'zustand';
import { advance, amend, goTo, type Steps, startAt } from '../lib/steps.ts';
import { type Correction, changedCorrections } from '../model/correction.ts';
import type { Pins } from '../model/graph.ts';
import { useChoices, type View, viewOf } from './choices.ts';

/** What was done; the views find the words. `subject`: of the correction made or taken back, or the node put somewhere. */
export type Step =
	| { readonly name: 'correct' | 'take-back' | 'pin'; readonly subject: string }
	| { readonly name: 'select' | 'filter' | 'range' | 'layout' | 'look' | 'release' | 'show' | 'find' | 'read' }
	| { readonly name: 'threshold' | 'numbers' | 'several' };

/** Where people have been; see {@link followSteps}. */
export const useUndo = create<Steps<View, Step>>()(() => startAt(viewOf(useChoices.getState())));

export function canUndo({ at }: Steps<View, Step>): boolean {
	return at > 0;
}

export function canRedo({ states, at }: Steps<View, Step>): boolean {
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
	// Playback goes on, and what is unfolded of the text stays so: that is no step, and nothing that was done.
	const { playhead, opened } = useChoices.getState();
	useChoices.setState({ ...there.state, playhead, opened });
}

/** Changes the view without a step: what it showed is no longer there. */
export function settle(view: View): void {
	useUndo.setState((steps) => amend(steps, view));
	useChoices.setState(view);
}

/** Steps of one kind that follow each other faster than this are one: a brush that is drawn, a slider that is pulled, a node that is pushed by keys. */
const togetherMs = 600;
const together: ReadonlySet<Step['name']> = new Set(['range', 'threshold', 'pin', 'find']);

/** Begins a new list with the view that is now: that of another thread. */
export function startSteps(): void {
	useUndo.setState(startAt(viewOf(useChoices.getState())), true);
}

/** Keeps the list of what was done. Returns what ends that. */
export function followSteps(now: () => number = Date.now): () => void {
	let last = -Infinity;
	const endChoices = useChoices.subscribe((choices) => {
		const steps = useUndo.getState();
		const before = steps.states[steps.at];
		const view = viewOf(choices);
		const step = before === undefined ? null : stepBetween(before.state, view);
		if (step === null || before === undefined) return;
		const isSame = JSON.stringify(before.step) === JSON.stringify(step);
		const isTogether = together.has(step.name) && isSame && now() - last < togetherMs;
		last = now();
		useUndo.setState(isTogether ? amend(steps, view) : advance(steps, view, step));
	});
	return endChoices;
}

/** What leads from one view to the other; null where they are the same. */
export function stepBetween(from: View, to: View): Step | null {
	const steps = [
		...correctionSteps(from.premises.corrections, to.premises.corrections),
		...(from.premises.threshold === to.premises.threshold ? [] : [{ name: 'threshold' } as const]),
		...(from.premises.repairsNumbers === to.premises.repairsNumbers ? [] : [{ name: 'numbers' } as const]),
		...(isSame(from.selection, to.selection) ? [] : [{ name: 'select' } as const]),
		...layoutSteps(from, to),
		...(from.sizing === to.sizing && from.colouring === to.colouring ? [] : [{ name: 'look' } as const]),
		...(isSame(from.range, to.range) ? [] : [{ name: 'range' } as const]),
		...(isSame(filterOf(from), filterOf(to)) ? [] : [{ name: 'filter' } as const]),
		...(isSame(shownOf(from), shownOf(to)) ? [] : [{ name: 'show' } as const]),
		...(from.find === to.find && from.hitsOnly === to.hitsOnly ? [] : [{ name: 'find' } as const]),
		...(from.readingOrder === to.readingOrder && from.side === to.side ? [] : [{ name: 'read' } as const]),
	];
	const [only = null, ...others] = steps;
	if (others.length === 0) return only;
	const areFilters = steps.every(({ name }) => name === 'filter' || name === 'range');
	return { name: areFilters ? 'filter' : 'several' };
}

/** By what they say: a view that is arrived at, by going back or by a file, is made of new objects. */
function isSame(a: unknown, b: unknown): boolean {
	return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function filterOf({ filterMode, filterPeople, without, steps, stepsOff, kindsOff, marksOff }: View): unknown[] {
	const sets = [filterPeople, without, kindsOff, marksOff, stepsOff].map((set) => [...set].sort());
	return [filterMode, steps, ...sets];
}

function shownOf(view: View): unknown[] {
	const { showAs, matrixOrder, tableOf, numbersOf, peopleRows, tieRows } = view;
	const { timelineAs, timelineBy, lanesUnfolded } = view;
	return [showAs, matrixOrder, tableOf, numbersOf, peopleRows, tieRows, timelineAs, timelineBy, lanesUnfolded];
}

/** Putting a node somewhere fixes the layout, and choosing another layout releases all nodes: each is one step. */
function layoutSteps(from: View, to: View): Step[] {
	const subject = movedNode(from.pins, to.pins);
	if (subject !== null) return [{ name: 'pin', subject }];
	if (!isSame(from.layout, to.layout)) return [{ name: 'layout' }];
	return from.pins.size > to.pins.size ? [{ name: 'release' }] : [];
}

/** The node that was put somewhere, the first of several; null where none was. */
function movedNode(from: Pins, to: Pins): string | null {
	return Array.from(to).find(([node, point]) => !isSame(from.get(node), point))?.[0] ?? null;
}

function correctionSteps(from: readonly Correction[], to: readonly Correction[]): Step[] {
	if (from === to) return [];
	return Array.from(changedCorrections(from, to), ([subject, correction]) => {
		return { name: correction === null ? 'take-back' : 'correct', subject };
	});
}
