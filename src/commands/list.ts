import { letGo } from '../store/actions.ts';
import { appliedView } from '../store/applied.ts';
import { askFor } from '../store/asking.ts';
import { openDialog } from '../store/dialog.ts';
import { stopPlayback } from '../store/playback.ts';
import { redo, undo } from '../store/undo.ts';

/** Something that can be done by a key, wherever on the page one is. */
export interface Command {
	/**
	 * As tinykeys writes them, `$mod` for Ctrl or Cmd; the first is the one that is named. Of two commands with one key,
	 * the earlier in the list that can be done is.
	 */
	readonly keys: readonly string[];
	/** Where help lists it, if it does, and under which words, if not its own: commands with the same stand in one line. */
	readonly place?: 'anywhere' | 'text' | 'selected' | 'playhead' | 'inbox';
	readonly help?: string;
	/** It holds also while somebody types, or while a dialog is open. */
	readonly whileTyping?: true;
	readonly inDialogs?: true;
	/** It comes before what a chart means by the key. */
	readonly isFirst?: true;
	/** Can it be done now? Always, where nothing is said. */
	readonly when?: () => boolean;
	/** What it does. Absent: what shows what it is about says so, while it is there (`useCommand`). */
	readonly run?: (event: KeyboardEvent | null) => void;
}

/** A sign may need Shift or AltGr on one keyboard and not on another. */
const sign = (key: string) => [key, `Shift+${key}`, `Control+Alt+${key}`];

/** Every command with a key. To add one, add its line here and its words; nothing else listens to keys. */
const commands = {
	palette: { keys: ['$mod+k'], place: 'anywhere', whileTyping: true, run: () => openDialog('palette') },
	help: { keys: sign('?'), place: 'anywhere', run: () => openDialog('help') },
	search: { keys: sign('/'), place: 'anywhere' },
	people: { keys: sign('@'), place: 'anywhere' },
	fit: { keys: ['f'], place: 'anywhere' },
	filter: { keys: ['Shift+f'], place: 'anywhere' },
	undo: { keys: ['$mod+z'], place: 'anywhere', inDialogs: true, run: undo },
	redo: { keys: ['$mod+Shift+z'], place: 'anywhere', inDialogs: true, run: redo },
	endHints: { keys: ['Escape'], isFirst: true },
	stopPlaying: {
		keys: ['Escape'],
		place: 'playhead',
		isFirst: true,
		when: () => appliedView().playhead !== null,
		run: stopPlayback,
	},
	letGo: { keys: ['Escape'], place: 'anywhere', run: letGo },
	print: { keys: ['$mod+p'], place: 'anywhere', whileTyping: true, run: () => openDialog('print') },
	nextHit: { keys: ['F3'], place: 'text', help: 'hit', whileTyping: true, when: hasSearch },
	previousHit: { keys: ['Shift+F3'], place: 'text', help: 'hit', whileTyping: true, when: hasSearch },
	nextFloor: { keys: ['j'], place: 'text', help: 'floor' },
	previousFloor: { keys: ['k'], place: 'text', help: 'floor' },
	nextOwn: { keys: ['n'], place: 'text', help: 'own' },
	previousOwn: { keys: ['p'], place: 'text', help: 'own' },
	nextUnread: { keys: ['u'], place: 'text', help: 'unread' },
	markRead: { keys: ['m'], place: 'text' },
	correct: {
		keys: ['c'],
		place: 'selected',
		when: () => appliedView().selection?.type === 'floor',
		run() {
			const { selection } = appliedView();
			if (selection?.type === 'floor') askFor(selection.floor);
		},
	},
	ego: { keys: ['e'], place: 'selected' },
	only: { keys: ['o'], place: 'selected' },
	leaveOut: { keys: ['x'], place: 'selected' },
	path: { keys: ['w'], place: 'selected' },
	answer: { keys: ['([0-9])'], inDialogs: true },
	skip: { keys: ['s'], place: 'inbox', inDialogs: true },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof commands;
export const commandIds = Object.keys(commands) as readonly CommandId[];

export function commandOf(id: CommandId): Command {
	return commands[id];
}

/** Without a search, F3 stays the browser's. */
function hasSearch(): boolean {
	return appliedView().find.trim() !== '';
}
