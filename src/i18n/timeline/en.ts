import { count, many } from '../many.ts';

/** What the timeline can do besides bars, in English: loaded once a thread is there. */
export const timeline = {
	shownAs: 'Floors as',
	as: { bars: 'Bars', lanes: 'Lanes' },
	by: 'Floors by',
	axis: { floor: 'by floor', clock: 'by clock' },
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

type Wide<T> = T extends string ? string : T extends (...args: infer A) => string ? (...args: A) => string : WideAll<T>;
type WideAll<T> = { readonly [K in keyof T]: Wide<T[K]> };

export type TimelineToolWords = WideAll<typeof timeline>;
