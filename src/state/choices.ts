import { create } from 'zustand';
import type { FilterMode } from '../graph/filter/filter.ts';
import type { FilterPart, Step } from '../graph/filter/steps.ts';
import type { TieMark } from '../graph/ties.ts';
import type { TieKind } from '../model/attribution.ts';
import type { FloorRange } from '../model/floor-range.ts';
import { type LayoutChoice, type NodeId, noPins, type Pins } from '../model/graph.ts';
import type { Colouring, Sizing } from '../model/look.ts';
import type { MatrixOrder } from '../model/matrix.ts';
import { defaultPremises, type Premises } from '../model/premises.ts';
import type { Selection, Target } from '../model/selection.ts';
import type { PersonColumn, RowOrder, TieColumn } from '../model/table.ts';
import type { FloorNumber } from '../model/thread.ts';

/** What the middle of the page shows the ties as. */
export type ShowAs = (typeof showings)[number];
export const showings = ['graph', 'matrix', 'table'] as const;

/** What the table has a row for. */
export type TableOf = (typeof tables)[number];
export const tables = ['people', 'ties'] as const;

/** What the numbers in the table of people are of: the whole thread, or what the filter leaves of it. */
type NumbersOf = (typeof numbersOfWhat)[number];
export const numbersOfWhat = ['thread', 'shown'] as const;

/** What the timeline draws of the floors. */
type TimelineAs = (typeof timelineForms)[number];
export const timelineForms = ['bars', 'lanes'] as const;

/** By what floors stand along the timeline: in equal steps, or at their times. */
type TimelineBy = (typeof timelineAxes)[number];
export const timelineAxes = ['floor', 'clock'] as const;

/** How the reader puts floors in order: as they came, or each below what it answers. */
export type ReadingOrder = (typeof readingOrders)[number];
export const readingOrders = ['thread', 'nested'] as const;

/** Of one person: what they wrote, what was said to them, or both. */
export type Side = (typeof sides)[number];
export const sides = ['both', 'written', 'received'] as const;

/** The choices that make a view of a thread; the address carries them all. */
export interface View {
	readonly selection: Selection;
	readonly filterMode: FilterMode;
	/** The people checked; none: no filter by person. */
	readonly filterPeople: ReadonlySet<NodeId>;
	/** Left out with all their ties, to see what there is besides. */
	readonly without: ReadonlySet<NodeId>;
	readonly kindsOff: ReadonlySet<TieKind>;
	readonly marksOff: ReadonlySet<TieMark>;
	readonly range: FloorRange | null;
	/** At most one of each type, in the order in which they were added. */
	readonly steps: readonly Step[];
	/** What of the filter is switched off for now. */
	readonly stepsOff: ReadonlySet<FilterPart>;
	/** Null: the default of the thread. */
	readonly layout: LayoutChoice | null;
	/** Of that layout, which is not null where there are any. */
	readonly pins: Pins;
	/** What size and colour of people stand for, wherever people are shown. */
	readonly sizing: Sizing;
	readonly colouring: Colouring;
	readonly showAs: ShowAs;
	readonly matrixOrder: MatrixOrder;
	readonly tableOf: TableOf;
	readonly numbersOf: NumbersOf;
	/** What each of the two tables is sorted by. */
	readonly peopleRows: RowOrder<PersonColumn>;
	readonly tieRows: RowOrder<TieColumn>;
	readonly timelineAs: TimelineAs;
	readonly timelineBy: TimelineBy;
	/** Has everybody who wrote a lane of their own? */
	readonly lanesUnfolded: boolean;
	/** The thread as it was once this floor had been written; null: all of it. */
	readonly playhead: FloorNumber | null;
	/** What is searched for in the text; empty: nothing. */
	readonly find: string;
	/** Does the reader show floors with hits only? */
	readonly hitsOnly: boolean;
	readonly readingOrder: ReadingOrder;
	readonly side: Side;
	/** The floors after which what came between is shown, and of which list that is; see `opened.ts`. */
	readonly opened: { readonly list: string; readonly floors: readonly FloorNumber[] };
	readonly premises: Premises;
}

/** Ties by words that name nobody say less; the legend switches them on. */
export const kindsOffAtFirst: ReadonlySet<TieKind> = new Set(['floor', 'above', 'below', 'op']);

