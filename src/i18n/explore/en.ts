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
	look: {
		title: 'Look',
		size: 'Size',
		colour: 'Colour',
		sizing: {
			activity: 'activity',
			in: 'in-degree',
			out: 'out-degree',
			floors: 'floors written',
			betweenness: 'betweenness',
			pageRank: 'PageRank',
		},
		sizingHint: {
			activity: 'Floors written, floors that address the person and floors of theirs that address somebody, together',
			in: 'Floors that address the person',
			out: 'Floors of theirs that address somebody',
			floors: 'Floors known to be theirs',
			betweenness: 'The share of shortest paths between two others that lead through the person, directions kept',
			pageRank: 'How much is said to the person, the more by whom much is said to; all together make 1',
		},
		colouring: { person: 'person', community: 'community', firstFloor: 'first floor', grade: 'grade' },
		colouringHint: {
			person: 'The eight most active have a colour of their own, all others are grey',
			community: 'Louvain communities of all ties; those beyond the eight largest are grey',
			firstFloor: 'Where in the thread the person first writes or is first named',
			grade: 'The best grade among the floors that are known to be theirs',
		},
		grade: { certain: 'stated or proven', likely: 'likely', guess: 'guessed', unknown: 'no floor known' },
		community: (n: number) => `community ${n}`,
		others: 'others',
		floors: (from: string, to: string) => (from === to ? `first floor ${from}` : `first floor ${from} to ${to}`),
		people: (name: string, n: number) => `${name}: ${many(n, 'person', 'people')}`,
		atMost: (amount: string) => `${amount} or less`,
		atLeast: (amount: string) => `${amount} or more`,
		area: 'the area grows with the amount',
		measuring: 'Computing… the look stays as it was until then.',
		unmeasured: 'This could not be computed; the look stays as it was.',
		key: 'What it shows',
		direction:
			'An arrow leads from who speaks to whom they address; two that answer each other have an arrow each way.',
		weight: 'An arrow is the wider, the more floors it stands for.',
		everywhere: 'Colours mean the same in the list, the timeline and the text.',
		sizeCaption: (measure: string) => `Size of circles: ${measure}.`,
		colourCaption: (measure: string) => `Colour of people: ${measure}.`,
	},
	table: {
		rows: 'A row for each of',
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
