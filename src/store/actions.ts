import type { LayoutChoice } from '../layout/list.ts';
import { type Correction, subjectOf, withCorrection, withoutSubject } from '../model/correction.ts';
import { type NodeId, noPins, type Point } from '../model/graph.ts';
import { select, selectionOf, type Target } from '../model/selection.ts';
import type { FloorNumber, FloorRange, Handle } from '../model/thread.ts';
import { listOf } from '../view/text.ts';
import type { View } from '../view/view.ts';
import { appliedView, isSameLayout } from './applied.ts';
import { useChoices } from './choices.ts';
import { withoutItem } from './filtering.ts';

/** What any view may ask for. Each changes choices and nothing else. */

/** A click in a chart or a list; see {@link select}. */
export function click(target: Target | null, add = false): void {
	const next = select(appliedView().selection, target, add);
	const jump = target?.type === 'floor' ? target : null;
	useChoices.setState({ selection: next, relatedOnly: next?.type !== 'floor', jump });
}

/** Selects what a link leads to, also when it is selected already, and brings its text into view. */
export function follow(target: Target): void {
	useChoices.setState({
		selection: selectionOf(target),
		relatedOnly: target.type !== 'floor',
		jump: target.type === 'floor' ? { floor: target.floor } : null,
	});
}

/** Selects these people, besides those selected already where they are to be added; nobody lets go. */
export function selectPeople(people: readonly NodeId[], add: boolean): void {
	const { selection } = appliedView();
	const before = add && selection?.type === 'people' ? selection.people : [];
	const all = [...new Set([...before, ...people])];
	if (selection?.type === 'people' && all.length === before.length && add) return;
	useChoices.setState({ selection: all.length === 0 ? null : { type: 'people', people: all }, relatedOnly: true });
}

export function hover(target: Target | null): void {
	if (useChoices.getState().hover !== target) useChoices.setState({ hover: target });
}

/** Shows a floor's text without selecting it. */
export function jumpTo(floor: FloorNumber): void {
	useChoices.setState({ jump: { floor }, relatedOnly: false, pane: 'text' });
}

export function letGo(): void {
	useChoices.setState({ selection: null, hover: null });
}

/**
 * Brushes floors. What that hides stays selected: a brush is drawn and moved, and a moment later it is there again.
 */
export function brush(range: FloorRange | null): void {
	useChoices.setState(({ stepsOff }) => ({ range, stepsOff: withoutItem(stepsOff, 'range') }));
}

export function chooseLayout(layout: LayoutChoice): void {
	useChoices.setState((choices) => {
		const isSame = choices.layout !== null && isSameLayout(choices.layout, layout);
		return { layout, pins: isSame ? choices.pins : noPins };
	});
}

/**
 * Puts a node where it stays, in units of the layout shown; that is the one chosen from here on, whatever the thread's
 * own becomes.
 */
export function pin(node: NodeId, { x, y }: Point, layout: LayoutChoice): void {
	useChoices.setState(({ pins }) => ({ layout, pins: new Map(pins).set(node, { x: tenth(x), y: tenth(y) }) }));
}

/** Nobody sees less than a tenth of a unit, and addresses stay short. */
function tenth(value: number): number {
	return Math.round(value * 10) / 10 + 0;
}

/** Lets a node stand where the layout puts it again; without one, all of them. */
export function release(node: NodeId | null = null): void {
	useChoices.setState(({ pins }) => {
		if (node === null) return { pins: noPins };
		return pins.has(node) ? { pins: new Map([...pins].filter(([id]) => id !== node)) } : {};
	});
}

/** From this probability on names and answers count; 1: only what is certain. */
export function setThreshold(threshold: number): void {
	useChoices.setState({ threshold });
}

/** Puts numbers right that deletions have moved, or takes them as written. */
export function repairNumbers(repairsNumbers: boolean): void {
	useChoices.setState({ repairsNumbers });
}

/** Makes a correction; one on the same subject is replaced. What follows from it is concluded at once. */
export function correct(correction: Correction): void {
	change((corrections) => withCorrection(corrections, correction));
}

/** Takes back what was said on a subject. */
export function takeBack(subject: string): void {
	change((corrections) =>
		corrections.some((each) => subjectOf(each) === subject) ? withoutSubject(corrections, subject) : corrections,
	);
}

/** "None of these": the floor is by none of its candidates, besides those already ruled out. */
export function ruleOut(floor: FloorNumber, handles: readonly Handle[]): void {
	change((corrections) => {
		const earlier = corrections.flatMap((each) =>
			each.type === 'not-author' && each.floor === floor ? each.handles : [],
		);
		const all = Array.from(new Set([...earlier, ...handles]));
		return withCorrection(corrections, { type: 'not-author', floor, handles: all });
	});
}

function change(changed: (corrections: readonly Correction[]) => readonly Correction[]): void {
	useChoices.setState((choices) => {
		const corrections = changed(choices.corrections);
		return corrections === choices.corrections ? choices : { corrections };
	});
}

/** How much faster or slower than usual the thread is played. */
export const speeds = [0.5, 1, 2, 4, 8] as const;

/** At the usual speed a thread takes a minute, but nobody has to wait long for the next floor of a short one. */
const usualSeconds = 60;
const leastRate = 4;

/** Floors a second, of a thread of so many floors. */
export function rateAt(speed: number, floors: number): number {
	return speed * Math.max(leastRate, floors / usualSeconds);
}

/** Begins or goes on from where the playhead is; from the beginning where it is at the end or nowhere. */
export function play(floors: readonly FloorNumber[]): void {
	const { playhead } = appliedView();
	const isAtEnd = playhead === null || playhead === floors.at(-1);
	useChoices.setState({ isPlaying: true, playhead: isAtEnd ? (floors[0] ?? null) : playhead });
}

export function pause(): void {
	useChoices.setState({ isPlaying: false });
}

/** All of the thread again. */
export function stopPlayback(): void {
	useChoices.setState({ isPlaying: false, playhead: null });
}

/** Moves the playhead by so many floors, and lets it stand there; from nowhere it begins at the first floor. */
export function stepPlayhead(floors: readonly FloorNumber[], by: number): void {
	const { playhead } = appliedView();
	const at = playhead === null ? 0 : floors.indexOf(playhead) + by;
	const floor = floors[Math.min(Math.max(at, 0), floors.length - 1)];
	if (floor !== undefined) useChoices.setState({ isPlaying: false, playhead: floor });
}

/*
 * What came between two floors of a dialogue is open in one list only: the floors are kept with the list they are of,
 * so that another selection finds none open, and neither undo nor whoever selects has to clear them.
 */

const none: readonly FloorNumber[] = [];

/** The floors after which the reader shows what came between. */
export function openedIn(view: View): readonly FloorNumber[] {
	const { list, floors } = view.opened;
	return floors.length > 0 && list === listOf(view) ? floors : none;
}

/** Shows or hides what came after a floor and before the next one of the list. */
export function toggleBetween(after: FloorNumber): void {
	useChoices.setState((choices) => {
		const open = openedIn(choices);
		const floors = open.includes(after) ? open.filter((floor) => floor !== after) : [...open, after];
		return { opened: { list: listOf(choices), floors } };
	});
}