export const initialView: View = {
	selection: null,
	filterMode: 'only',
	filterPeople: new Set(),
	without: new Set(),
	kindsOff: kindsOffAtFirst,
	marksOff: new Set(),
	range: null,
	steps: [],
	stepsOff: new Set(),
	layout: null,
	pins: noPins,
	sizing: 'activity',
	colouring: 'person',
	showAs: 'graph',
	matrixOrder: 'community',
	tableOf: 'people',
	numbersOf: 'thread',
	peopleRows: { by: 'floors', isDescending: true },
	tieRows: { by: 'weight', isDescending: true },
	timelineAs: 'bars',
	timelineBy: 'floor',
	lanesUnfolded: false,
	playhead: null,
	find: '',
	hitsOnly: false,
	readingOrder: 'thread',
	side: 'both',
	opened: { list: '', floors: [] },
	premises: defaultPremises,
};

/** How the list of people is ordered. */
export type PeopleSort = (typeof peopleSorts)[number];
export const peopleSorts = ['active', 'name', 'first', 'floors', 'in', 'out'] as const;

/** Which pane a narrow screen shows. */
export type Pane = (typeof panes)[number];
export const panes = ['graph', 'timeline', 'text', 'people'] as const;

/** What people are selected by drawing with; without one, dragging moves the view. */
export type DrawTool = (typeof drawTools)[number];
export const drawTools = ['box', 'lasso'] as const;

/** Everything people choose; nothing in it is derived from a thread. */
export interface Choices extends View {
	/** What the pointer or the keyboard rests on. */
	readonly hover: Target | null;
	/** The floor the reader was last asked to show; a new object for each asking, so that asking twice works. */
	readonly jump: { readonly floor: FloorNumber } | null;
	/** The floor that somebody reads now: the next one is the one after it. */
	readonly cursor: FloorNumber | null;
	/** With a selection: does the reader show its floors only? Those of a floor are its chain. */
	readonly relatedOnly: boolean;
	/** Is the card of a selected person unfolded? */
	readonly isCardOpen: boolean;
	/** Is the stack of filters unfolded? */
	readonly isStackOpen: boolean;
	readonly query: string;
	readonly sort: PeopleSort;
	/** Which places of a long thread the timeline shows; null: all of them. */
	readonly shownPart: readonly [number, number] | null;
	/** Where the keyboard last went beyond that part. */
	readonly reached: { readonly floor: FloorNumber } | null;
	/** Is the playhead moving on by itself? */
	readonly isPlaying: boolean;
	/** How much faster than usual it moves. */
	readonly speed: number;
	/** Does the reader go where the playhead is? */
	readonly followsPlayhead: boolean;
	readonly pane: Pane;
	readonly drawing: DrawTool | null;
}

export const useChoices = create<Choices>()(() => ({
	...initialView,
	hover: null,
	jump: null,
	cursor: null,
	relatedOnly: true,
	isCardOpen: true,
	isStackOpen: false,
	query: '',
	sort: 'active',
	shownPart: null,
	reached: null,
	isPlaying: false,
	speed: 1,
	followsPlayhead: false,
	pane: 'graph',
	drawing: null,
}));

/** The part of the choices that is the view. */
export function viewOf(choices: Choices): View {
	const { selection, filterMode, filterPeople, kindsOff, marksOff, range, layout, premises } = choices;
	const { pins, without, sizing, colouring, steps, stepsOff, showAs, matrixOrder, tableOf } = choices;
	const { numbersOf, peopleRows, tieRows, find, hitsOnly, readingOrder, side } = choices;
	const { opened, timelineAs, timelineBy, lanesUnfolded, playhead } = choices;
	return {
		...{ selection, filterMode, filterPeople, without, kindsOff, marksOff, range, steps, stepsOff },
		...{ layout, pins, sizing, colouring, showAs, matrixOrder, tableOf, premises, find, hitsOnly, readingOrder, side },
		...{ opened, numbersOf, peopleRows, tieRows, timelineAs, timelineBy, lanesUnfolded, playhead },
	};
}

/** The set with `item` in it where it was not, and without it where it was. */
export function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
	const next = new Set(set);
	if (!next.delete(item)) next.add(item);
	return next;
}

/** The choices that go with a view that is arrived at as a whole: by an address, by a file, by going back. */
export function arrival(view: View): Partial<Choices> {
	const floor = view.selection?.type === 'floor' ? view.selection.floor : null;
	// A floor is read among its neighbours, so the reader goes there instead of showing it alone.
	return {
		...view,
		hover: null,
		isPlaying: false,
		relatedOnly: floor === null,
		jump: floor === null ? null : { floor },
	};
}
