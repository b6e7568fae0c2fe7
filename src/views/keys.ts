/** The keys that mean something anywhere on the page; those of a chart are the chart's own. Help lists them all. */
export const pageKeys = { help: '?', search: '/', fit: 'f', correct: 'c', letGo: 'Escape' } as const;

export type PageKey = (typeof pageKeys)[keyof typeof pageKeys];

/** Is Ctrl called Cmd here? */
export const isApple = /Mac|iP(hone|ad|od)/.test(navigator.platform);

/** Is Ctrl held, or Cmd where that is the key for commands? */
export function isCommanding({ ctrlKey, metaKey }: KeyboardEvent): boolean {
	return isApple ? metaKey : ctrlKey;
}
