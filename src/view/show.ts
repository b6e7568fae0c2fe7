import { personColumnIds, type RowOrder, tieColumnIds } from '../graph/columns.ts';
import { colourIds } from '../graph/encoding/colours.ts';
import { sizeIds } from '../graph/encoding/sizes.ts';
import { tieColourings } from '../model/encoding.ts';
import type { FloorNumber } from '../model/thread.ts';
import { choice, type Field, first, flag, namesNothing, readFloor } from './field.ts';
import { graphFormIds, graphForms } from './forms.ts';

const shown = { undo: 'show', part: 'show' } as const;
const encoding = { undo: 'encoding', part: 'encoding' } as const;

/** What size and colour of people stand for, wherever people are shown. */
export const sizing = choice('size', sizeIds, 'activity', encoding);
export const colouring = choice('colour', colourIds, 'person', encoding);

/** The fields that the graph is drawn by as they stand, on screen and in figures alike; none of them filters. */
export const drawing = {
	/** Does the thread stand around the graph, a bar a floor? */
	hasRim: flag('rim', 'off', true, encoding),

	/** What the colour of a tie says. */
	tieColours: choice('ties', tieColourings, 'speaker', encoding),

	/** How many people the graph draws at once, the most active first; null: as many as can be seen. */
	mostPeople: {
		initial: null,
		address: {
			names: ['people'],
			write: (value) => ({ people: value === null ? [] : [String(value)] }),
			read: (parameters) => readFloor(first(parameters, 'people') ?? '') || null,
		},
		...shown,
		...namesNothing,
	} satisfies Field<number | null> as Field<number | null>,
};

/** The form in which the middle of the page shows people and ties, and the parameters of the forms. */
export const showAs = choice('show-as', graphFormIds, 'graph', shown);
const { matrix, table } = graphForms;
export const matrixOrder = parameter('matrix-order', matrix.parameters.matrixOrder);
export const tableOf = parameter('table', table.parameters.tableOf);
export const numbersOf = parameter('numbers-of', table.parameters.numbersOf);

function parameter<const T extends string>(
	name: string,
	of: { readonly of: readonly T[]; readonly initial: NoInfer<T> },
) {
	return choice(name, of.of, of.initial, shown);
}

/** The column that each of the two tables is sorted by. */
export const peopleRows = rowOrder('people-rows', personColumnIds, 'floors');
export const tieRows = rowOrder('tie-rows', tieColumnIds, 'weight');

/** In an address `in:descending`: the column, and which way. */
function rowOrder<Id extends string>(name: string, columns: readonly Id[], by: NoInfer<Id>): Field<RowOrder<Id>> {
	const initial = { by, isDescending: true };
	const write = (order: RowOrder<Id>) => `${order.by}:${order.isDescending ? 'descending' : 'ascending'}`;
	const orders = columns.flatMap((column) => [true, false].map((isDescending) => ({ by: column, isDescending })));
	return {
		initial,
		address: {
			names: [name],
			write: (value) => ({ [name]: [write(value)] }),
			read: (parameters) => orders.find((order) => write(order) === first(parameters, name)) ?? initial,
		},
		...shown,
		...namesNothing,
	};
}

/** The timeline draws a bar for each floor, or a lane for each person. */
export const timelineForms = ['bars', 'lanes'] as const;
export const timelineAs = choice('timeline', timelineForms, 'bars', shown);

/** Floors stand along the timeline in equal steps, or at their times. */
export const timelineAxes = ['floor', 'clock'] as const;
export const timelineBy = choice('axis', timelineAxes, 'floor', shown);

/** Has everybody who wrote a lane of their own? */
export const lanesUnfolded = flag('lanes', 'all', false, shown);

/** The thread as it was once this floor had been written; null: all of it. */
export const playhead: Field<FloorNumber | null> = {
	initial: null,
	address: {
		names: ['until'],
		write: (value) => ({ until: value === null ? [] : [String(value)] }),
		read: (parameters) => readFloor(first(parameters, 'until') ?? ''),
	},
	undo: { not: 'playing is nothing that was done: going back leaves the playhead where it is' },
	part: 'range',
	rename: 'names nobody',
	move: (value, to) => (value === null ? null : (to.get(value) ?? null)),
	fit: (value, present) => (value !== null && present.floor(value) ? value : null),
};
