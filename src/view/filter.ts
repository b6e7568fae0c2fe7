import { filterModes } from '../graph/filters/filter.ts';
import { aboutOthers, type FilterPart, filterParts, type Step } from '../graph/filters/list.ts';
import { type TieMark, tieMarks } from '../graph/ties.ts';
import { memoLast } from '../lib/memo.ts';
import { type TieKind, tieKinds } from '../model/attribution.ts';
import type { NodeId } from '../model/graph.ts';
import { type FloorRange, isWithin } from '../model/thread.ts';
import { all, choice, type Field, first, namesNothing, type OfFew, readFloor } from './field.ts';
import { renamedNode } from './nodes.ts';
import { handleOf, personOf, readSteps, writeStep } from './step-text.ts';

/** What the people checked mean: only these, all but these, these and their neighbours. */
export const filterMode = {
	...choice('show', filterModes, 'only', { undo: 'filter', part: 'filter' }),
	filter: { part: 'people' },
} satisfies OfFew<(typeof filterModes)[number]>;

/** The people checked; none: no filter by person. */
export const filterPeople = people('by', 'people');

/** The people left out, with all their ties, to see what remains without them. */
export const without = people('without', 'without');

function people(name: string, part: FilterPart): Field<ReadonlySet<NodeId>> {
	return {
		initial: new Set(),
		address: {
			names: [name],
			write: (value) => ({ [name]: [...value].map(handleOf) }),
			read: (parameters) => new Set(all(parameters, name).filter(Boolean).map(personOf)),
		},
		undo: 'filter',
		part: 'filter',
		rename: (value, rename) => new Set([...value].map((node) => renamedNode(node, rename))),
		move: 'names no floor',
		fit: (value, present) => new Set([...value].filter((node) => present.node(node))),
		filter: { part },
	};
}

/** Ties by words that name nobody say less than the others; the legend shows them. */
export const kindsOffAtFirst: ReadonlySet<TieKind> = new Set(['floor', 'above', 'below', 'op']);

/** The kinds that are hidden at first and still are: they are no part of the filter. */
export const naturallyOff = memoLast(
	(value: ReadonlySet<TieKind>): ReadonlySet<TieKind> =>
		new Set([...value].filter((kind) => kindsOffAtFirst.has(kind))),
);

/** The kinds whose ties are hidden. */
export const kindsOff: Field<ReadonlySet<TieKind>> = {
	initial: kindsOffAtFirst,
	address: {
		names: ['kind-off', 'kind-on'],
		write: (value) => ({
			'kind-off': [...value].filter((kind) => !kindsOffAtFirst.has(kind)),
			'kind-on': [...kindsOffAtFirst].filter((kind) => !value.has(kind)),
		}),
		read: (parameters) =>
			new Set(
				tieKinds.filter((kind) =>
					kindsOffAtFirst.has(kind)
						? !all(parameters, 'kind-on').includes(kind)
						: all(parameters, 'kind-off').includes(kind),
				),
			),
	},
	undo: 'filter',
	part: 'filter',
	...namesNothing,
	filter: { part: 'kinds', off: naturallyOff },
};

/** The marks of ties (by how sure their authors are) that are hidden. */
export const marksOff: Field<ReadonlySet<TieMark>> = {
	initial: new Set(),
	address: {
		names: ['mark-off'],
		write: (value) => ({ 'mark-off': [...value] }),
		read: (parameters) => new Set(tieMarks.filter((mark) => all(parameters, 'mark-off').includes(mark))),
	},
	undo: 'filter',
	part: 'filter',
	...namesNothing,
	filter: { part: 'marks' },
};

/** The floors brushed, from the first to the last; null: all. */
export const range: Field<FloorRange | null> = {
	initial: null,
	address: {
		names: ['floors'],
		write: (value) => ({ floors: value === null ? [] : [value.join('-')] }),
		read(parameters) {
			const [from, to] = (first(parameters, 'floors') ?? '').split('-').map(readFloor);
			return from == null || to == null || from > to ? null : [from, to];
		},
	},
	undo: 'range',
	part: 'range',
	rename: 'names nobody',
	// The range from the first to the last of its floors that is in the other save.
	move(value, to) {
		const inside = Array.from(to).flatMap(([before, after]) => (isWithin(before, value) ? after : []));
		if (value === null || inside.length === 0) return null;
		return [inside.reduce((a, b) => Math.min(a, b)), inside.reduce((a, b) => Math.max(a, b))];
	},
	fit: (value, present) => (value !== null && present.anyFloorWithin(value) ? value : null),
	filter: { part: 'range' },
};

/** Filters with parameters: at most one of each type, in the order in which they were added. */
export const steps: Field<readonly Step[]> = {
	initial: [],
	address: {
		names: ['step'],
		write: (value) => ({ step: value.map(writeStep) }),
		read: (parameters) => readSteps(all(parameters, 'step')),
	},
	undo: 'filter',
	part: 'filter',
	rename: (value, rename) => value.flatMap((step) => aboutOthers(step, (node) => renamedNode(node, rename)) ?? []),
	move: 'names no floor',
	fit: (value, present) =>
		value.filter((step) => aboutOthers(step, (node) => (present.node(node) ? node : null)) !== null),
};

/** What is out of the filter is faint everywhere, or gone. */
export const outside = choice('outside', ['faint', 'gone'], 'faint', { undo: 'filter', part: 'filter' });

/** The parts of the filter that are switched off for now. */
export const stepsOff: Field<ReadonlySet<FilterPart>> = {
	initial: new Set(),
	address: {
		names: ['off'],
		write: (value) => ({ off: [...value] }),
		read: (parameters) => new Set(filterParts.filter((part) => all(parameters, 'off').includes(part))),
	},
	undo: 'filter',
	part: 'filter',
	...namesNothing,
};
