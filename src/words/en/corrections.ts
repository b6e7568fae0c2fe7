import type { Contradiction } from '../../model/attribution.ts';
import type { Correction } from '../../model/correction.ts';
import { many } from '../many.ts';

/** `floor`: where it stands; `says`: the handle or floor named there. */
type Against = Pick<Contradiction, 'floor' | 'says'>;

const contradiction: Record<Contradiction['rule'], (against: Against) => string> = {
	stated: ({ floor, says }) => `The file itself states ${named(says)} for #${floor}.`,
	'numbered-mention': ({ floor, says }) => `#${floor} calls ${says} by this floor’s number.`,
	'self-mention': ({ floor, says }) => `#${floor} itself calls ${says}.`,
	'written-number': ({ floor, says }) => `#${floor} names ${named(says)}.`,
};

function named(says: string | number): string {
	return typeof says === 'number' ? `#${says}` : says;
}

function correction(made: Correction): string {
	switch (made.type) {
		case 'author':
			return made.handle === null ? `#${made.floor} is by nobody named here` : `#${made.floor} is by ${made.handle}`;
		case 'not-author':
			return `#${made.floor} is by none of ${made.handles.join(', ')}`;
		case 'same-person':
			return `${made.handle} and ${made.as} are one person`;
		case 'person':
			return made.isPerson ? `@${made.handle} is somebody` : `@${made.handle} is nobody`;
		case 'answers':
			if (made.targets.length === 0) return `#${made.floor} answers nothing`;
			return `#${made.floor} answers ${made.targets.map((target) => `#${target}`).join(', ')}`;
	}
}

/** What followed from a correction, beside what it says itself; `open`: the questions before and after. */
interface Brought {
	readonly named: readonly unknown[];
	readonly renamed: readonly unknown[];
	readonly lost: readonly unknown[];
	readonly answers: readonly unknown[];
	readonly open: readonly [before: number, after: number];
}

function brought({ named, renamed, lost, answers, open: [before, after] }: Brought): string {
	const is = (n: number) => (n === 1 ? 'is' : 'are');
	const parts = [
		...(named.length > 0 ? [`${many(named.length, 'more floor')} ${is(named.length)} named`] : []),
		...(renamed.length > 0 ? [`${many(renamed.length, 'floor')} ${is(renamed.length)} somebody else’s now`] : []),
		...(lost.length > 0
			? [`${many(lost.length, 'floor')} ${lost.length === 1 ? 'has' : 'have'} no name any more`]
			: []),
		...(answers.length > 0
			? [`${many(answers.length, 'floor')} ${answers.length === 1 ? 'answers' : 'answer'} otherwise`]
			: []),
	];
	const follows = parts.length === 0 ? 'Nothing else follows' : lists.format(parts);
	return `${follows}. ${many(after, 'question')} left${after === before ? '' : `, of ${before}`}.`;
}

const lists = new Intl.ListFormat('en', { type: 'conjunction' });

