import { dataFormatIds, dataFormatOf } from '../export/data/list.ts';
import { isLayoutFor, layoutDefinition, layoutIds } from '../layout/list.ts';
import { defaultInferenceSettings } from '../model/inference-settings.ts';
import { chooseLayout, letGo, play, setThreshold, stopPlayback } from '../store/actions.ts';
import { appliedView } from '../store/applied.ts';
import { useChoices } from '../store/choices.ts';
import { clearFilter } from '../store/filtering.ts';
import { openDialog, openPanel, togglePanel, useDialog } from '../store/page.ts';
import { foldablePanes, foldPane, isFolded } from '../store/pane-settings.ts';
import { useResults } from '../store/results.ts';
import { setLanguage, setTheme } from '../store/settings.ts';
import { canRedo, canUndo, redo, undo, useUndo } from '../store/undo.ts';
import { openSession } from '../thread/session.ts';
import { graphFormIds, graphForms } from '../view/forms.ts';
import { languageIds, languages, loadedWords } from '../words/languages.ts';
import type { Words } from '../words/words.ts';
import type { Command } from './command.ts';
import { valueCommands } from './values.ts';

/** A sign may need Shift or AltGr on one keyboard and neither on another. */
const sign = (key: string) => [key, `Shift+${key}`, `Control+Alt+${key}`];

/** A command for each of a list; its id begins with what they are. */
function each<const Kind extends string, Id extends string>(
	kind: Kind,
	ids: readonly Id[],
	commandFor: (id: Id) => Command,
): Readonly<Record<`${Kind} ${Id}`, Command>> {
	const all = ids.map((id) => [`${kind} ${id}`, commandFor(id)]);
	return Object.fromEntries(all);
}

const hasThread = () => useResults.getState().reading !== null;
const floors = () => useResults.getState().reading?.floors.map(({ number }) => number) ?? [];

/**
 * Every command, in the order in which the palette offers them. To add one, add its line here and its words; nothing else
 * listens to keys.
 */
