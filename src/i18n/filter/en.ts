import { count, many } from '../many.ts';

/** The stack of filters, what is done with a selection, and paths, in English: loaded when somebody uses them. */
export const filter = {
	/** What each step leaves: in the filter line, in the stack and in the captions of figures. */
	step: {
		weight: (least: number) => `ties of at least ${many(least, 'floor')}`,
		ego: (name: string, depth: number, direction: string) =>
			`ego network of ${name}, ${many(depth, 'step')}, ${direction}`,
		largest: 'the largest connected part',
		partOf: (name: string) => `the connected part of ${name}`,
		partsOf: (least: number) => `connected parts of at least ${many(least, 'person', 'people')}`,
		core: (k: number) => `${k}-core`,
		tied: 'isolated people aside',
		direction: { both: 'both ways', in: 'towards them', out: 'from them' },
	},
	stack: {
		title: 'Filter, step by step',
		step: 'Step',
		people: 'People',
		ties: 'Ties',
		everything: 'Everything',
		extra: (what: string) => `${what}, off at first`,
		off: 'off',
		floors: (range: string) => `what floors ${range} say`,
		apply: (what: string) => `Apply: ${what}`,
		remove: (what: string) => `Remove: ${what}`,
		earlier: (what: string) => `Apply earlier: ${what}`,
		gone: (name: string) => `An earlier step hides ${name}: nothing is left.`,
		allOff: 'All off',
		allOn: 'All on',
		clear: 'Clear',
		close: 'Close the filter',
		add: 'Add a step',
		addName: {
			ego: 'Ego network',
			weight: 'Weight of ties',
			part: 'Connected parts',
			core: 'k-core',
			tied: 'Isolated people aside',
		},
		hint: {
			ego: 'Whoever is within so many steps. Floors of unknown author lead no further.',
			weight: 'All kinds from one person to another count together, each floor once.',
			part: 'Whichever way ties point. Floors of unknown author connect nobody.',
			core: 'Everybody is tied to at least k others of it. Floors of unknown author go.',
			tied: 'Whoever has no tie left; always the last step.',
		},
		elsewhere:
			'People are checked in their list, floors brushed in the timeline, kinds of tie switched in the legend: all of it stands here.',
		person: 'Person',
		depth: 'Depth',
		depthName: (n: number) => many(n, 'step'),
		direction: 'Direction',
		which: 'Which parts',
		whichName: { largest: 'the largest', person: 'that of a person', size: 'by size' },
		least: 'At least',
		unit: 'floors',
		persons: 'people',
		k: 'k',
	},
	selection: {
		title: 'Selected',
		of: (n: number) => `${count.format(n)} people`,
		ego: 'Ego network',
		only: 'Only these',
		onlyOne: 'Only this person',
		out: 'Leave out',
		back: 'Put back',
		path: 'Path between them',
		bothWays: 'Both directions',
		hidden: 'hidden',
	},
	path: {
		title: (from: string, to: string) => `Path from ${from} to ${to}`,
		steps: (n: number) => many(n, 'step'),
		which: (n: number, all: number, more: boolean) =>
			all === 1
				? 'the only shortest one'
				: `${count.format(n)} of ${more ? 'more than ' : ''}${count.format(all)} shortest`,
		previous: 'Previous path',
		next: 'Next path',
		directed: 'Only along the arrows',
		swap: 'The other way round',
		end: 'End',
		against: 'against the arrow',
		none: {
			direction: 'No path leads there along the arrows; against them there is one.',
			filtered: 'No path: what would join them is filtered out.',
			apart: 'No path: they are in different parts of this thread.',
		},
		hidden: (name: string) => `No path: the filter hides ${name}.`,
		more: (n: number) => `and ${many(n, 'more floor')}`,
	},
};

type Wide<T> = T extends string ? string : T extends (...args: infer A) => string ? (...args: A) => string : WideAll<T>;
type WideAll<T> = { readonly [K in keyof T]: Wide<T[K]> };

export type FilterWords = WideAll<typeof filter>;
