import { type FloorRange, isWithin } from '../../model/floor-range.ts';
import { floorId, floorOfNode, keyOfNode, type NodeId } from '../../model/graph.ts';
import type { Selection } from '../../model/selection.ts';
import type { RowOrder } from '../../model/table.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { tieIdAfter } from '../../model/tie-id.ts';
import { initialView, type View } from '../choices.ts';
import { openedAs } from '../opened.ts';

/** What of a view is told apart where it goes over to another save. */
export type ViewPart = (typeof viewParts)[number];
const viewParts = ['selection', 'filter', 'range', 'layout', 'pins', 'premises', 'show', 'look', 'text'] as const;

/** A view with the floors of another save, and the parts of which something is not in it. */
export interface CarriedView {
	readonly view: View;
	readonly lost: readonly ViewPart[];
}

type Moved = ReadonlyMap<FloorNumber, FloorNumber>;

/** The view with its floors where the other save has them; see `matchFloors`. People keep their names. */
export function carryView(view: View, floors: Moved): CarriedView {
	const pins = new Map([...view.pins].flatMap(([id, point]) => mapped(movedNode(id, floors), (to) => [[to, point]])));
	const selection = movedSelection(view.selection, floors);
	const range = movedRange(view.range, floors);
	const lost: Readonly<Partial<Record<ViewPart, boolean>>> = {
		selection: countOf(selection) < countOf(view.selection),
		range: view.range !== null && range === null,
		pins: pins.size < view.pins.size,
	};
	const carried = openedAs(view, { ...view, selection, range, pins }, (floor) => floors.get(floor) ?? null);
	return { view: carried, lost: viewParts.filter((part) => lost[part]) };
}

/** The view without people that are none of `people`, and the parts that they were in. Floors are not looked at. */
export function withoutStrangers(view: View, people: ReadonlySet<NodeId>): CarriedView {
	const isKnown = (id: NodeId) => keyOfNode(id) === null || people.has(id);
	const filterPeople = new Set([...view.filterPeople].filter(isKnown));
	const without = new Set([...view.without].filter(isKnown));
	const steps = view.steps.filter((step) => !('person' in step) || isKnown(step.person));
	const layout = view.layout?.centre != null && !isKnown(view.layout.centre) ? null : view.layout;
	const pins = layout === null ? initialView.pins : new Map([...view.pins].filter(([id]) => isKnown(id)));
	const selection = knownSelection(view.selection, isKnown);
	const lost: Readonly<Partial<Record<ViewPart, boolean>>> = {
		selection: countOf(selection) < countOf(view.selection),
		filter:
			filterPeople.size < view.filterPeople.size ||
			without.size < view.without.size ||
			steps.length < view.steps.length,
		layout: layout !== view.layout,
		pins: pins.size < view.pins.size,
	};
	return {
		view: { ...view, filterPeople, without, steps, layout, pins, selection },
		lost: viewParts.filter((part) => lost[part]),
	};
}

/** What of a view is not as it is at first. */
export function partsOfView(view: View): readonly ViewPart[] {
	const { selection, filterPeople, without, steps, kindsOff, marksOff, range, layout, pins, premises } = view;
	const filters = filterPeople.size + without.size + steps.length + marksOff.size;
	const first = initialView;
	const isSet: Readonly<Record<ViewPart, boolean>> = {
		selection: selection !== null,
		filter: filters > 0 || !isSameSet(kindsOff, first.kindsOff),
		range: range !== null,
		layout: layout !== null,
		pins: pins.size > 0,
		premises:
			premises.threshold !== first.premises.threshold || premises.repairsNumbers !== first.premises.repairsNumbers,
		look: view.sizing !== first.sizing || view.colouring !== first.colouring,
		text: view.find !== '' || view.readingOrder !== first.readingOrder || view.side !== first.side || view.hitsOnly,
		show:
			view.showAs !== first.showAs ||
			view.tableOf !== first.tableOf ||
			view.numbersOf !== first.numbersOf ||
			view.matrixOrder !== first.matrixOrder ||
			!isSameOrder(view.peopleRows, first.peopleRows) ||
			!isSameOrder(view.tieRows, first.tieRows),
	};
	return viewParts.filter((part) => isSet[part]);
}

function isSameOrder(a: RowOrder<string>, b: RowOrder<string>): boolean {
	return a.by === b.by && a.isDescending === b.isDescending;
}

function isSameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
	return a.size === b.size && [...a].every((item) => b.has(item));
}

function mapped<T, U>(value: T | null, change: (value: T) => U[]): U[] {
	return value === null ? [] : change(value);
}

/** Null: of a floor that is gone. */
function movedNode(id: NodeId, floors: Moved): NodeId | null {
	const before = floorOfNode(id);
	if (before === null) return id;
	const floor = floors.get(before);
	return floor === undefined ? null : floorId(floor);
}

function movedSelection(selection: Selection, floors: Moved): Selection {
	if (selection?.type === 'floor') {
		const floor = floors.get(selection.floor);
		return floor === undefined ? null : { type: 'floor', floor };
	}
	return selection?.type === 'ties' ? movedTies(selection, (id) => movedNode(id, floors)) : selection;
}

function movedTies(selection: Selection & { type: 'ties' }, nodeOf: (id: NodeId) => NodeId | null): Selection {
	const ties = selection.ties.flatMap((tie) => tieIdAfter(tie, nodeOf) ?? []);
	return ties.length === 0 ? null : { type: 'ties', ties };
}

function knownSelection(selection: Selection, isKnown: (id: NodeId) => boolean): Selection {
	if (selection?.type === 'ties') return movedTies(selection, (id) => (isKnown(id) ? id : null));
	if (selection?.type !== 'people' && selection?.type !== 'path') return selection;
	const people = selection.people.filter(isKnown);
	if (selection.type === 'path') return people.length < selection.people.length ? null : selection;
	return people.length === 0 ? null : { type: 'people', people };
}

function countOf(selection: Selection): number {
	if (selection === null) return 0;
	if (selection.type === 'ties') return selection.ties.length;
	return 'people' in selection ? selection.people.length : 1;
}

/** From the first to the last of its floors that is still there. */
function movedRange(range: FloorRange | null, floors: Moved): FloorRange | null {
	if (range === null) return null;
	const inside = Array.from(floors).flatMap(([before, after]) => (isWithin(before, range) ? after : []));
	if (inside.length === 0) return null;
	return [inside.reduce((a, b) => Math.min(a, b)), inside.reduce((a, b) => Math.max(a, b))];
}
