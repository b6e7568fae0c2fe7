import { groupBy } from '../lib/group.ts';
import type { KeyAct, KeyPlace } from './command.ts';
import { type CommandId, commandIds, commandOf } from './list.ts';

/** Is Ctrl called Cmd here? */
const isApple = /Mac|iP(hone|ad|od)/.test(globalThis.navigator?.platform ?? '');

/** Ctrl, as it is printed on a keyboard. */
const modifier = isApple ? '⌘' : 'Ctrl';

/** The first keys of a command, those that are held together, as they are printed on a keyboard. */
export function printedKeys(id: CommandId): readonly string[] {
	return partsOf(id).map((part) => {
		if (part === '$mod') return modifier;
		if (part === 'Escape') return 'Esc';
		return part.length === 1 ? part.toUpperCase() : part;
	});
}

/** The same for `aria-keyshortcuts`. */
export function ariaKeys(id: CommandId): string {
	const parts = partsOf(id);
	return parts.map((part) => (part === '$mod' ? (isApple ? 'Meta' : 'Control') : part)).join('+');
}

function partsOf(id: CommandId): readonly string[] {
	return commandOf(id).keys?.[0]?.split('+') ?? [];
}

/** Key combinations that do the same; each is a list of keys that are held together. */
export type KeyCombinations = readonly (readonly string[])[];

/** The keys of charts and forms, by where they work, as they are printed on a keyboard. */
const ownKeys: Readonly<Record<KeyPlace, readonly (readonly [KeyCombinations, KeyAct])[]>> = {
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
		[[['g'], ['Shift', 'g']], 'group'],
	],
	list: [
		[[['↑'], ['↓'], ['Home'], ['End'], ['A'], ['…'], ['Z']], 'byPerson'],
		[[['←'], ['→']], 'toBox'],
		[[['Space']], 'check'],
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
				[modifier, '←'],
				[modifier, '→'],
			],
			'byMark',
		],
		[[['Enter']], 'select'],
		[[['Shift', 'Enter']], 'addBoth'],
	],
	inbox: [[[['1'], ['…'], ['9']], 'answer']],
};

/** Every key that works at a place, with what it does; commands with the same words share a line. */
export function keysAt(place: KeyPlace): readonly (readonly [KeyCombinations, KeyAct])[] {
	const here = commandIds.flatMap((id) => {
		const [where, act] = commandOf(id).help ?? [];
		return act !== undefined && where === place ? [{ id, act }] : [];
	});
	const byAct = groupBy(here, ({ act }) => act);
	const ofCommands = Array.from(byAct, ([act, all]): [KeyCombinations, KeyAct] => [
		all.map(({ id }) => printedKeys(id)),
		act,
	]);
	return [...ofCommands, ...ownKeys[place]];
}

export const keyPlaces = Object.keys(ownKeys) as readonly KeyPlace[];
