import type { FloorNumber } from '../model/thread.ts';
import { all, choice, type Field, first, flag, type Neighbours, namesNothing, readFloor } from './field.ts';

const typed = { not: 'what somebody types to search for may be a name, and has no other' };
const overSoon = { memory: 'a search is over with the visit, and nobody else’s business' };

/** What is searched for in the text; empty: nothing. */
export const find: Field<string> = {
	initial: '',
	address: {
		names: ['find'],
		write: (value) => ({ find: [value] }),
		read: (parameters) => first(parameters, 'find') ?? '',
	},
	undo: 'find',
	part: 'text',
	...namesNothing,
	rename: typed,
	notIn: overSoon,
};

/** Does the text show floors with hits only? */
export const hitsOnly = flag('hits-only', 'yes', false, { undo: 'find', part: 'text', rename: typed, notIn: overSoon });

/** How the text puts floors in order: as they came, or each below what it answers. */
export const readingOrders = ['thread', 'nested'] as const;
export const readingOrder = choice('order', readingOrders, 'thread', { undo: 'read', part: 'text' });

/** Of people: what they wrote, what was said to them, both, or what several of them say to each other. */
export type Side = (typeof sides)[number];
const sides = ['both', 'written', 'received', 'among'] as const;
export const side = choice('side', sides, 'both', { undo: 'read', part: 'text' });

/**
 * The floors after which what came between is shown, and of which list of floors that is: of another list nothing is
 * open, so that neither undo nor whoever selects has to close them.
 */
export interface OpenGaps {
	readonly list: string;
	readonly floors: readonly FloorNumber[];
}

const none: OpenGaps = { list: '', floors: [] };

export const opened: Field<OpenGaps> = {
	initial: none,
	address: {
		names: ['between'],
		write: ({ floors }) => ({ between: floors.map(String) }),
		read(parameters) {
			const floors = [...new Set(all(parameters, 'between').flatMap((text) => readFloor(text) ?? []))];
			return floors.length === 0 ? none : { list: '', floors };
		},
	},
	undo: { not: 'what is unfolded of the text stays so: that is nothing that was done' },
	part: { not: 'it goes with the selection that it is of' },
	rename: 'names nobody',
	move: (value, to) => ({ ...value, floors: value.floors.flatMap((floor) => to.get(floor) ?? []) }),
	fit: 'names nothing of a thread',
	follow(value, before, after) {
		const isOpen = value.floors.length > 0 && (before === null || value.list === listOf(before));
		return isOpen ? { list: listOf(after), floors: value.floors } : none;
	},
};

/** Under which choices the text shows the same list of floors. */
export function listOf({ selection, readingOrder: order, side: of, hitsOnly: only, find: text }: Neighbours): string {
	return JSON.stringify([selection, order, of, only && text]);
}
