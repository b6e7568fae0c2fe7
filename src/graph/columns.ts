import type { TieKind } from '../model/attribution.ts';
import { type PersonRecord, sureRank, type TieRow } from './rows.ts';

/** A column of a table, as far as its values go; what is more than a number is drawn by `views/tables`. */
export interface ColumnDefinition<R> {
	/** The value that a row is sorted by; null where it has none. `kinds`: the words for kinds of tie, by which these sort. */
	readonly value: (row: R, kinds: Readonly<Record<TieKind, string>>) => number | string | null;
	/** How its numbers are written. They stand to the right, and the first click on their head brings the largest first. */
	readonly number?: NumberForm;
}

/** `share`: three digits that count. */
export type NumberForm = 'whole' | 'floor' | 'share';

/** The columns of the table of people; the first names the row. To add one, add its line here and its words. */
export const personColumns = {
	handle: { value: ({ person }) => person.handle },
	floors: { number: 'whole', value: ({ numbers }) => numbers.floors },
	in: { number: 'whole', value: ({ numbers }) => numbers.inDegree },
	out: { number: 'whole', value: ({ numbers }) => numbers.outDegree },
	first: { number: 'floor', value: ({ numbers }) => numbers.firstFloor },
	betweenness: { number: 'share', value: ({ metrics }) => metrics.betweenness },
	pageRank: { number: 'share', value: ({ metrics }) => metrics.pageRank },
	community: { number: 'whole', value: ({ metrics }) => metrics.community },
	reciprocity: { number: 'share', value: ({ metrics }) => metrics.reciprocity },
} as const satisfies Readonly<Record<string, ColumnDefinition<PersonRecord>>>;

export type PersonColumn = keyof typeof personColumns;
export const personColumnIds = Object.keys(personColumns) as readonly PersonColumn[];

/** The columns of the table of ties; the first names the row. To add one, add its line here and its words. */
export const tieColumns = {
	from: { value: ({ source }) => source },
	to: { value: ({ target }) => target },
	kind: { value: ({ tie }, kinds) => kinds[tie.kind] },
	weight: { number: 'whole', value: ({ floors }) => floors.length },
	grade: { value: ({ sureness }) => sureRank(sureness) },
	floors: { value: ({ floors }) => floors[0] ?? null },
} as const satisfies Readonly<Record<string, ColumnDefinition<TieRow>>>;

export type TieColumn = keyof typeof tieColumns;
export const tieColumnIds = Object.keys(tieColumns) as readonly TieColumn[];

/** The columns that `number` does not draw. */
export type DrawnColumn<Columns> = {
	[Id in keyof Columns]: Columns[Id] extends { readonly number: NumberForm } ? never : Id;
}[keyof Columns];

/** What the rows of a table are sorted by. */
export interface RowOrder<Id extends string> {
	readonly by: Id;
	readonly isDescending: boolean;
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Numbers by amount; names without regard to case, numbers in them by amount too. Negative: `a` comes first. */
export function compareValues(a: number | string, b: number | string): number {
	return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
