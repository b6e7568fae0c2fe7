import type { Sureness } from '../../model/sureness.ts';
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
	timeline: 'Drag here to keep only what these floors say. Filters hide ties; nothing moves from its place.',
};

/** Words of help, command palette and hints, in English. The other languages have this shape. */
export const help = {
	title: 'Help',
	intro:
		'Loutu shows who answered whom. Circles are people, an arrow points at whoever is addressed, and its width is the number of floors that do so.',
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
		palette: 'find a person, a floor or a command',
		help: 'this help',
		search: 'search the text',
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
		skip: 'skip for now',
	},
	typing: 'While you type, only the first, F3 and the one that prints do anything.',
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
		asGraph: 'Show as graph',
		asMatrix: 'Show as matrix',
		asPeopleTable: 'Show as table of people',
		asTiesTable: 'Show as table of ties',
		letGo: 'Let go of the selection',
		provenOnly: 'Names: proven only',
		resetThreshold: 'Names: from .80 on again',
		nested: 'Text: nested by answers',
		inOrder: 'Text: in order',
		print: 'Print…',
		inDark: 'Dark theme',
		inLight: 'Light theme',
	},

	hint: { title: 'Hint', of: (n: number, all: number) => `${n} of ${all}`, next: 'Next', done: 'Done', skip: 'Skip' },
	hints,
};

/** The words of help in a language. */
export type HelpWords = typeof help;
