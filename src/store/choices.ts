import { create } from 'zustand';
import type { Target } from '../model/selection.ts';
import type { FloorNumber } from '../model/thread.ts';
import { initialView, type View, viewOf } from '../view/view.ts';

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
	/** Is the legend unfolded? */
	readonly isLegendOpen: boolean;
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
	isCardOpen: false,
	isStackOpen: false,
	isLegendOpen: false,
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

/** Tells of every change of the view, and of nothing else that is chosen: whoever points changes many times a second. */
export function followView(listener: (view: View, before: View) => void): () => void {
	const own: typeof listener = (view, before) => listener(view, before);
	listeners.add(own);
	return () => void listeners.delete(own);
}

const listeners = new Set<(view: View, before: View) => void>();
let lastView = initialView;

useChoices.subscribe((choices) => {
	const before = lastView;
	lastView = viewOf(choices);
	if (lastView !== before) for (const tell of [...listeners]) tell(lastView, before);
});

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
