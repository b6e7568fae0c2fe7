import type { FilterPart } from '../graph/filters/list.ts';
import type { LayoutChoice, LayoutId } from '../layout/list.ts';
import type { NodeId } from '../model/graph.ts';
import type { Selection } from '../model/selection.ts';
import type { FloorNumber, FloorRange, Handle } from '../model/thread.ts';
import type { Change } from './change.ts';

/**
 * One thing that a person chooses about how a thread is shown or read, with all that is done to it besides: the address,
 * undo, memory, links and pseudonyms are loops over the table of these (`fields.ts`). Where something is deliberately not
 * done to a field, its row says so and why.
 */
export interface Field<T> {
	readonly initial: T;
	/** How it stands in an address and in thread data; a value that is at its initial one is left out. */
	readonly address: Codec<T>;
	/** The step of undo that a change of it is; a function where that depends on the change. */
	readonly undo: Change['name'] | ((from: T, to: T) => readonly Change[]) | Not;
	/** The part of a view that it belongs to, by which it is told what was restored, or lost in another save. */
	readonly part: ViewPart | Not;
	/**
	 * The value with people renamed to or from pseudonyms. `Not`: it goes back to its initial value, and into no
	 * pseudonymous link.
	 */
	readonly rename: ((value: T, rename: Rename) => T) | NamesNobody | Not;
	/** The value with its floors renumbered as in another save of the thread. */
	readonly move: ((value: T, to: ReadonlyMap<FloorNumber, FloorNumber>) => T) | NamesNoFloor;
	/** The value without whatever the thread does not have. */
	readonly fit: ((value: T, present: Present) => T) | NamesNothing;
	/**
	 * The value as it belongs to what other fields have become by any of these. `before`: what they were; null where the
	 * value was read with them.
	 */
	readonly follow?: (value: T, before: Neighbours | null, after: Neighbours) => T;
	/** How many things it names, where that is not its size. A loss is told by this number. */
	readonly count?: (value: T) => number;
	/** The part of the filter that it belongs to, and what it is while that is switched off, if not its initial value. */
	readonly filter?: { readonly part: FilterPart; readonly off?: (value: T) => T };
	/** Why it is no part of the view that memory keeps for a thread, or that thread data holds. */
	readonly notIn?: { readonly memory?: string; readonly threadData?: string };
}

/** The fields on which others depend. */
export interface Neighbours {
	readonly layout: LayoutChoice | null;
	readonly selection: Selection;
	readonly readingOrder: string;
	readonly side: string;
	readonly hitsOnly: boolean;
	readonly find: string;
}

/** Why something is deliberately not done to a field. */
interface Not {
	readonly not: string;
}

type NamesNobody = 'names nobody';
type NamesNoFloor = 'names no floor';
type NamesNothing = 'names nothing of a thread';

/** The name of a person after a switch between names and pseudonyms. */
export type Rename = (handle: Handle) => Handle;

/** A view as parameters by name, each with all its values: the form that the address and thread data share. */
export type ViewParameters = Readonly<Record<string, readonly string[]>>;

interface Codec<T> {
	/** The parameters that are its own. */
	readonly names: readonly string[];
	/** Its parameters, for a value that is not the initial one. */
	write(value: T): ViewParameters;
	/** What its parameters say: the initial value, or that part of it, where they say nothing or make no sense. */
	read(parameters: ViewParameters): T;
}

/** Which of the things that a view may name a thread has. */
export interface Present {
	/** Is that person there, or that floor as a node of the graph? */
	node(id: NodeId): boolean;
	tie(id: string): boolean;
	floor(floor: FloorNumber): boolean;
	anyFloorWithin(range: FloorRange): boolean;
	/** May the thread be laid out so? */
	layout(id: LayoutId): boolean;
}

/** The parts of a view that are told apart where a view is restored or carried over to another save. */
export type ViewPart = (typeof viewParts)[number];
export const viewParts = [
	'selection',
	'filter',
	'range',
	'layout',
	'pins',
	'inference',
	'show',
	'encoding',
	'text',
] as const;

/** A field with few values: each of them is a command (`commands/values.ts`). */
export interface OfFew<T> extends Field<T> {
	/** All values, in the order in which they are offered. */
	readonly values: readonly T[];
}

/** The row of a choice among a few words that name nothing of a thread, as most choices are. */
export function choice<const T extends string>(
	name: string,
	all: readonly T[],
	initial: NoInfer<T>,
	row: Pick<Field<T>, 'undo' | 'part'>,
): OfFew<T> {
	const read = (parameters: ViewParameters) => all.find((one) => one === first(parameters, name)) ?? initial;
	return {
		...row,
		initial,
		values: all,
		address: { names: [name], write: (value) => ({ [name]: [value] }), read },
		...namesNothing,
	};
}

/**
 * The row of a choice of yes or no that names nothing of a thread. `word`: what the address says where it is not at its
 * initial value.
 */
export function flag(
	name: string,
	word: string,
	initial: boolean,
	row: Pick<Field<boolean>, 'undo' | 'part'> & Partial<Field<boolean>>,
): OfFew<boolean> {
	const read = (parameters: ViewParameters) => (first(parameters, name) === word) !== initial;
	const address = { names: [name], write: () => ({ [name]: [word] }), read };
	return { initial, values: [true, false], address, ...namesNothing, ...row };
}

export const namesNothing = {
	rename: 'names nobody',
	move: 'names no floor',
	fit: 'names nothing of a thread',
} as const;

export function first(parameters: ViewParameters, name: string): string | null {
	return parameters[name]?.[0] ?? null;
}

export function all(parameters: ViewParameters, name: string): readonly string[] {
	return parameters[name] ?? [];
}

export function readFloor(text: string): FloorNumber | null {
	return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
