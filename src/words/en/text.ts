import type { EvidenceRule } from '../../model/attribution.ts';
import { count, many } from '../many.ts';

/** The tools above the text, and what a floor says of itself. */
export const text = {
	find: 'Search text',
	findHint: 'Search the text: all words must be in a floor; “quotes” keep a phrase (/)',
	found: (hits: number, floors: number) => `${many(hits, 'hit')} in ${many(floors, 'floor')}`,
	nothing: 'Nothing found.',
	finding: 'Searching…',
	findFailed: 'The search failed. Open the file anew.',
	nextHit: 'Next hit',
	previousHit: 'Previous hit',
	hitsOnly: 'Only hits',
	inGraph: (people: number) =>
		`The graph shows ${many(people, 'person', 'people')} who wrote these floors or are addressed in them; the rest is faint.`,
	hiddenInGraph: 'The graph shows the selection, not the hits.',
	order: 'Order of the floors',
	orderBy: { thread: 'In order', nested: 'Nested' },
	orderHint: { thread: 'As they were posted', nested: 'Each below the floor that it answers' },
	side: 'Which of their floors',
	sides: { both: 'all', written: 'written', received: 'said to them', among: 'among them' },
	sideHint: 'Press to read these alone, again for all',
	sideCount: {
		written: (n: number) => `${count.format(n)} written`,
		received: (n: number) => `${count.format(n)} to them`,
		among: (n: number) => `${count.format(n)} among them`,
	},
	silent: (names: string) => `${names}: no floor is known to be theirs, and nobody speaks to them.`,
	noneOfSide: 'There are no such floors. Press the count above again for all of theirs.',
	noHitHere: 'None of these floors has a hit.',
	allOut: 'All of these floors are out of the filter, and what is out is hidden.',
	facts: 'Facts about this person',
	drawer: 'What is selected',
	read: (n: number) => `Read ${count.format(n)}`,
	nothingToRead: 'There is no floor to read.',
	between: (n: number) => `${many(n, 'floor')} between`,
	hideBetween: (n: number) => `Hide ${many(n, 'floor')} between`,
	next: 'Next floor',
	previous: 'Previous floor',
	place: (at: number, of: number) => `${at === 0 ? '–' : count.format(at)} of ${count.format(of)}`,
	stepsOf: 'The floors that are shown (J and K)',
	unread: (n: number) => `${count.format(n)} unread`,
	allRead: 'All read',
	nextUnread: 'Next unread floor (U)',
	fresh: (n: number, name: string) => `${many(n, 'floor')} new since ${name}`,
	more: 'More for reading',
	copyLink: {
		text: 'Copy a link to this view',
		floor: 'Copy a link to this floor',
		dialogue: 'Copy a link to this dialogue',
		person: 'Copy a link to this person',
	},
	copyOriginal: 'Copy the original’s link',
	copied: 'Copied.',
	notCopied: (link: string) => `This browser forbids copying. The link is ${link}`,
	markAllRead: 'Mark all floors as read',
	markAllUnread: 'Mark all floors as unread',
	print: 'Print…',
	onPaper:
		'Printed by the browser’s own menu: only the floors in sight. “Print…” beside the search field, or Ctrl+P, prints all of them.',
	printing: {
		title: 'Print',
		what: 'What to print',
		text: (floors: number) => `The text as it is shown: ${many(floors, 'floor')}`,
		table: 'The table as it is sorted, all rows',
		graph: 'The graph on a page, with timeline, legend and caption',
		hint: 'Names, how sure they are, source and date are on the paper; the rest of the page is not.',
		start: 'Print',
		preparing: (done: number, all: number) => `Preparing ${count.format(done)} of ${many(all, 'floor')}…`,
		failed: (message: string) => `This could not be printed: ${message}`,
		source: (name: string) => `Source: ${name}`,
		printed: (date: string) => `Printed ${date} with Loutu`,
		shown: 'Shown',
		all: 'all floors',
		found: (query: string) => `search for “${query}”`,
		nested: 'each below what it answers',
		leftOut: (n: number) => `${many(n, 'floor')} left out here`,
	},
};

/** What a piece of evidence is told from. */
interface Piece {
	/** The floor that it stands in. */
	readonly floor: number;
	/** The name that it speaks for or against; for an answer, the name called. */
	readonly handle: string;
	/** The passage itself; empty where it is the whole floor. */
	readonly words: string;
}

/** The floor's name within a sentence, and at its beginning. */
const at = (floor: number) => (floor === 0 ? 'the opening post' : `#${floor}`);
const At = (floor: number) => (floor === 0 ? 'The opening post' : `#${floor}`);

type Sentences = Readonly<Record<EvidenceRule, (piece: Piece) => string>>;

