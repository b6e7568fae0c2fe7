import type { Sureness } from '../../model/sureness.ts';
import { many } from '../many.ts';

/** Matrix, tables and cards in English: loaded when somebody looks at them. */
export const explore = {
	loading: 'Loading…',
	matrix: {
		label: 'Who answers whom, as a matrix: arrow keys move, Enter selects, Ctrl with arrows goes to the next mark',
		unknown: 'author unknown',
		axes: 'Rows answer columns',
		weight: 'floors',
		leftOut: (n: number) => `${many(n, 'person', 'people')} left out for want of room`,
		order: 'Order',
		orderBy: { community: 'by community', activity: 'by activity', firstFloor: 'by first floor' },
		measuring: 'Finding communities…',
		unmeasured: 'Communities could not be computed.',
		cell: (source: string, target: string, weight: number, grade: string) =>
			`${source} answers ${target}: ${many(weight, 'floor')}, ${grade}`,
		nothing: (source: string, target: string) => `${source} does not answer ${target}`,
		grade: {
			stated: 'stated',
			proven: 'proven',
			likely: 'likely',
			guess: 'guess',
			unknown: 'unknown',
		} satisfies Record<Sureness, string>,
	},
};

type Wide<T> = T extends string ? string : T extends (...args: infer A) => string ? (...args: A) => string : WideAll<T>;
type WideAll<T> = { readonly [K in keyof T]: Wide<T[K]> };

export type ExploreWords = WideAll<typeof explore>;
