import { type DataFormatId, dataFormatIds, dataFormatOf } from '../../export/data/list.ts';
import { askFor } from '../../store/asking.ts';
import { openDialog, useDialog } from '../../store/dialog.ts';
import { setLanguage, setTheme } from '../../store/settings.ts';
import { canRedo, canUndo, redo, undo, useUndo } from '../../store/undo.ts';
import { openSession } from '../../thread/session.ts';
import { languageIds, languages } from '../../words/languages.ts';
import { chooseFiles } from '../app/files.ts';
import { saving } from '../figures/saving.ts';
import type { PaletteCommand, PaletteContext } from './palette-command.ts';
import { chartCommands, viewCommands } from './view-commands.ts';

/** What can be done now, the most wanted first. */
export function commandsOf(context: PaletteContext): readonly PaletteCommand[] {
	const hasThread = context.reading !== null;
	return [
		...(hasThread ? [...viewCommands(context), ...stepCommands(context), ...chartCommands(context)] : []),
		...openCommands(context),
		...(hasThread ? saveCommands(context) : []),
		...settingCommands(context),
	];
}

function stepCommands({ words, view: { selection, pseudonyms } }: PaletteContext): PaletteCommand[] {
	const { labels } = words.corrections;
	const steps = useUndo.getState();
	return [
		...(selection?.type === 'floor'
			? [{ id: 'correct', label: labels.author(selection.floor), run: () => askFor(selection.floor) }]
			: []),
		{ id: 'put-right', label: labels.title, run: () => openDialog('inbox') },
		...(canUndo(steps) ? [{ id: 'undo', label: labels.undo, run: undo }] : []),
		...(canRedo(steps) ? [{ id: 'redo', label: labels.redo, run: redo }] : []),
		{ id: 'share', label: labels.share, run: () => openDialog('share') },
		{
			id: 'pseudonyms',
			label: pseudonyms ? labels.names : labels.pseudonyms,
			run: () => void openSession()?.pseudonyms.show(!pseudonyms),
		},
	];
}

function openCommands({ words: { actions, corrections } }: PaletteContext): PaletteCommand[] {
	return [
		{ id: 'open', label: actions.openFile, run: chooseFiles },
		{ id: 'paste', label: actions.paste, run: () => openDialog('paste') },
		{ id: 'recent', label: corrections.labels.recent, run: () => openDialog('recent') },
	];
}

function saveCommands({ words, language }: PaletteContext): PaletteCommand[] {
	const { actions } = words;
	const { exports: names, dataFormat } = words;
	const data = (id: DataFormatId): PaletteCommand => ({
		id,
		label: `${actions.export}: ${dataFormat[id]}`,
		run: () =>
			void saving(
				(exports, ...rest) => exports.saveData(id, { byteOrderMark: false, asFiltered: false }, ...rest),
				words,
				language,
			),
	});
	return [
		{ id: 'figure', label: names.figure, run: () => openDialog('figure') },
		{
			id: 'graph-png',
			label: `${actions.export}: ${names.graphPng}`,
			run: () => void saving((exports, ...rest) => exports.saveGraphPng(...rest), words, language),
		},
		...dataFormatIds.filter((id) => !dataFormatOf(id).needsTimes).map(data),
	];
}

function settingCommands({ words: { help }, language }: PaletteContext): PaletteCommand[] {
	return [
		{ id: 'help', label: help.title, run: () => openDialog('help') },
		{ id: 'hints', label: help.showHints, run: () => useDialog.setState({ isHinting: true }) },
		...languageIds
			.filter((id) => id !== language)
			.map((id) => ({ id: `language ${id}`, label: languages[id].name, run: () => setLanguage(id) })),
		{ id: 'light', label: help.command.inLight, run: () => setTheme('light') },
		{ id: 'dark', label: help.command.inDark, run: () => setTheme('dark') },
	];
}
