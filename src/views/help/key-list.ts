/** What a key does; the words are in `i18n/help`. */
export type KeyAct =
	| 'palette'
	| 'help'
	| 'search'
	| 'people'
	| 'hit'
	| 'floor'
	| 'own'
	| 'unread'
	| 'markRead'
	| 'print'
	| 'fit'
	| 'filter'
	| 'ego'
	| 'only'
	| 'leaveOut'
	| 'path'
	| 'correct'
	| 'undo'
	| 'redo'
	| 'letGo'
	| 'walk'
	| 'select'
	| 'add'
	| 'zoom'
	| 'zoomFit'
	| 'place'
	| 'placeFar'
	| 'putBack'
	| 'byFloor'
	| 'byTen'
	| 'ends'
	| 'mark'
	| 'unmark'
	| 'zoomPart'
	| 'stopPlaying'
	| 'byCell'
	| 'byMark'
	| 'addBoth'
	| 'answer'
	| 'skip';

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

/** Ctrl, or Cmd where that is the key for commands. */
export const commandKey = 'command';

/** Every key there is, by where it works. Keys are named as they are printed on a keyboard. */
export const keyList: Readonly<Record<KeyPlace, readonly (readonly [Keys, KeyAct])[]>> = {
	anywhere: [
		[[[commandKey, 'K']], 'palette'],
		[[['?']], 'help'],
		[[['/']], 'search'],
		[[['@']], 'people'],
		[[['F']], 'fit'],
		[[['Shift', 'F']], 'filter'],
		[[[commandKey, 'Z']], 'undo'],
		[[[commandKey, 'Shift', 'Z']], 'redo'],
		[[['Esc']], 'letGo'],
		[[[commandKey, 'P']], 'print'],
	],
	text: [
		[[['F3'], ['Shift', 'F3']], 'hit'],
		[[['J'], ['K']], 'floor'],
		[[['N'], ['P']], 'own'],
		[[['U']], 'unread'],
		[[['M']], 'markRead'],
	],
	selected: [
		[[['C']], 'correct'],
		[[['E']], 'ego'],
		[[['O']], 'only'],
		[[['X']], 'leaveOut'],
		[[['W']], 'path'],
	],
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
		[[['Esc']], 'stopPlaying'],
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
	inbox: [
		[[['1'], ['…'], ['9']], 'answer'],
		[[['S']], 'skip'],
	],
};
