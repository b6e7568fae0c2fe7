import { isApple, printedKeys } from '../../commands/keys.ts';
import { commandIds, commandOf } from '../../commands/list.ts';
import { groupBy } from '../../lib/group.ts';
import type { Words } from '../../words/languages.ts';

/** What a key does; the words are in `words`. */
type KeyAct = keyof Words['help']['act'];

/** Where keys work. */
export type KeyPlace =
	| 'anywhere'
	| 'text'
	| 'selected'
	| 'graph'
	| 'list'
	| 'timeline'
	| 'overview'
	| 'playhead'
	| 'matrix'
	| 'inbox';

/** Keys that do the same, each as the keys that are held together. */
export type Keys = readonly (readonly string[])[];

const commandKey = isApple ? '⌘' : 'Ctrl';

/** The keys of charts and forms, by where they work, as they are printed on a keyboard. */
const ownKeys: Readonly<Record<KeyPlace, readonly (readonly [Keys, KeyAct])[]>> = {
	anywhere: [],
	text: [],
	selected: [],
	graph: [
		[[['←'], ['→'], ['↑'], ['↓']], 'walk'],
		[[['Enter']], 'select'],
		[[['Shift', 'Enter']], 'add'],
		[[['+'], ['−']], 'zoom'],
		[[['0']], 'zoomFit'],
		[
			[
				['Alt', '←'],
				['Alt', '→'],
				['Alt', '↑'],
				['Alt', '↓'],
			],
			'place',
		],
		[
			[
				['Alt', 'Shift', '←'],
				['Alt', 'Shift', '→'],
			],
			'placeFar',
		],
		[[['Delete']], 'putBack'],
	],
	list: [
		[[['Enter']], 'select'],
		[[['Shift', 'Enter']], 'add'],
	],
	timeline: [
		[[['←'], ['→']], 'byFloor'],
		[[['PgUp'], ['PgDn']], 'byTen'],
		[[['Home'], ['End']], 'ends'],
		[
			[
				['Shift', '←'],
				['Shift', '→'],
			],
			'mark',
		],
		[[['Esc']], 'unmark'],
	],
	overview: [[[['+'], ['−']], 'zoomPart']],
	playhead: [
		[[['←'], ['→']], 'byFloor'],
		[[['PgUp'], ['PgDn']], 'byTen'],
	],
	matrix: [
		[[['←'], ['→'], ['↑'], ['↓']], 'byCell'],
		[
			[
				[commandKey, '←'],
				[commandKey, '→'],
			],
			'byMark',
		],
		[[['Enter']], 'select'],
		[[['Shift', 'Enter']], 'addBoth'],
	],
	inbox: [[[['1'], ['…'], ['9']], 'answer']],
};

/** Every key there is at a place: of commands that do much the same, one line for all. */
export function keysAt(place: KeyPlace): readonly (readonly [Keys, KeyAct])[] {
	const here = commandIds.filter((id) => commandOf(id).place === place);
	const byAct = groupBy(here, (id) => commandOf(id).help ?? id);
	const ofCommands = Array.from(byAct, ([act, ids]): [Keys, KeyAct] => [ids.map(printedKeys), act as KeyAct]);
	return [...ofCommands, ...ownKeys[place]];
}

export const keyPlaces = Object.keys(ownKeys) as readonly KeyPlace[];
