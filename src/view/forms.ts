import type { Parameters } from '../graph/filters/definition.ts';
import { matrixOrderIds } from '../graph/matrix-orders.ts';

/** A form in which the middle of the page shows people and ties. */
interface GraphForm {
	/** What can be set of it: each is a field of the view under the same name (`show.ts`). */
	readonly parameters: Parameters;
}

/**
 * Every form, in the order in which they are offered. To add one, add its line here, its component in
 * `views/tables/forms.tsx`, and its words.
 */
export const graphForms = {
	graph: { parameters: {} },
	matrix: { parameters: { matrixOrder: { kind: 'choice', of: matrixOrderIds, initial: 'community' } } },
	table: {
		parameters: {
			/** What the table has a row for. */
			tableOf: { kind: 'choice', of: ['people', 'ties'], initial: 'people' },
			/** What the numbers of people are of: the whole thread, or what the filter leaves of it. */
			numbersOf: { kind: 'choice', of: ['thread', 'shown'], initial: 'thread', when: { tableOf: 'people' } },
		},
	},
} as const satisfies Readonly<Record<string, GraphForm>>;

export type ShowAs = keyof typeof graphForms;
export const graphFormIds = Object.keys(graphForms) as readonly ShowAs[];

/** What the table has a row for. */
export type TableOf = (typeof graphForms.table.parameters.tableOf.of)[number];
