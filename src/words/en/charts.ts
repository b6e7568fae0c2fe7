import type { PersonColumn, TieColumn } from '../../graph/columns.ts';
import type { ColourId } from '../../graph/encoding/colours.ts';
import type { SizeId } from '../../graph/encoding/sizes.ts';
import type { LayoutId } from '../../layout/list.ts';
import type { TieColours } from '../../model/encoding.ts';
import type { timelineAxes, timelineForms } from '../../view/show.ts';
import { count, many } from '../many.ts';
import type { FormWords } from '../parameter-words.ts';

const floorName = (floor: number) => (floor === 0 ? 'post' : `#${floor}`);

/** What a column is called; `hint`: what it says, where the name alone does not. */
interface ColumnWords {
	readonly name: string;
	readonly hint?: string;
}

/** Layouts, look, matrix, tables, cards and drawing. */
export const charts = {
	loading: 'Loading…',
	form: {
		graph: { name: 'Graph', parameters: {} },
		matrix: {
			name: 'Matrix',
			parameters: {
				matrixOrder: {
					label: 'Order',
					of: { community: 'by community', activity: 'by activity', firstFloor: 'by first floor' },
				},
			},
		},
		table: {
			name: 'Table',
			parameters: {
				tableOf: { label: 'A row for each of', of: { people: 'People', ties: 'Ties' } },
				numbersOf: { label: 'Numbers of', of: { thread: 'the whole thread', shown: 'what is shown' } },
			},
		},
	} satisfies FormWords,
	matrix: {
		label: 'Who answers whom, as a matrix: arrow keys move, Enter selects, Ctrl with arrows goes to the next mark',
		unknown: 'author unknown',
		axes: 'Rows answer columns',
		weight: 'floors',
		leftOut: (n: number) => `${many(n, 'person', 'people')} left out for want of room`,
		measuring: 'Finding communities…',
		unmeasured: 'Communities could not be computed.',
		cell: (source: string, target: string, weight: number, grade: string) =>
			`${source} answers ${target}: ${many(weight, 'floor')}, ${grade}`,
		nothing: (source: string, target: string) => `${source} does not answer ${target}`,
	},
	layout: {
		around: (handle: string) => `Around ${handle}`,
		title: 'Layout',
		name: {
			force: 'Force',
			clock: 'Around a person',
			fcose: 'fCoSE',
			concentric: 'Concentric',
			circle: 'Circle',
			grid: 'Grid',
		} satisfies Readonly<Record<LayoutId, string>>,
		hint: {
			force: 'People who talk with each other stand together; for any size',
			clock: 'One person in the middle, the others clockwise by their first floor; for a thread about one person',
			fcose: 'Springs of even length, few crossings; for telling small groups apart',
			concentric: 'The most active in the middle, the quiet outside; for who carries the thread',
			circle: 'All on one circle by first floor; for the ties across a small thread',
			grid: 'Rows by activity; for finding people, not for ties',
		} satisfies Readonly<Record<LayoutId, string>>,
		centre: 'Person in the middle',
		tooMany: (limit: number, n: number) =>
			`For at most ${count.format(limit)} circles; this graph has ${count.format(n)}.`,
		progress: (name: string, share: number) => `${name}: ${Math.round(share * 100)}%`,
		cancel: 'Cancel',
		fit: 'Fit',
		isolated: 'People without ties stand in rows below the rest, but around a person: there everybody has their angle.',
	},
	draw: {
		box: 'Draw a rectangle around people.',
		lasso: 'Draw a line around people.',
		add: 'Add to the selection',
		addHint: 'Whoever is drawn around joins those selected; so they do with Shift held',
		keys: 'By keyboard: arrows walk, Shift+Enter adds, in the graph and in the list.',
		done: 'Done',
	},
	encoding: {
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
		} satisfies Readonly<Record<SizeId, string>>,
		sizingHint: {
			activity: 'Floors written, floors that address the person and floors of theirs that address somebody, together',
			in: 'Floors that address the person',
			out: 'Floors of theirs that address somebody',
			floors: 'Floors known to be theirs',
			betweenness: 'The share of shortest paths between two others that lead through the person, directions kept',
			pageRank:
				'How much is said to the person; what people say counts for more, the more is said to them. All together make 1',
		} satisfies Readonly<Record<SizeId, string>>,
		colouring: { person: 'person', community: 'community', firstFloor: 'first floor', grade: 'grade' },
		colouringHint: {
			person: 'The eight most active have a colour of their own, all others are grey',
			community: 'Louvain communities of all ties; those beyond the eight largest are grey',
			firstFloor: 'Where in the thread the person first writes or is first named',
			grade: 'The best grade among the floors that are known to be theirs',
		} satisfies Readonly<Record<ColourId, string>>,
		grade: { certain: 'stated or proven', likely: 'likely', guess: 'guessed', unknown: 'no floor known' },
		community: (n: number) => `community ${n}`,
		others: 'others',
		floors: (from: number, to: number) =>
			from === to ? `first floor ${floorName(from)}` : `first floor ${floorName(from)} to ${floorName(to)}`,
		people: (name: string, n: number) => `${name}: ${many(n, 'person', 'people')}`,
		atMost: (amount: string) => `${amount} or less`,
		atLeast: (amount: string) => `${amount} or more`,
		area: 'the area grows with the amount',
		measuring: 'Computing… the look stays as it was until then.',
		unmeasured: 'This could not be computed; the look stays as it was.',
		key: 'What it shows',
		direction:
			'A ribbon is wide at who speaks and thin at whom they address; two that answer each other have one each way.',
		weight: 'It is the wider, the more floors it stands for, and the paler, the less sure it is who speaks.',
		rim: 'Floors around the graph',
		rimHint:
			'A bar a floor, clockwise from the top, as long as its text, in its author’s colour: paler where likely, hollow where guessed, a hair line where unknown. Drag along it to brush.',
		ties: 'Ties',
		tieColours: { speaker: 'who speaks', kind: 'kind' } satisfies Readonly<Record<TieColours, string>>,
		tieColoursHint: {
			speaker: 'Each in the colour of who speaks; grey for all but the eight most active',
			kind: 'Each in the colour of how it addresses: the legend below the graph says which',
		} satisfies Readonly<Record<TieColours, string>>,
		everywhere: 'Colours mean the same in the list, the timeline and the text.',
		sizeCaption: (measure: string) => `Size of circles: ${measure}.`,
		colourCaption: (measure: string) => `Colour of people: ${measure}.`,
	},
	table: {
		peopleCaption: (n: number, of: string, ties: string) => `${many(n, 'person', 'people')}; numbers of ${of}, ${ties}`,
		tiesOf: (ties: number, all: number) => `${ties === all ? '' : `${count.format(ties)} of `}${many(all, 'tie')}`,
		tiesCaption: (n: number) => many(n, 'tie'),
		personColumn: {
			handle: { name: 'Handle' },
			floors: { name: 'Floors', hint: 'Floors known to be written by this person' },
			in: { name: 'In', hint: 'Floors that address this person' },
			out: { name: 'Out', hint: "This person's floors that address somebody" },
			first: { name: 'First floor', hint: 'Where the person first writes or is first named' },
			betweenness: {
				name: 'Betweenness',
				hint: 'Share of the shortest paths between two others that lead over this person',
			},
			pageRank: {
				name: 'PageRank',
				hint: 'How much is said to the person; what people say counts for more, the more is said to them. All together make 1',
			},
			community: { name: 'Community', hint: 'By the Louvain method; 1 is the largest' },
			reciprocity: {
				name: 'Reciprocity',
				hint: 'Share of the arcs to and from this person that have an opposite one, 0 to 1',
			},
		} satisfies Readonly<Record<PersonColumn, ColumnWords>>,
		tieColumn: {
			from: { name: 'From' },
			to: { name: 'To' },
			kind: { name: 'Kind' },
			weight: { name: 'Weight', hint: 'Distinct floors, within the filter' },
			grade: { name: 'Author', hint: 'The surest of the authors of its floors' },
			floors: { name: 'In floors' },
		} satisfies Readonly<Record<TieColumn, ColumnWords>>,
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

/** Lanes, playback and the strip below a long timeline. */
export const timeline = {
	shownAs: 'Floors as',
	as: { bars: 'Bars', lanes: 'Lanes' } satisfies Readonly<Record<(typeof timelineForms)[number], string>>,
	by: 'Floors by',
	axis: { floor: 'by floor', clock: 'by clock' } satisfies Readonly<Record<(typeof timelineAxes)[number], string>>,
	others: (n: number) => many(n, 'other'),
	unknown: 'unknown',
	unfold: (n: number) => `All ${count.format(n)}`,
	unfoldHint: (n: number) => `A lane for each of the ${many(n, 'person', 'people')} who wrote`,
	fold: 'Fold',
	foldHint: 'The less active in one lane',
	noTime: 'time unknown',
	outOfOrder: (time: string) => `${time}, out of order`,
	play: 'Play',
	playHint: 'See the graph grow, floor by floor',
	pause: 'Pause',
	stepBack: 'A floor back',
	stepForward: 'A floor forward',
	stop: 'Back to the whole thread',
	speed: 'Speed',
	rate: (speed: number, floors: string) => `${speed}× · ${floors}/s`,
	rateHint: (floors: string) => `${floors} floors a second`,
	follow: 'Follow',
	followHint: 'The text goes along',
	playhead: 'Playhead: the thread up to this floor',
	of: (last: string) => ` of ${last}`,
	playback: 'Playback',
	overview: 'Part of the thread that is shown',
	shownPart: (from: string, to: string) => `${from} – ${to}`,
	zoomIn: 'Show fewer floors',
	zoomOut: 'Show more floors',
};
