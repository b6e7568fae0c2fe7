import { count, many } from '../many.ts';
import type { StepWords } from '../parameter-words.ts';

const person = { label: 'Person' };
const direction = { both: 'both ways', in: 'towards them', out: 'from them' };

const steps: StepWords = {
	weight: {
		name: 'Weight of ties',
		hint: 'All kinds from one person to another count together, each floor once.',
		text: ({ least }) => `ties of at least ${many(least, 'floor')}`,
		parameters: { least: { label: 'At least', after: 'floors' } },
	},
	ego: {
		name: 'Ego network',
		hint: 'Whoever is within so many steps. Floors of unknown author lead no further.',
		text: (ego) => `ego network of ${ego.person}, ${many(ego.depth, 'step')}, ${direction[ego.direction]}`,
		parameters: {
			person,
			depth: { label: 'Depth', of: { 1: '1 step', 2: '2 steps', 3: '3 steps' } },
			direction: { label: 'Direction', of: direction },
		},
	},
	part: {
		name: 'Connected parts',
		hint: 'Whichever way ties point. Floors of unknown author connect nobody.',
		text({ which, person: who = '', least = 0 }) {
			if (which === 'person') return `the connected part of ${who}`;
			return which === 'size'
				? `connected parts of at least ${many(least, 'person', 'people')}`
				: 'the largest connected part';
		},
		parameters: {
			which: { label: 'Which parts', of: { largest: 'the largest', person: 'that of a person', size: 'by size' } },
			least: { label: 'At least', after: 'people' },
			person,
		},
	},
	core: {
		name: 'k-core',
		hint: 'Everybody is tied to at least k others of it. Floors of unknown author go.',
		text: ({ k }) => `${k}-core`,
		parameters: { k: { label: 'k' } },
	},
	tied: {
		name: 'Isolated people aside',
		hint: 'Whoever has no tie left; always the last step.',
		text: () => 'isolated people aside',
		parameters: {},
	},
};

/** The stack of filters, what is done with a selection, and paths. */
export const filter = {
	steps,
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
		elsewhere:
			'People are checked in their list, floors brushed in the timeline, kinds of tie switched in the legend: all of it stands here.',
	},
	outside: 'Hide the rest',
	outsideOf: 'What is out of the filter',
	outsideAs: { faint: 'faint', gone: 'gone' },
	outsideHint: 'What is out of the filter is faint in graph, timeline, list and text; pressed, it is gone',
	nothing: {
		title: 'Nothing is left',
		alone: (name: string) => `Only ${name}: nobody else is left to talk with.`,
		among: (names: string) => `${names} say nothing to each other.`,
		all: (filters: string) => `No tie is left: ${filters}.`,
		neighbours: (ties: number) => `With neighbours: ${many(ties, 'tie')}`,
		drop: (what: string, ties: number) => `Switch off “${what}”: ${many(ties, 'tie')}`,
	},
	selection: {
		title: 'Selected',
		of: (n: number) => `${count.format(n)} people`,
		ego: 'Ego network',
		only: 'Only these',
		onlyOne: 'Only them and neighbours',
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
		directed: 'Only as they speak, not back',
		swap: 'The other way round',
		end: 'End',
		against: 'back: the other speaks to them',
		none: {
			direction: 'No path leads there as they speak; back there is one.',
			filtered: 'No path: what would join them is filtered out.',
			apart: 'No path: they are in different parts of this thread.',
		},
		hidden: (name: string) => `No path: the filter hides ${name}.`,
		more: (n: number) => `and ${many(n, 'more floor')}`,
	},
};
