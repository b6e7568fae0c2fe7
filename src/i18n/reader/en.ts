import { count, many } from '../many.ts';

/** What the reader can do besides showing floors, in English: loaded after the page. */
export const reader = {
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
	side: 'Floors of this person',
	sides: { both: 'Both', written: 'Written', received: 'Said to them' },
	between: (n: number) => `${many(n, 'floor')} between`,
	hideBetween: (n: number) => `Hide ${many(n, 'floor')} between`,
	next: 'Next floor',
	previous: 'Previous floor',
	place: (at: number, of: number) => `${at === 0 ? '–' : count.format(at)} of ${count.format(of)}`,
	stepsOf: {
		selection: 'Floors of the selection (N and P)',
		person: (handle: string) => `Floors of ${handle} (N and P)`,
		shown: 'All floors of the list (J and K)',
	},
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
		hint: 'Names, how sure they are, source and date are on the paper; the rest of the page is not.',
		start: 'Print',
		preparing: (done: number, all: number) => `Preparing ${count.format(done)} of ${many(all, 'floor')}…`,
		failed: (message: string) => `The text could not be printed: ${message}`,
		source: (name: string) => `Source: ${name}`,
		printed: (date: string) => `Printed ${date} with Loutu`,
		shown: 'Shown',
		all: 'all floors',
		found: (query: string) => `search for “${query}”`,
		nested: 'each below what it answers',
		leftOut: (n: number) => `${many(n, 'floor')} left out here`,
	},
};

type Wide<T> = T extends string ? string : T extends (...args: infer A) => string ? (...args: A) => string : WideAll<T>;
type WideAll<T> = { readonly [K in keyof T]: Wide<T[K]> };

export type ReaderWords = WideAll<typeof reader>;
