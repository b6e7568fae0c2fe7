import { useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { perform, provide, useCommand } from '../../commands/run.ts';
import { dataFormatIds } from '../../export/data/list.ts';
import { keepingOfAll, storingOf, useJournal } from '../../store/journal.ts';
import { useAsking } from '../../store/page.ts';
import { useResults } from '../../store/results.ts';
import { canRedo, canUndo, useUndo } from '../../store/undo.ts';
import { languageIds, languages } from '../../words/languages.ts';
import correctionsCss from '../corrections/Corrections.module.css';
import { type Save, saving } from '../figures/saving.ts';
import { CommandButton } from '../parts/CommandButton.tsx';
import { LazyMenu } from '../parts/LazyMenu.tsx';
import { narrow, useMedia } from '../parts/narrow.ts';
import { part } from '../parts/part.tsx';
import { useView } from '../parts/useView.ts';
import { useLanguage, useThemeId, useWords } from '../parts/words.ts';
import { chooseFiles, fileInputId, openFiles } from './files.ts';
import { loadCorrections, loadMenus } from './load.ts';
import { FactsInShort, ThreadFacts } from './ThreadFacts.tsx';
import css from './TopBar.module.css';

/**
 * The thread's title and facts, and the buttons for the thread as a whole. On a narrow screen it is two lines that
 * unfold.
 */
export function TopBar() {
	const { facts } = useWords();
	const reading = useResults((results) => results.reading);
	const isNarrow = useMedia(narrow);
	const [isOpen, setOpen] = useState(false);
	return (
		<header className={css.bar} data-open={isOpen || undefined}>
			<p className={css.brand}>
				Loutu <span lang="zh-CN">楼图</span>
			</p>
			<div className={css.thread}>
				{reading !== null && (
					<>
						<h1 title={reading.title ?? undefined}>{reading.title ?? facts.untitled}</h1>
						{isNarrow && <FactsInShort reading={reading} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />}
						{(!isNarrow || isOpen) && <ThreadFacts reading={reading} />}
					</>
				)}
			</div>
			<div className={css.actions}>
				<div className={css.late}>
					<CorrectionBar />
				</div>
				<div className={css.group}>
					<OpenMenu />
					<LanguageButton />
					<ThemeButton />
					<HelpButton />
					<ExportMenu />
				</div>
			</div>
		</header>
	);
}

function LanguageButton() {
	const { actions } = useWords();
	const language = useLanguage();
	const other = languageIds[(languageIds.indexOf(language) + 1) % languageIds.length] ?? language;
	return (
		<button
			type="button"
			className="button"
			lang={other}
			title={actions.languageHint}
			onClick={() => perform(`language ${other}`)}
		>
			{languages[other].short}
		</button>
	);
}

function HelpButton() {
	const { actions } = useWords();
	return (
		<CommandButton command="help" name={actions.help}>
			?
		</CommandButton>
	);
}

function ThemeButton() {
	const { actions } = useWords();
	const theme = useThemeId();
	const other = theme === 'light' ? 'dark' : 'light';
	const label = other === 'dark' ? actions.toDark : actions.toLight;
	return (
		<button type="button" className="button" aria-label={label} title={label} onClick={() => perform(`theme ${other}`)}>
			<svg width="15" height="15" viewBox="0 0 16 16" aria-hidden="true">
				<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
				<path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor" />
			</svg>
		</button>
	);
}

const OpenItems = part(loadMenus, 'OpenItems');

/** The Open button with its menu, and the file input that is always in the document. */
export function OpenMenu() {
	const { actions } = useWords();
	useCommand('open', chooseFiles);
	return (
		<>
			<LazyMenu label={actions.open} kind={undefined} isDisabled={false}>
				{(button) => <OpenItems button={button} />}
			</LazyMenu>
			<input
				id={fileInputId}
				type="file"
				multiple
				className="visually-hidden"
				tabIndex={-1}
				aria-label={actions.openFile}
				onChange={({ target }) => {
					void openFiles([...(target.files ?? [])]);
					// Without this, choosing the same file again, once it was mended, would change nothing.
					target.value = '';
				}}
			/>
		</>
	);
}

const ExportItems = part(loadMenus, 'ExportItems');

/** The Export button with its menu. */
export function ExportMenu() {
	const { actions } = useWords();
	useSaveCommands();
	const isOpen = useResults((results) => results.thread !== null);
	return (
		<LazyMenu label={actions.export} kind="main" isDisabled={!isOpen}>
			{(button) => <ExportItems button={button} />}
		</LazyMenu>
	);
}

/** Lets the palette save pictures and data files: the whole thread, with the options that the menu has at first. */
function useSaveCommands(): void {
	const words = useWords();
	const language = useLanguage();
	useEffect(() => {
		const save = (what: Save) => () => void saving(what, words, language);
		const ends = [
			provide(
				'graphPng',
				save((exports, ...rest) => exports.saveGraphPng(...rest)),
			),
			...dataFormatIds.map((id) =>
				provide(
					`data ${id}`,
					save((exports, ...rest) => exports.saveData(id, { byteOrderMark: false, asFiltered: false }, ...rest)),
				),
			),
		];
		return () => {
			for (const end of ends) end();
		};
	}, [words, language]);
}

const AskDialog = part(loadCorrections, 'AskDialog', 'none');

/** Undo, redo, the inbox of what could be put right, and sharing: there once a thread is read. */
function CorrectionBar() {
	const labels = useWords().corrections.labels;
	const isUndoable = useUndo(canUndo);
	const isRedoable = useUndo(canRedo);
	const reading = useResults((results) => results.reading);
	const asked = useAsking(({ floor }) => floor);
	if (reading === null) return null;
	return (
		<>
			<CommandButton command="undo" disabled={!isUndoable}>
				↶
			</CommandButton>
			<CommandButton command="redo" disabled={!isRedoable}>
				↷
			</CommandButton>
			<CommandButton command="putRight" name={labels.open(reading.inbox.length)} />
			<CommandButton command="share" />
			<KeptOfAll />
			{asked !== null && <AskDialog floor={asked} />}
		</>
	);
}

/** Says that the last change is being stored: after an undo by key, nothing else on screen may say so. */
function KeptOfAll() {
	const { kept } = useWords();
	const journal = useJournal(useShallow(storingOf));
	const corrections = useView((view) => view.corrections);
	const pseudonyms = useView((view) => view.pseudonyms);
	const keeping = useResults((results) => keepingOfAll(journal, results, { corrections, pseudonyms }));
	if (keeping !== 'saving') return null;
	return <span className={correctionsCss.keptOfAll}>{kept.saving}</span>;
}
