/** The columns of the table of people; the first one names the row. */
export const personColumns = [
	'handle',
	'floors',
	'in',
	'out',
	'first',
	'betweenness',
	'pageRank',
	'community',
	'reciprocity',
] as const;
export type PersonColumn = (typeof personColumns)[number];

/** The columns of the table of ties; the first one names the row. */
export const tieColumns = ['from', 'to', 'kind', 'weight', 'grade', 'floors'] as const;
export type TieColumn = (typeof tieColumns)[number];

/** What the rows of a table are sorted by. */
export interface RowOrder<Column extends string> {
	readonly by: Column;
	readonly isDescending: boolean;
}
