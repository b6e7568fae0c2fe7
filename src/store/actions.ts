import type { LayoutChoice } from '../layout/list.ts';
import type { FloorRange } from '../model/floor-range.ts';
import { type NodeId, noPins, type Point } from '../model/graph.ts';
import { select, selectionOf, type Target } from '../model/selection.ts';
import type { FloorNumber } from '../model/thread.ts';
import { appliedView } from './applied.ts';
import { useChoices } from './choices.ts';
import { without } from './filtering.ts';
import { isSameLayout } from './fit.ts';

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
	useChoices.setState(({ stepsOff }) => ({ range, stepsOff: without(stepsOff, 'range') }));
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
