import type { EvidenceRule, Grade, TieKind } from '../model/attribution.ts';
import type { DataFormatId } from '../model/data-format.ts';
import type { LayoutId } from '../model/graph.ts';
import { count, many } from './many.ts';

type Params = Readonly<Record<string, string | number>>;

const grade: Record<Grade, string> = { stated: 'stated', proven: 'proven', likely: 'likely', unknown: 'unknown' };

const tieKind: Record<TieKind, string> = {
	mention: '@ alone',
	numbered: '@ with floor',
	floor: '# alone',
	above: 'floor above',
	below: 'floor below',
	op: 'opening poster',
	quote: 'quote',
	stated: 'stated',
};

const layout: Record<LayoutId, string> = { force: 'Force', clock: 'Around a person' };

const dataFormat: Record<DataFormatId, string> = {
	'thread-data': 'Thread data',
	gexf: 'GEXF by floor (Gephi)',
	'gexf-time': 'GEXF by time (Gephi)',
	graphml: 'GraphML',
	cyjs: 'Cytoscape JSON',
	'csv-nodes': 'Nodes as CSV',
	'csv-edges': 'Edges as CSV',
	dot: 'DOT (Graphviz)',
	convokit: 'ConvoKit corpus',
};

const evidence: Record<EvidenceRule, (params: Params) => string> = {
	stated: () => 'The file says so.',
	'numbered-mention': ({ floor, words }) => `#${floor} says “${words}”.`,
	'self-mention': ({ floor, handle }) => `But #${floor} itself mentions ${handle}.`,
	'repaired-number': ({ floor, words }) =>
		`#${floor} says “${words}”: its number, moved back by deletions, means this floor.`,
	'near-number': ({ floor, words }) => `#${floor} says “${words}”, a number that misses this floor by one.`,
	'called-later': ({ floor, words }) => `#${floor} speaks to “${words}” and fits what is said here.`,
	'answers-call': ({ floor, handle }) => `It probably answers #${floor}, which calls ${handle}.`,
	'poster-calls': ({ handle }) =>
		`${handle} seems to be the opening poster, who answers many people here, and this floor calls somebody.`,
	'poster-word': ({ floor }) => `But #${floor} speaks of the opening poster as of somebody else.`,
	'poster-called': ({ floor, words }) => `#${floor} says “${words}” as one answers the opening poster.`,
	'written-number': ({ words }) => `It says “${words}”.`,
	'same-words': ({ floor, words }) => `Both speak of “${words}”, which few floors here do (#${floor}).`,
	near: ({ floor }) => `#${floor} stands nearer than most floors that could be meant.`,
	asks: ({ floor }) => `#${floor} asks a question.`,
	dialogue: ({ floor }) => `#${floor} calls whoever probably wrote this answer.`,
	'opening-post': () => 'The opening post is what it speaks of.',
	relative: ({ words }) => `It says “${words}”.`,
};

