import type { Sureness } from '../../model/attribution.ts';
import type { ShowAs, TableOf } from '../../view/forms.ts';
import { many } from '../many.ts';

const grades: Record<Sureness, string> = {
	stated: 'The file says who wrote the floor, or you did.',
	proven: 'Somebody named the writer and the floor by its number, and nothing speaks against it.',
	likely: 'Worked out from many signs, with the probability beside it.',
	guess: 'Worked out too, but less sure than what counts at first.',
	unknown: 'Nothing says enough about who wrote it.',
};

const hints = {
	graph: 'Click a person or a tie: list, timeline and text follow. Click beside them, or press Esc, to let go.',
	text: 'Every name says how sure it is. Click that word to see what it rests on, and to put it right if you know better.',
	timeline:
		'Drag here to keep only what these floors say. What is out of a filter is faint everywhere; nothing moves from its place.',
};

const hintsByTouch: typeof hints = {
	...hints,
	graph: 'Tap a person or a tie: list, timeline and text follow. Tap beside them to let go.',
	text: 'Every name says how sure it is. Tap that word to see what it rests on, and to put it right if you know better.',
};

/** Help, the command palette and the hints of a first visit. */
export const help = {
	title: 'Help',
	intro:
		'Loutu shows who answered whom. Circles are people; a ribbon leads from who speaks to whom they address, the wider the more floors. Around them stands the thread, a bar a floor.',
	gradesTitle: 'How sure a name is',
	grades,
	keysTitle: 'Keys',
	place: {
		anywhere: 'Anywhere',
		selected: 'With a selection',
		text: 'Reading, anywhere',
		graph: 'In the graph',
		list: 'In the list of people and in tables',
		timeline: 'In the timeline',
		overview: 'On the strip below a long timeline',
		playhead: 'On the playhead',
		matrix: 'In the matrix',
		inbox: 'Putting right',
	},
	act: {
		fold: 'fold people, timeline or text away, put them back',
		palette: 'find a person, a floor or a command',
		help: 'this help',
		search: 'search the text',
		pane: 'the next part of the page, the one before',
		people: 'find a person',
		hit: 'the next hit, the one before',
		floor: 'the next floor, the one before',
		own: 'the next floor of this person or dialogue, the one before',
		unread: 'the next unread floor',
		markRead: 'mark the floor as read or unread',
		print: 'print text or table',
		fit: 'fit the graph into its pane',
		filter: 'open the stack of filters',
		correct: 'say who wrote the floor',
		ego: 'ego network of the person',
		only: 'only these people',
		leaveOut: 'leave these people out, put them back',
		path: 'path between two people',
		undo: 'undo',
		redo: 'redo',
		letGo: 'let go of the selection',
		walk: 'go to the next node that way',
		select: 'select',
		add: 'add to the selection, or take out',
		zoom: 'zoom',
		zoomFit: 'fit',
		place: 'place the node by hand, as dragging does',
		placeFar: 'the same, by a longer way',
		putBack: 'put it back where the layout has it',
		byPerson: 'the next person, the first, the last, the next whose name begins so',
		toBox: 'to the box of the filter, and back to the name',
		check: 'check the box: only these people, with their neighbours',
		byFloor: 'a floor back, forward',
		byTen: 'ten floors',
		ends: 'first, last floor',
		mark: 'mark a range',
		unmark: 'clear the range',
		zoomPart: 'fewer floors, more floors',
		stopPlaying: 'the whole thread again',
		byCell: 'a cell',
		byMark: 'the next tie',
		addBoth: 'add both people to the selection',
		answer: 'the answer of that number',
		skip: 'the next question',
		previous: 'the question before',
	},
	typing: 'While you type, only the first, F3, F6 and the one that prints do anything.',
	showHints: 'Show the three hints again',

	palette: {
		title: 'Commands',
		field: 'A person, a floor (#12) or a command…',
		people: 'People',
		floors: 'Floors',
		commands: 'Commands',
		none: 'Nothing has that name.',
		floor: (name: string, author: string | null) => (author === null ? name : `${name}, ${author}`),
		person: (floors: number) => many(floors, 'floor'),
	},
	command: {
		as: {
			graph: 'Show as graph',
			matrix: 'Show as matrix',
			people: 'Show as table of people',
			ties: 'Show as table of ties',
		} satisfies Readonly<Record<Exclude<ShowAs, 'table'> | TableOf, string>>,
		letGo: 'Let go of the selection',
		provenOnly: 'Names: proven only',
		resetThreshold: 'Names: from .80 on again',
		value: (field: string, value: string) => `${field}: ${value}`,
		switched: { true: 'on', false: 'off' },
		lanes: { of: 'Lanes', true: 'for everybody', false: 'for the most active' },
		print: 'Print…',
		theme: { light: 'Light theme', dark: 'Dark theme' },
	},

	hint: {
		title: 'Hint',
		inTab: (tab: string) => `In the tab “${tab}”:`,
		of: (n: number, all: number) => `${n} of ${all}`,
		next: 'Next',
		done: 'Done',
		skip: 'Skip',
	},
	hints,
	hintsByTouch,
};
