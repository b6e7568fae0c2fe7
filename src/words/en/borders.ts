import type { WorkerEnd } from '../../lib/worker-life.ts';

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

/** What is said where a part of the page breaks, does not come or falls silent. Never loaded late: nothing else may come either. */
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
