import type { Sureness } from '../../model/attribution.ts';
import { count, many } from '../many.ts';

const grade: Record<Sureness, string> = {
	stated: 'stated',
	proven: 'proven',
	likely: 'likely',
	guess: 'guess',
	unknown: 'unknown',
};

/** The page as it is when a thread is open: bar, notices, panes and their controls. */
export const page = {
	documentTitle: (title: string | null) => (title ? `${title} · Loutu` : 'Loutu'),
	number: (n: number) => count.format(n),
	/** What a floor is called wherever it is named. */
	floorName: (floor: number) => (floor === 0 ? 'post' : `#${floor}`),
	loading: 'Starting…',

	facts: {
		title: 'About this thread',
		floors: (n: number) => many(n, 'floor'),
		folded: (n: number) => many(n, 'repeat folded', 'repeats folded'),
		people: (n: number) => `${many(n, 'person', 'people')} named`,
		authors: 'authors:',
		grade: (name: Sureness, n: number) =>
			name === 'guess' ? many(n, 'guess', 'guesses') : `${count.format(n)} ${grade[name]}`,
		op: 'OP',
		opHint: 'Opening poster: who wrote the opening post',
		moved: (n: number) => `${many(n, 'number')} moved`,
		asWritten: 'numbers as written',
		problems: (n: number) => many(n, 'problem'),
		untitled: 'Untitled thread',
		noAuthors: (naming: { certain: number; inferred: number; wrong: string; floors: number }) =>
			`This file has no authors. Of ${many(naming.floors, 'floor')}, ${count.format(naming.certain)} could be proven${
				naming.inferred > 0
					? ` and ${count.format(naming.inferred)} more inferred, ${naming.wrong} of them wrongly`
					: ''
			}; the others stay unknown.`,
		wrong: (n: number) => (n < 0.5 ? 'fewer than one' : `about ${count.format(Math.round(n))}`),
		noAuthorsAtAll:
			'This file has no authors, and no floor names another by number: nobody can be proven to have written anything.',
		namesFrom: (chance: string) => `names from ${chance}`,
		noneGiven: 'the file names no authors:',
		wrongly: (n: string) => `(${n} wrongly)`,
	},

	panes: {
		resize: (pane: string) => `Size of ${pane}`,
		fold: (pane: string) => `Fold ${pane}`,
		putBack: (pane: string) => `Put ${pane} back`,
		reset: 'Panes as at first',
	},

	threshold: {
		label: 'Names from',
		value: (chance: string) => `${chance} on`,
		provenOnly: 'proven only',
		cost: (named: number, inferred: number, wrong: string) =>
			named === 0
				? 'nobody named'
				: `${count.format(named)} named, ${inferred === 0 ? 'each of them certain' : `${wrong} of them wrong`}`,
		hint: 'How sure a name or an answer must be to count. How many are wrong is what one would expect, not a count: of names as probable, that many were wrong in threads whose authors are known.',
		reset: 'Reset to .80',
		concluding: 'Working it out…',
	},

	actions: {
		menu: 'Menu',
		open: 'Open',
		openFile: 'Open a file…',
		paste: 'Paste text…',
		samples: 'Threads that ship with Loutu',
		export: 'Export',
		language: '中文',
		languageHint: '切换到中文',
		help: 'Help',
		toDark: 'Dark theme',
		toLight: 'Light theme',
		close: 'Close',
		cancel: 'Cancel',
		clear: 'Clear',
	},

	open: {
		drop: 'Drop files to open them',
		dropHint:
			'Text dumps (.txt), V2EX pages (.html, all pages together) and API answers (.json), thread data (.json). Nothing is uploaded.',
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
			layout: 'Arranging the graph',
		},
	},

	people: {
		title: 'People',
		search: 'Find a person…',
		sort: 'Sort',
		sortBy: { active: 'most active', name: 'name', first: 'first floor', floors: 'floors', in: 'in', out: 'out' },
		floors: 'floors',
		floorsHint: 'Floors known to be written by this person',
		in: 'in',
		inHint: 'Floors that address this person',
		out: 'out',
		outHint: "This person's floors that address somebody",
		none: 'No such person.',
		outOfFilter: 'Nobody of that name is in the filter.',
		keys: 'Arrows, Home and End go from person to person, a letter to the next name that begins with it; the left arrow goes to the box of the filter, which Space checks.',
		nobody: 'Nobody is named in this thread.',
		filterThis: (handle: string) => `Filter by ${handle}`,
		row: (handle: string, floors: number, inDegree: number, outDegree: number) =>
			`${handle}: ${many(floors, 'floor')}, in ${inDegree}, out ${outDegree}`,
		summoned: 'only called',
		summonedHint: 'Only called: as far as the text tells, this person never posts here',
	},

	filter: {
		mode: 'Show',
		only: 'only these',
		except: 'all but these',
		neighbours: 'these and neighbours',
		all: (ties: number, extra: number) =>
			`All ${many(ties, 'tie')}; nothing is filtered.${extra > 0 ? ` ${count.format(extra)} more by words that name nobody are off.` : ''}`,
		showing: (ties: number, all: number) => `Showing ${count.format(ties)} of ${many(all, 'tie')}:`,
		people: {
			only: (handles: readonly string[]) => `only ${listed(handles)}`,
			except: (handles: readonly string[]) => `all but ${listed(handles)}`,
			neighbours: (handles: readonly string[]) => `${listed(handles)} and neighbours`,
		},
		range: (from: string, to: string) => `${from}–${to}`,
		without: (what: string) => `without ${what}`,
		withoutKind: (kind: string) => `without ties by “${kind}”`,
		withKind: (kind: string) => `with ties by “${kind}”`,
		clear: 'Clear filter',
		open: 'Filter',
		list: listed,
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

	text: {
		title: 'Text',
		floors: (n: number) => many(n, 'floor'),
		by: (handle: string, n: number) => `${handle}, ${many(n, 'floor')}`,
		pair: (a: string, b: string, n: number) => `${a} → ${b}, ${many(n, 'floor')}`,
		all: 'All floors',
		related: 'Only these',
		chain: 'Its chain',
		unreadMark: { unread: 'unread', new: 'new' },
		unseen: (n: number) => `${many(n, 'more hit')} in an address, in markup or in what is not shown yet.`,
		grade,
		contested: 'contested',
		why: 'Why',
		answers: 'answers',
		answeredBy: 'answered by',
		moreAnswering: (n: number) => `${count.format(n)} more`,
		fewerAnswering: 'fewer',
		meant: (floor: string) => `Floors were deleted since: this is taken to mean ${floor}`,
		own: 'own floor',
		whyAnswer: (from: string, to: string) => `Why ${from} answers ${to}`,
		whyOwn: (from: string, to: string) => `Why ${to} is of the writer of ${from}`,
		empty: 'No text.',
		deleted: 'Deleted in the source.',
		omitted: (n: number) => `Show ${many(n, 'more character')}`,
		loading: 'Loading…',
		image: 'image',
		newTab: 'opens in a new tab',
		original: 'original',
		failed: 'The text could not be loaded.',
	},

	/** Where a correction is kept, beside it. */
	kept: {
		stored: '',
		saving: 'saving…',
		unsaved: 'not stored',
		'here-only': 'only in this tab and its address',
	},

	skip: {
		title: 'To the parts of the page',
		to: (part: string) => `To: ${part}`,
		next: 'To the next part of the page',
	},
	tabs: { people: 'People', graph: 'Graph', timeline: 'Timeline', text: 'Text' },

	figure: {
		author: (source: string) => `Source: ${source}`,
		made: 'Made with Loutu',
		authors: (floors: number, byGrade: readonly string[]) =>
			`Authors of ${many(floors, 'floor')}: ${byGrade.join(', ')}`,
		threshold: (chance: string) => `names from a probability of ${chance} on`,
		provenOnly: 'proven names only',
		asWritten: 'floor numbers as written',
		others: 'others',
		unknown: 'author unknown',
	},

	error: {
		title: (name: string) => `${name} could not be opened`,
		cancelled: (name: string) => `Reading ${name} was cancelled.`,
		keep: 'What was open is still there.',
		exportFailed: (message: string) => `The export failed: ${message}`,
		concludeFailed: (message: string) =>
			`What follows could not be worked out anew: ${message}. What was shown before is still there.`,
		layoutFailed: (why: string) => `The layout could not be computed: ${why}`,
	},
	threads: {
		title: 'Threads in this file',
		hint: (n: number) =>
			`The file holds ${many(n, 'thread')}. One is open at a time; the others are opened from this list.`,
		row: (floors: number) => many(floors, 'floor'),
		untitled: (key: string) => `Thread ${key}`,
		shown: 'open now',
	},

	paste: {
		title: 'Paste a thread',
		hint: 'The whole thread: a text dump (“### title”, then each floor after a line of hyphens), the source of a saved V2EX page, an API answer or thread data (JSON). Nothing is uploaded.',
		isMeant: 'What you pasted does not look like a thread. Read as one, it takes the place of what is open.',
		open: 'Read it',
	},
};

const lists = new Intl.ListFormat('en', { type: 'conjunction' });

/** Up to three names, then how many more. */
function listed(names: readonly string[]): string {
	const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
	return lists.format(shown);
}