/** Corrections, what the browser remembers, and sharing. */
export const corrections = {
	correction,
	contradiction,
	brought,
	labels: {
		undo: 'Undo',
		redo: 'Redo',
		open: (count: number) => `Put right (${count})`,
		title: 'Put right',
		none: 'Nothing is contested or nearly known.',
		author: (floor: number) => (floor === 0 ? 'Who is the opening poster?' : `Who wrote #${floor}?`),
		answers: (floor: number) => `Which floor does #${floor} answer?`,
		person: (handle: string) => `Is @${handle} somebody?`,
		isPerson: 'Yes, a person',
		isNobody: 'No, nobody',
		noneOfThese: 'None of these',
		nothing: 'Nothing here',
		skip: 'Next question',
		previous: 'Previous question',
		done: 'Every question has its answer.',
		answered: (said: string) => `You said: ${said}.`,
		inText: (floor: string) => `${floor} in the text`,
		place: (at: number, of: number) => `${at} of ${of}`,
		made: (n: number) => `Corrections (${n})`,
		takeBack: 'Take back',
		byLabel: 'This floor is by',
		posterLabel: 'The opening poster is',
		set: 'Set',
		answersLabel: 'This floor answers',
		answersAlso: 'It also answers (numbers)',
		answersNot: (target: number) => `It does not answer #${target}`,
		answersNothing: 'It answers nothing',
		answersUnknown: 'nothing that is known',
		answersHint: 'A change here holds for the whole list: what it leaves out, the floor does not answer.',
		sameLabel: (handle: string) => `${handle} is the same person as`,
		saveCorrections: 'Save corrections as a file',
		takeOver: 'Take over',
		keepOwn: 'Keep mine',
		stay: 'Stay',
		goOn: 'Open anyway',
		leavingTitle: 'Something would be lost',
		leaving:
			'Something is half filled in, or a correction could not be stored. If another thread is opened now, it is lost.',
		restore: 'Restore',
		leave: 'Not now',
		close: 'Close',
		share: 'Share',
		viewLink: 'Link with view and corrections, for those who have the file',
		threadLink: 'Link with the thread inside',
		copy: 'Copy',
		copied: 'Copied',
		recent: 'Recent threads',
		recentHint:
			'Kept in this browser: corrections, view and fingerprints of floors, never the text. Open the file again to go on.',
		noRecent: 'No thread is remembered.',
		recentRow: (corrections: number, kilobytes: string) => `${many(corrections, 'correction')}, ${kilobytes} KB`,
		forget: 'Delete',
		forgetAll: 'Delete all',
		again: (name: string) => `Choose ${name} to open it again`,
		concluding: 'Working out what follows…',
		cancel: 'Cancel',
		other: 'another name',
		more: 'More to put right',
		keys: 'C opens this for the floor selected; a digit chooses, arrows move.',
		remember: 'Remember threads in this browser',
		pseudonyms: 'Pseudonyms instead of names',
		names: 'Names instead of pseudonyms',
		pseudonymsOn: 'Pseudonyms',
		pseudonymsHint:
			'Everybody has a pseudonym, on screen, in files, figures and links. Nothing more of this thread is remembered in this browser meanwhile. Click to show the names again.',
		pseudonymKey: 'Key of the pseudonyms (CSV)',
		pseudonymsLink: 'Neither link holds anybody’s name.',
		noRecentNow: 'Recent threads are listed again once names are shown.',
		unreadable: (count: number) => `${many(count, 'record')} of another version of Loutu left as they are.`,
	},
	unfit: (count: number) => `${many(count, 'correction')} about floors or names that this thread does not have.`,
	memory: {
		remembered: (name: string, corrections: number) =>
			`You had ${name} open before${corrections > 0 ? `, with ${many(corrections, 'correction')}` : ''}.`,
		rememberedOther: (name: string, corrections: number) =>
			corrections > 0
				? `${many(corrections, 'correction')} made in ${name}, another save of this thread, can be carried over.`
				: `What you looked at in ${name}, another save of this thread, can be carried over.`,
		view: (parts: readonly string[]) => `The view goes with it: ${parts.join(', ')}.`,
		lostView: (parts: readonly string[]) => `No longer here, in whole or in part: ${parts.join(', ')}.`,
		part: {
			selection: 'selection',
			filter: 'filter',
			range: 'range of floors',
			layout: 'arrangement',
			pins: 'nodes placed by hand',
			inference: 'threshold and numbers',
			show: 'graph, matrix or table',
			encoding: 'size and colour',
			text: 'search and order of the text',
		},
		lost: (count: number) => `${many(count, 'correction')} no longer fit: their floors are not in this file.`,
		otherTab: (more: number, otherwise: number) =>
			[
				'This thread is open in another tab as well.',
				...(more > 0 ? [`It has made ${many(more, 'correction')} that you do not have here.`] : []),
				...(otherwise > 0
					? [
							`It has changed or taken back ${many(otherwise, 'correction')} of yours: these are not stored as you see them.`,
						]
					: []),
			].join(' '),
		problem: {
			denied:
				'The browser forbids this page to store anything: corrections are in this tab and its address only. Allow it in the browser’s settings and reload the page, or save them as a file.',
			full: 'The browser has no room left to remember this thread. Delete recent threads, or save the corrections as a file.',
			later:
				'A later version of Loutu has stored something here that this one must not write over. Reload the page to get the newest; what is not stored can be saved as a file first.',
			slow: 'The browser’s storage does not answer: another tab may be in its way. Close other tabs with Loutu, keep this page open as long as it says “saving…”, or save the corrections as a file.',
			closed:
				'The browser has closed Loutu’s storage, perhaps because its data was deleted. The corrections of this thread are being stored anew; other threads may be forgotten. To be sure, save them as a file.',
			unreadable: (count: string) =>
				`${many(Number(count), 'record')} of this thread cannot be read: damaged, or of an earlier version. See whether corrections are missing and make them again; then save them as a file.`,
			'not-loaded': (message: string) =>
				`The part of Loutu that remembers could not be loaded (${message}): corrections are in this tab and its address only. Save them as a file, then reload the page.`,
			failed: (message: string) =>
				`Remembering failed (${message}): the last corrections may be in this tab and its address only. Save them as a file, then reload the page.`,
		},
	},
	pins: {
		release: (name: string) => `Put ${name} back`,
		releaseAll: (count: number) => `Put all back (${count})`,
		hint: 'Dragged in the graph, or moved with Alt and the arrow keys. Double-click or Delete puts one back.',
	},
	share: {
		size: (kilobytes: string) => `${kilobytes} KB`,
		tooLong: (kilobytes: string) => `Too long for a link (${kilobytes} KB; at most 100). Send the file instead.`,
		warning: 'Whoever has this link can read the whole thread. It stays in histories and chats.',
	},
};