/** Every word on screen in English. The other languages have this shape. */
export const en = {
	documentTitle: (title: string | null) => (title ? `${title} · Loutu` : 'Loutu'),
	number: (n: number) => count.format(n),
	loading: 'Starting…',

	facts: {
		floors: (n: number) => many(n, 'floor'),
		folded: (n: number) => many(n, 'repeat folded', 'repeats folded'),
		people: (n: number) => `${many(n, 'person', 'people')} named`,
		authors: 'authors:',
		grade: (name: Grade, n: number) => `${count.format(n)} ${grade[name]}`,
		problems: (n: number) => many(n, 'problem'),
		untitled: 'Untitled thread',
		noAuthors: (proven: number, floors: number) =>
			`This file has no authors; ${count.format(proven)} of ${many(floors, 'floor')} could be proven.`,
		noAuthorsAtAll:
			'This file has no authors, and no floor names another by number: nobody can be proven to have written anything.',
		dismiss: 'Got it',
	},

	actions: {
		open: 'Open',
		openFile: 'Open a file…',
		paste: 'Paste text…',
		samples: 'Threads that ship with Loutu',
		export: 'Export',
		figure: 'Figure…',
		graphPng: 'Graph as PNG (2×)',
		graphSvg: 'Graph as SVG',
		timelineSvg: 'Timeline as SVG',
		pictures: 'Pictures',
		data: 'Data',
		byteOrderMark: 'CSV for Excel (BOM)',
		language: '中文',
		languageHint: '切换到中文',
		toDark: 'Dark theme',
		toLight: 'Light theme',
		close: 'Close',
		cancel: 'Cancel',
		clear: 'Clear',
	},

	dataFormat,

	open: {
		drop: 'Drop files to open them',
		dropHint:
			'Text dumps (.txt), V2EX pages (.html, all pages together) and API answers (.json), thread data (.json). Nothing is uploaded.',
		pasteTitle: 'Paste a thread',
		pasteHint: 'The whole thread: “### title”, then each floor after a line of 51 hyphens.',
		pasteOpen: 'Read it',
		pasteName: 'Pasted text',
		emptyTitle: 'Open a saved discussion',
		emptyHint:
			'Choose a file, drop one anywhere, or paste its text. It is read here in your browser; nothing is uploaded.',
		askFor: (name: string) =>
			`This address belongs to “${name}”, which is not stored here. Open the file, and the view will be as it was.`,
		otherFile: (name: string) =>
			`This is another file than the address was made for (${name}); the view was applied as far as it fits.`,
		unknownSeed: (name: string) => `There is no thread “${name}” here. Choose another one.`,
		leftOut: (name: string, why: string) => `${name} was left out: ${why}`,
		moreLeftOut: (n: number) => `${many(n, 'more file')} left out.`,
	},

	progress: {
		label: (name: string) => `Reading ${name}`,
		phase: {
			loading: 'Loading',
			reading: 'Reading',
			resolving: 'Working out who wrote what',
			arranging: 'Arranging the graph',
		},
	},

	people: {
		title: 'People',
		search: 'Find a person…',
		sort: 'Sort',
		sortBy: { active: 'most active', name: 'name', first: 'first floor', floors: 'floors', in: 'in', out: 'out' },
		where: 'where',
		floors: 'fl.',
		floorsHint: 'Floors known to be written by this person',
		in: 'in',
		inHint: 'Floors that address this person',
		out: 'out',
		outHint: "This person's floors that address somebody",
		none: 'No such person.',
		nobody: 'Nobody is named in this thread.',
		filterThis: (handle: string) => `Filter by ${handle}`,
		row: (handle: string, floors: number, inDegree: number, outDegree: number) =>
			`${handle}: ${many(floors, 'floor')}, in ${inDegree}, out ${outDegree}`,
	},

	filter: {
		mode: 'Show',
		only: 'only these',
		except: 'all but these',
		neighbours: 'these and neighbours',
		all: (ties: number) => `All ${many(ties, 'tie')}; nothing is filtered.`,
		showing: (ties: number, all: number) => `Showing ${count.format(ties)} of ${many(all, 'tie')}:`,
		people: (mode: string, handles: readonly string[]) => `${mode} ${listed(handles)}`,
		range: (from: string, to: string) => `${from}–${to}`,
		without: (what: string) => `without ${what}`,
		with: (what: string) => `with ${what}`,
		clear: 'Clear filter',
	},

	graph: {
		title: 'Graph',
		label: 'Graph of people: arrow keys move, Enter selects, plus and minus zoom, 0 fits, Escape lets go',
		layout: 'Layout',
		layoutName: layout,
		centre: 'Person in the middle',
		fit: 'Fit',
		zoomIn: 'Zoom in',
		zoomOut: 'Zoom out',
		empty: 'Nobody addresses anybody here: there are no ties to draw.',
		emptyFiltered: 'Everything is filtered out.',
		legend: 'Legend and filter',
		mark: {
			solid: 'author certain',
			dashed: 'author likely',
			dotted: 'author guessed',
			anonymous: 'floor, author unknown',
		},
		tieKind,
		tie: (source: string, target: string, kind: TieKind, weight: number) =>
			`${source} → ${target}, ${tieKind[kind]}, ${many(weight, 'floor')}`,
	},

	timeline: {
		title: 'Floor activity',
		label:
			'Timeline of floors: left and right move, Enter selects, Shift with left and right marks a range, Escape clears it',
		post: 'post',
		answers: 'answers',
		length: 'length',
		floor: (name: string, author: string | null) => (author ? `${name} ${author}` : name),
		range: (from: string, to: string) => `${from} – ${to}`,
	},

	reader: {
		title: 'Text',
		post: 'post',
		floors: (n: number) => many(n, 'floor'),
		by: (handle: string, n: number) => `${handle}, ${many(n, 'floor')}`,
		pair: (a: string, b: string, n: number) => `${a} → ${b}, ${many(n, 'floor')}`,
		all: 'All floors',
		related: 'Only these',
		grade,
		contested: 'contested',
		why: 'Why',
		unknownWhy: 'Nothing in this file says who wrote this floor.',
		contestedWhy: (handles: readonly string[]) =>
			`Named by different people as ${listed(handles)}. At most one is right, so it stays open.`,
		evidence,
		opposed: (handle: string) => `Called ${handle}, but something speaks against it:`,
		claim: (handle: string) => `For ${handle}:`,
		answers: 'answers',
		answeredBy: 'answered by',
		empty: 'No text.',
		deleted: 'Deleted in the source.',
		omitted: (n: number) => `Show ${many(n, 'more character')}`,
		loading: 'Loading…',
		image: 'image',
		newTab: 'opens in a new tab',
		original: 'original',
		failed: 'The text could not be loaded.',
	},

	problems: {
		title: 'Problems in this file',
		none: 'No problems were found.',
		line: (line: number) => `line ${line}`,
		jump: (floor: number) => `Go to #${floor}`,
	},

	folded: {
		title: 'Folded repeats',
		hint: 'These blocks of the file repeat a run of earlier floors word for word, as when a page is saved twice. They are not counted.',
		row: (block: number, floor: number) => `Block ${block} repeats #${floor}`,
	},

	tabs: { people: 'People', graph: 'Graph', timeline: 'Timeline', text: 'Text' },

	figure: {
		author: (source: string) => `Source: ${source}`,
		made: 'Made with Loutu',
		proven: (named: number, floors: number) =>
			`${count.format(named)} of ${many(floors, 'floor')} have a certain author`,
		others: 'others',
		unknown: 'author unknown',
	},

	error: {
		title: (name: string) => `${name} could not be opened`,
		cancelled: (name: string) => `Reading ${name} was cancelled.`,
		keep: 'What was open is still there.',
		crash: 'Something in this page broke.',
		crashHint: 'Your file is untouched. Reload the page; the address keeps your view.',
		reload: 'Reload',
		exportFailed: (message: string) => `The export failed: ${message}`,
		tooLarge: (scale: string) =>
			`The picture would be larger than this browser can draw; the largest possible scale is ${scale}.`,
		concludeFailed: (message: string) =>
			`What follows could not be worked out anew: ${message}. What was shown before is still there.`,
		layoutFailed: (message: string) => `The layout could not be computed: ${message}`,
	},
};

const lists = new Intl.ListFormat('en', { type: 'conjunction' });

/** Up to three names, then how many more. */
function listed(names: readonly string[]): string {
	const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
	return lists.format(shown);
}

/** The words of a language. */
export type Words = typeof en;
