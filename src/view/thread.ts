import { isLayoutFor } from '../layout/list.ts';
import { memoLast } from '../lib/memo.ts';
import { keyOfNode, type NodeId, tieIdAfter } from '../model/graph.ts';
import type { Reading } from '../model/reading.ts';
import { type FloorNumber, isWithin } from '../model/thread.ts';
import { type Field, type Present, type Rename, type ViewPart, viewParts } from './field.ts';
import { rows } from './fields.ts';
import { followed, initialView, isSameValue, type View, viewWith } from './view.ts';

/** The view without what this thread does not have: a link may be older than the file, or of another. */
export function fitView(view: View, reading: Reading): View {
	return fittedTo(view, presentIn(reading));
}

/** The view without what is not present. */
export function fittedTo(view: View, present: Present): View {
	const fit = viewWith((key, row) => (typeof row.fit === 'string' ? view[key] : row.fit(view[key], present)));
	return followed(fit, view);
}

function presentIn({ graph, floors }: Reading): Present {
	const nodes = new Set([...graph.people, ...graph.anonymous].map(({ id }) => id));
	const ties = new Set(graph.ties.map(({ id }) => id));
	const numbers = new Set(floors.map(({ number }) => number));
	return {
		node: (id) => nodes.has(id),
		tie: (id) => ties.has(id),
		floor: (floor) => numbers.has(floor),
		anyFloorWithin: (range) => floors.some(({ number }) => isWithin(number, range)),
		layout: (id) => isLayoutFor(id, graph),
	};
}

/** The view with people renamed; a field that cannot be renamed goes back to its initial value. */
export function renamedView(view: View, rename: Rename, pseudonyms: boolean): View {
	const renamed = viewWith((key, row) => {
		if (typeof row.rename === 'string') return view[key];
		return typeof row.rename === 'function' ? row.rename(view[key], rename) : row.initial;
	});
	return followed({ ...renamed, pseudonyms }, view);
}

/** A view in another save of a thread, and the parts of which something is not in it. */
export interface CarriedView {
	readonly view: View;
	readonly lost: readonly ViewPart[];
}

/** The view with its floors where the other save has them; see `matchFloors`. People keep their names. */
export function carryView(view: View, floors: ReadonlyMap<FloorNumber, FloorNumber>): CarriedView {
	const moved = viewWith((key, { move }) => (typeof move === 'string' ? view[key] : move(view[key], floors)));
	const carried = followed(moved, view);
	return { view: carried, lost: partsLost(view, carried) };
}

/** The view without people that are not among `people`, and the parts that they were in. Floors stay as they are. */
export function withoutStrangers(view: View, people: ReadonlySet<NodeId>): CarriedView {
	const isKnown = (id: NodeId) => keyOfNode(id) === null || people.has(id);
	const isAnything = () => true;
	const known = fittedTo(view, {
		node: isKnown,
		tie: (id) => tieIdAfter(id, (end) => (isKnown(end) ? end : null)) !== null,
		floor: isAnything,
		anyFloorWithin: isAnything,
		layout: isAnything,
	});
	return { view: known, lost: partsLost(view, known) };
}

/** The parts of a view in which a field is not at its initial value. */
export function partsOfView(view: View): readonly ViewPart[] {
	return partsWhere((key, { initial }) => !isSameValue(view[key], initial));
}

function partsLost(before: View, after: View): readonly ViewPart[] {
	return partsWhere((key, { count = sizeOf }) => count(after[key]) < count(before[key]));
}

function partsWhere(isSo: (key: keyof View, row: Field<unknown>) => boolean): readonly ViewPart[] {
	const parts = new Set(rows.flatMap(([key, row]) => (isSo(key, row) ? row.part : [])));
	return viewParts.filter((part) => parts.has(part));
}

/** Of a list, a set or a map how long it is; of anything else 1, and of nothing 0. */
function sizeOf(value: unknown): number {
	if (value instanceof Set || value instanceof Map) return value.size;
	return Array.isArray(value) ? value.length : value === null ? 0 : 1;
}

/** The view with what is switched off of its filter for now as if it had never been chosen. */
export function shownView(view: View): View {
	if (view.stepsOff.size === 0) return view;
	const shown = viewWith((key, { filter, initial }) => {
		if (filter === undefined || !view.stepsOff.has(filter.part)) return view[key];
		return filter.off?.(view[key]) ?? initial;
	});
	return { ...shown, stepsOff: initialView.stepsOff, steps: stepsOn(view.steps, view.stepsOff) };
}

const stepsOn = memoLast((steps: View['steps'], stepsOff: View['stepsOff']) =>
	steps.filter(({ type }) => !stepsOff.has(type)),
);