const author: Sentences = {
	stated: () => 'The file says so.',
	corrected: () => 'A correction says so.',
	'same-person': () => 'A correction says that both handles are one person.',
	'numbered-mention': ({ floor, words }) => `${At(floor)} says “${words}”.`,
	'repaired-number': ({ floor, words }) =>
		`${At(floor)} says “${words}”. Floors were deleted since, and the one it meant is this one now.`,
	'near-number': ({ floor, words }) => `${At(floor)} says “${words}”, a number just beside this floor’s.`,
	'self-mention': ({ handle }) => `But this floor calls ${handle} itself, and people hardly ever call themselves.`,
	'called-later': ({ floor, words }) =>
		`${At(floor)} calls “${words}” and, by what it says, seems to answer this floor.`,
	'answers-call': ({ floor, handle }) => `This floor seems to answer ${at(floor)}, which calls ${handle}.`,
	'poster-calls': ({ handle, words }) =>
		`It calls “${words}”. Whoever calls somebody here is often the opening poster, and that seems to be ${handle}.`,
	'poster-word': () => 'But this floor speaks of the opening poster as of somebody else.',
	'poster-called': ({ floor, words }) =>
		`${At(floor)} calls “${words}” as one speaks to whoever wrote the opening post.`,
	'written-number': ({ words }) => `It says “${words}”.`,
	'same-words': ({ floor, words }) => `${At(floor)} speaks of “${words}” too, which few floors do.`,
	near: ({ floor }) => `${At(floor)} is close by.`,
	asks: ({ floor }) => `${At(floor)} asks a question.`,
	dialogue: ({ floor }) => `${At(floor)} calls whoever seems to have written this floor.`,
	'opening-post': () => 'It speaks to the opening post.',
	'only-floor': () => 'No other floor of this file could be meant.',
	relative: ({ words }) => `It says “${words}”.`,
};

/** Why a floor answers another. */
const answer: Sentences = {
	...author,
	'repaired-number': ({ words }) =>
		`It says “${words}”. Floors were deleted since; the one it meant has another number now.`,
	'near-number': ({ words }) => `It says “${words}”, a number just beside this floor’s.`,
	'same-words': ({ floor, words }) =>
		words === ''
			? `It uses words that ${at(floor)} uses and few other floors do.`
			: `It speaks of “${words}”, as ${at(floor)} does and few other floors do.`,
	near: ({ floor }) => `${At(floor)} is nearer than most floors that could be meant.`,
	asks: ({ floor }) => `${At(floor)} asks a question.`,
	dialogue: ({ floor }) => `${At(floor)} calls whoever seems to have written this answer.`,
	'opening-post': ({ floor }) =>
		floor === 0
			? 'Its author wrote the opening post, which many answer.'
			: `People who call a name mostly answer a reply such as ${at(floor)}, not the opening post.`,
};

/** The panels that say who wrote a floor and why. */
export const reasons = {
	author,
	answer,
	grade: {
		stated: (handle: string) => `${handle} wrote it: this is stated, not inferred.`,
		proven: (handle: string) => `${handle} wrote it: called by name and number, and nothing speaks against it.`,
		likely: (handle: string, chance: string) => `Likely ${handle}, with a probability of ${chance}.`,
		guess: (handle: string, chance: string) =>
			`A guess: ${handle}, with a probability of ${chance} only. It may well be wrong.`,
	},
	unknown: {
		nothing: 'Nothing in this file says who wrote this floor.',
		contested: 'Called by more than one name. At most one is right, so it stays open:',
		below: (handle: string, chance: string) => `Perhaps ${handle}, at ${chance}: less sure than you ask names to be.`,
		none: 'Nobody is likely enough. Who comes to mind:',
	},
	answerGrade: {
		stated: (floor: string) => `It answers ${floor}: this is stated, not inferred.`,
		proven: (floor: string) => `It answers ${floor}: the number stands there, with its author’s name.`,
		likely: (floor: string, chance: string) => `It probably answers ${floor}, at ${chance}.`,
		guess: (floor: string, chance: string) => `A guess: it answers ${floor}, at ${chance} only.`,
		own: (floor: string, chance: string) =>
			`${floor} seems to be the writer’s own floor, mentioned at ${chance}; this makes no tie.`,
	},
	others: (n: number) => many(n, 'other candidate that lost', 'other candidates that lost'),
	otherFloors: (n: number) => many(n, 'other floor considered', 'other floors considered'),
	rest: (percent: number) =>
		`${count.format(percent)}% is left for everybody else, whether or not this file ever names them.`,
	noEvidence: 'Nothing points there in particular.',
	floor: at,
	strength: { weak: 'weak evidence', fair: 'fair evidence', strong: 'strong evidence', against: 'evidence against it' },
	repairs: {
		title: 'Numbers that moved',
		why: 'When floors are deleted, the later ones move up, but what people wrote stays: “#57” may mean what is #56 now. These mentions fit another floor better than the one they say.',
		off: 'Numbers are taken as written now. Some fit other floors than the ones they name, as happens when floors are deleted.',
		asWritten: 'Use numbers as written',
		said: (handle: string, written: number) => `says @${handle} #${written},`,
		meant: (meant: string) => `meaning ${meant}`,
	},
};
