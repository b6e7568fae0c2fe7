/** The keys that mean something anywhere on the page; those of a chart are the chart's own. Help lists them all. */
export const pageKeys = {
	help: '?',
	search: '/',
	people: '@',
	nextFloor: 'j',
	previousFloor: 'k',
	nextOwn: 'n',
	previousOwn: 'p',
	nextUnread: 'u',
	markRead: 'm',
	fit: 'f',
	filter: 'F',
	correct: 'c',
	ego: 'e',
	only: 'o',
	leaveOut: 'x',
	path: 'w',
	letGo: 'Escape',
} as const;

export type PageKey = (typeof pageKeys)[keyof typeof pageKeys];

/** Is Ctrl called Cmd here? */
export const isApple = /Mac|iP(hone|ad|od)/.test(globalThis.navigator?.platform ?? '');

/** Is Ctrl held, or Cmd where that is the key for commands? */
export function isCommanding({ ctrlKey, metaKey }: KeyboardEvent): boolean {
	return isApple ? metaKey : ctrlKey;
}