const commands = {
	palette: {
		keys: ['$mod+k'],
		help: ['anywhere', 'palette'],
		whileTyping: true,
		run: () => openDialog('palette'),
	},
	search: { keys: sign('/'), help: ['anywhere', 'search'] },
	people: { keys: sign('@'), help: ['anywhere', 'people'] },
	nextPane: {
		keys: ['F6'],
		help: ['anywhere', 'pane'],
		whileTyping: true,
		name: ({ skip }) => skip.next,
		isOffered: hasThread,
	},
	previousPane: { keys: ['Shift+F6'], help: ['anywhere', 'pane'], whileTyping: true },
	fit: { keys: ['f'], help: ['anywhere', 'fit'] },
	// Opens and shuts; the palette only opens.
	filter: {
		keys: ['Shift+f'],
		help: ['anywhere', 'filter'],
		name: ({ filter }) => filter.open,
		isOffered: () => false,
	},

	...each(
		'form',
		graphFormIds.filter((id) => id !== 'table'),
		(id) => ({
			name: ({ help }) => help.command.as[id],
			isOffered: hasThread,
			run: () => useChoices.setState({ showAs: id, pane: 'graph' }),
		}),
	),
	...each('table', graphForms.table.parameters.tableOf.of, (id) => ({
		name: ({ help }) => help.command.as[id],
		isOffered: hasThread,
		run: () => useChoices.setState({ showAs: 'table', tableOf: id, pane: 'graph' }),
	})),
	print: {
		keys: ['$mod+p'],
		help: ['anywhere', 'print'],
		name: ({ help }) => help.command.print,
		isOffered: hasThread,
		whileTyping: true,
		run: () => openDialog('print'),
	},
	openFilter: {
		name: ({ filter }) => filter.open,
		isOffered: hasThread,
		run: () => useChoices.setState({ isStackOpen: true, pane: 'graph' }),
	},
	clearFilter: { name: ({ filter }) => filter.clear, isOffered: hasThread, run: clearFilter },
	letGo: {
		keys: ['Escape'],
		help: ['anywhere', 'letGo'],
		name: ({ help }) => help.command.letGo,
		when: () => hasThread() && (appliedView().selection !== null || !useDialog.getState().isHinting),
		isOffered: () => appliedView().selection !== null,
		run: letGo,
	},
	// What is open or selected goes first.
	endHints: { keys: ['Escape'] },
	provenOnly: { name: ({ help }) => help.command.provenOnly, isOffered: hasThread, run: () => setThreshold(1) },
	resetThreshold: {
		name: ({ help }) => help.command.resetThreshold,
		isOffered: hasThread,
		run: () => setThreshold(defaultInferenceSettings.threshold),
	},

	correct: {
		keys: ['c'],
		help: ['selected', 'correct'],
		name: ({ corrections }, { selection }) =>
			selection?.type === 'floor' ? corrections.labels.author(selection.floor) : '',
		when: () => appliedView().selection?.type === 'floor',
		run() {
			const { selection } = appliedView();
			if (selection?.type === 'floor') openPanel({ id: 'floor', floor: selection.floor });
		},
	},
	putRight: {
		name: ({ corrections }) => corrections.labels.title,
		isOffered: hasThread,
		run: () => togglePanel({ id: 'inbox' }),
	},
	history: {
		name: ({ history }) => history.title,
		isOffered: hasThread,
		run: () => togglePanel({ id: 'history' }),
	},
	undo: {
		keys: ['$mod+z'],
		help: ['anywhere', 'undo'],
		name: ({ corrections }) => corrections.labels.undo,
		isOffered: () => hasThread() && canUndo(useUndo.getState()),
		inDialogs: true,
		run: undo,
	},
	redo: {
		keys: ['$mod+Shift+z'],
		help: ['anywhere', 'redo'],
		name: ({ corrections }) => corrections.labels.redo,
		isOffered: () => hasThread() && canRedo(useUndo.getState()),
		inDialogs: true,
		run: redo,
	},
	share: { name: ({ corrections }) => corrections.labels.share, isOffered: hasThread, run: () => openDialog('share') },
	pseudonyms: {
		name: ({ corrections: { labels } }, { pseudonyms }) => (pseudonyms ? labels.names : labels.pseudonyms),
		isOffered: hasThread,
		run: () => void openSession()?.pseudonyms.show(!appliedView().pseudonyms),
	},

	play: { name: ({ timeline }) => timeline.play, isOffered: hasThread, run: () => play(floors()) },
	stopPlaying: {
		keys: ['Escape'],
		help: ['playhead', 'stopPlaying'],
		name: ({ timeline }) => timeline.stop,
		isFirst: true,
		when: () => appliedView().playhead !== null,
		run: stopPlayback,
	},
	...each('layout', layoutIds, (id) => ({
		name: ({ layout }) => `${layout.title}: ${layout.name[id]}`,
		isOffered() {
			const { reading } = useResults.getState();
			// Around a person needs somebody in the middle: that is in the menu of layouts.
			return reading !== null && !layoutDefinition(id).needsCentre && isLayoutFor(id, reading.graph);
		},
		run: () => chooseLayout({ id, centre: null }),
	})),
	...each('fold', foldablePanes, (id) => ({
		keys: sign({ people: '[', timeline: '\\', text: ']' }[id]),
		help: ['anywhere', 'fold'],
		name: ({ panes, tabs }) => (isFolded(id) ? panes.putBack(tabs[id]) : panes.fold(tabs[id])),
		isOffered: hasThread,
		run: () => foldPane(id),
	})),
	...valueCommands,

	open: { name: ({ actions }) => actions.openFile },
	paste: { name: ({ actions }) => actions.paste, run: () => openDialog('paste') },
	threads: {
		name: ({ threads }) => `${threads.title}…`,
		isOffered: () => useResults.getState().among !== null,
		run: () => openDialog('threads'),
	},
	recent: { name: ({ corrections }) => corrections.labels.recent, run: () => openDialog('recent') },
	figure: { name: ({ exports }) => exports.figure, isOffered: hasThread, run: () => openDialog('figure') },
	picture: { name: ({ actions, exports }) => `${actions.export}: ${exports.quick}`, isOffered: hasThread },
	...each('data', dataFormatIds, (id) => ({
		name: ({ actions, dataFormat }) => `${actions.export}: ${dataFormat[id]}`,
		isOffered: () => hasThread() && !dataFormatOf(id).needsTimes,
	})),

	help: {
		keys: sign('?'),
		help: ['anywhere', 'help'],
		name: ({ help }) => help.title,
		run: () => openDialog('help'),
	},
	hints: { name: ({ help }) => help.showHints, run: () => useDialog.setState({ isHinting: true }) },
	...each('language', languageIds, (id) => ({
		name: () => languages[id].name,
		isOffered: (words) => loadedWords(id) !== words,
		run: () => setLanguage(id),
	})),
	...each('theme', ['light', 'dark'], (id) => ({
		name: ({ help }) => help.command.theme[id],
		run: () => setTheme(id),
	})),

	nextHit: { keys: ['F3'], help: ['text', 'hit'], whileTyping: true, when: hasSearch },
	previousHit: { keys: ['Shift+F3'], help: ['text', 'hit'], whileTyping: true, when: hasSearch },
	nextFloor: { keys: ['j'], help: ['text', 'floor'] },
	previousFloor: { keys: ['k'], help: ['text', 'floor'] },
	nextOwn: { keys: ['n'], help: ['text', 'own'] },
	previousOwn: { keys: ['p'], help: ['text', 'own'] },
	nextUnread: { keys: ['u'], help: ['text', 'unread'] },
	markRead: { keys: ['m'], help: ['text', 'markRead'] },
	ego: { keys: ['e'], help: ['selected', 'ego'] },
	only: { keys: ['o'], help: ['selected', 'only'] },
	leaveOut: { keys: ['x'], help: ['selected', 'leaveOut'] },
	path: { keys: ['w'], help: ['selected', 'path'] },
	answer: { keys: ['([0-9])'] },
	skip: { keys: ['s'], help: ['inbox', 'skip'] },
	backToQuestion: { keys: ['Shift+s'], help: ['inbox', 'previous'] },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandId = keyof typeof commands;
export const commandIds = Object.keys(commands) as readonly CommandId[];

export function commandOf(id: CommandId): Command {
	return commands[id];
}

/** What a command is called now; empty where it has no name. */
export function nameOf(id: CommandId, words: Words): string {
	return commandOf(id).name?.(words, appliedView()) ?? '';
}

/** Without a search, F3 stays the browser's. */
function hasSearch(): boolean {
	return appliedView().find.trim() !== '';
}
