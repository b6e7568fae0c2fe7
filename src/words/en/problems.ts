import type { WorkerEnd } from '../../lib/worker-life.ts';
import type { ProblemCode, ReadError } from '../../model/thread.ts';
import { many } from '../many.ts';

type Params = Readonly<Record<string, string | number>>;

const problem: Record<ProblemCode, (params: Params) => string> = {
	'nul-bytes': ({ count }) => `${many(Number(count), 'NUL character')} left out.`,
	'invalid-encoding': ({ count, encoding }) =>
		`${many(Number(count), 'passage')} not valid in ${encoding}, shown as “\uFFFD”. If much is unreadable, save the file as UTF-8 and open it again.`,
	'number-too-large': ({ floor, number }) => `#${floor} names floor ${number}: no thread is that long. Read as text.`,
	'no-such-floor': ({ floor, number }) => `#${floor} names #${number}, which this file does not have.`,
	'number-not-below': ({ floor, number }) =>
		`#${floor} names #${number}, which is not below it. Floors may have been deleted and the numbers moved; names taken from numbers may then be wrong.`,
	'too-long-to-infer': ({ floors, most }) =>
		`This thread has ${floors} floors. Likely authors are only worked out for up to ${most}; what is stated and proven is shown.`,
	'unlike-known': () =>
		'This text is unlike the Chinese forum threads that inference was measured on. There its guesses are mostly wrong, so only what is stated or proven is named.',
	'names-differ': ({ count, version }) =>
		`${many(Number(count), 'floor')} named otherwise than when this data was saved (by ${version === '' ? 'an earlier version' : version}). Corrections hold.`,
	'named-otherwise': ({ floor, before, now }) =>
		`#${floor}: ${before === '' ? 'nobody' : before} then, ${now === '' ? 'nobody' : now} now.`,
	'no-title': () => 'The file does not begin with a title (“### …”).',
	'second-title': ({ title }) =>
		`“${title}” may be the title of a second thread in the file. It is read as a heading in a post, since no floor’s number tells.`,
	'data-inconsistent': ({ what }) => `The data does not fit together: ${what}. That part was left out.`,
	'cut-off': ({ floor }) =>
		`The page ends too early, after #${floor}, which may not be whole. Save the page again and open both.`,
	'missing-pages': ({ from, to, pages }) =>
		`#${from} to #${to} are not in these files. Save page ${pages} too, and open all pages together.`,
	'missing-floors': ({ count, floors }) =>
		`${many(Number(count), 'floor')} missing on pages that are here (${floors}): deleted, or hidden from whoever saved them; numbers after a hidden one may be too low.`,
	'fewer-replies': ({ count, total }) =>
		`The thread has ${many(Number(total), 'reply', 'replies')}, these files ${count}. Save the other pages too.`,
	'no-opening-post': () =>
		'Title and opening post are not in these files. Open the file that has them together with these.',
	'numbered-by-order': () =>
		'These files number no floors: they are numbered in order of time. Where one was deleted, “#12” may mean another.',
	'number-moved': ({ floor, number }) =>
		`#${floor} is #${number} in another of the files: a floor was deleted in between.`,
	'number-taken': ({ floor, id }) => `Reply ${id} has the number of #${floor} too, and was left out.`,
	'reply-without-number': ({ id }) => `Reply ${id} has no floor number, and was left out.`,
	'op-differs': ({ floor, handle }) => `${handle}, author of #${floor}, is marked as opening poster, but is another.`,
};

const noTopic: Readonly<Record<string, string>> = {
	login: 'V2EX asked to log in instead: do so, open the topic, and save it again.',
	challenge: 'It is a check for robots: wait in the browser until the topic shows, and save it again.',
	missing: 'V2EX says that the topic is gone.',
	cut: 'It ends before the topic begins: save the page again.',
	list: 'It lists several: save the one you mean.',
	empty: 'It holds no replies either.',
	archive: 'It is a web archive (.mhtml): save the page as “HTML only”.',
	other: 'It is another page of V2EX: open the topic (…/t/number), and save that.',
};

/** A size in bytes as megabytes, rounded up: a file that is one byte too large must not look small enough. */
function megabytes(bytes: string | number | undefined): string {
	return `${Math.ceil(Number(bytes) / 1e6).toLocaleString('en')} MB`;
}

