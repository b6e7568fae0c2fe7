import type { Sureness } from '../../model/sureness.ts';
import { count, many } from '../many.ts';

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
	table: {
		rows: 'A row for each of',
		whole: 'Numbers are of the whole thread',
		of: { people: 'People', ties: 'Ties' },
		peopleCaption: (n: number) => `${many(n, 'person', 'people')}; degrees and metrics are those of the whole thread`,
		tiesCaption: (n: number) => many(n, 'tie'),
		column: {
			handle: 'Handle',
			floors: 'Floors',
			in: 'In',
			out: 'Out',
			first: 'First floor',
			betweenness: 'Betweenness',
			pageRank: 'PageRank',
			community: 'Community',
			reciprocity: 'Reciprocity',
			from: 'From',
			to: 'To',
			kind: 'Kind',
			weight: 'Weight',
			grade: 'Author',
			which: 'In floors',
		},
		hint: {
			floors: 'Floors known to be written by this person',
			in: 'Floors that address this person',
			out: "This person's floors that address somebody",
			first: 'Where the person first writes or is first named',
			betweenness: 'Share of the shortest paths between two others that lead over this person',
			pageRank:
				'How much is said to this person; what those say whom much is said to counts for more. The sum over all is 1',
			community: 'By the Louvain method; 1 is the largest',
			reciprocity: 'Share of the arcs to and from this person that have an opposite one, 0 to 1',
			weight: 'Distinct floors, within the filter',
			grade: 'The surest of the authors of its floors',
		},
	},
	card: {
		title: 'About this person',
		strip: (written: number, received: number) =>
			`Over the thread: ${many(written, 'floor')} written, above; ${many(received, 'floor')} received, below`,
		written: (n: number) => `wrote ${many(n, 'floor')}`,
		received: (n: number) => `addressed by ${count.format(n)}`,
		answered: (n: number, of: number) => `${count.format(n)} of ${count.format(of)} answered`,
		reciprocity: (share: number) => `reciprocity ${share.toFixed(2).replace(/^0/, '')}`,
		speaksTo: 'Answers most',
		spokenToBy: 'Most answered by',
		times: (n: number) => `${count.format(n)}×`,
		morePeople: (n: number) => `and ${many(n, 'other')}`,
	},
};

type Wide<T> = T extends string ? string : T extends (...args: infer A) => string ? (...args: A) => string : WideAll<T>;
type WideAll<T> = { readonly [K in keyof T]: Wide<T[K]> };

export type ExploreWords = WideAll<typeof explore>;