const readError: Record<ReadError['code'], (params: Params) => string> = {
	empty: () => 'The file is empty. Save the thread again, or open another file.',
	'no-text': () => 'There are only separator lines in this file, no text between them. Save the thread again.',
	binary: ({ kind }) =>
		`This is ${kind === 'unknown' ? 'no text file' : `${kind === 'archive' || kind === 'image' ? 'an' : 'a'} ${kind}`}. Open the thread itself: a .txt, .html or .json file.`,
	'too-large': ({ size, most }) =>
		`This is too large: ${megabytes(size)}, and no more than ${megabytes(most)} can be read here at once. Open a part of it.`,
	'unknown-format': () =>
		'Loutu cannot read this format. It reads text dumps (.txt), V2EX pages (.html) and API answers (.json), and its own thread data (.json).',
	'no-topic': ({ kind }) => `There is no topic in this file. ${noTopic[String(kind)] ?? ''}`,
	refused: ({ message }) => `The site refused (${message}), and that was saved. Ask for the thread again.`,
	'bad-json': ({ line, message }) =>
		`The JSON is broken${line ? ` in line ${line}` : ''}: ${message}. It may have been cut off; save it again.`,
	'bad-data': ({ path, message }) => `The thread data is not as it should be at ${path}: ${message}.`,
	'newer-version': ({ version }) =>
		`This thread data was written by a later Loutu (version ${version}). Reload the page to get the newest.`,
	unreadable: ({ message }) =>
		`The browser could not read the file (${message}). Perhaps it was moved or deleted; choose it again.`,
};

/** What is wrong or odd about a file or a link. */
export const problems = {
	problem,
	readError,
	linkTooLarge: (name: string, most: number) =>
		`The thread in the link to ${name} is too large: unpacked it has more than ${megabytes(most)}. Ask for the file instead.`,
	laterLink:
		'A later version of Loutu wrote this link: some of what it shows may be missing here. Reload the page to get the latest version.',
	brokenLink: (name: string) => `The link to ${name} is broken: it was cut or altered on its way. Ask for it again.`,
	leftOut: {
		'other-thread': 'it is of another thread.',
		'other-format': 'it is of another format.',
		'one-at-a-time': 'such files are opened one at a time.',
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
};

const whyMissing = {
	unknown: '',
	'new-version': ': a new version was put up since this page was opened',
	'no-answer': ': there is no answer from where Loutu comes from',
	'not-there': ': it is missing where Loutu comes from',
};

const ended: Record<WorkerEnd, string> = {
	refused: 'the browser would not start it',
	missing: 'a part of Loutu could not be loaded',
	memory: 'this device has not enough memory for it',
	broke: 'something in Loutu broke',
	killed: 'the browser ended it without saying why',
	silent: 'it was not heard of any more',
	closed: 'it was closed',
};

/** What is said where a part of the page breaks, cannot be loaded or no longer answers. */
export const borders = {
	broke: 'This part of the page broke; the rest goes on.',
	missing: 'This part of Loutu could not be loaded.',
	fault: (message: string) => `Something in this page broke (${message}). What is shown stays; if it hangs, reload.`,
	again: 'Try again',
	notLoaded: (why: keyof typeof whyMissing) => `A part of Loutu could not be loaded${whyMissing[why]}.`,
	reload: { all: 'Reload; thread, view and corrections stay', view: 'Reload; view and corrections stay' },
	reloading: 'Reloading…',
	noAnswer: 'Not reloaded: there is no answer from where Loutu comes from. All is still here; try again later.',
	noRoom: (name: string) =>
		`Not reloaded: this browser cannot keep “${name}” meanwhile, and it would have to be chosen again.`,
	reloadAndAsk: 'Reload and choose it again',
	/** Why a worker came to its end. `megabytes`: the size of what it read, where that may be why; null otherwise. */
	ended: (end: WorkerEnd, message: string, megabytes: number | null) =>
		`${ended[end]}${message ? ` (${message})` : ''}.${
			megabytes === null ? '' : ` With ${megabytes} MB, the file may be too large.`
		}`,
	quietReading: 'Nothing was heard from it for some seconds: it may be in a long step, or stuck.',
	quiet: 'What reads the thread has not answered for some seconds: it may be in a long step, or stuck.',
	restarted: (why: string) => `What reads the thread stopped and was started again: ${why} Nothing was lost.`,
	gone: (why: string) =>
		`What reads the thread has stopped: ${why} What is shown stays; texts and new conclusions do not come.`,
	unread: (name: string) => `“${name}” could not be read again. Open it, and the view will be as it is now.`,
	startAgain: 'Start it again',
	chooseAgain: 'Choose the file…',
};
