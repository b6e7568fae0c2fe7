import { useEffect } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { provide, useCommand } from '../../commands/run.ts';
import { dataFormatIds } from '../../export/data/list.ts';
import { keepingOfAll, storingOf, useJournal } from '../../store/journal.ts';
import { usePanel } from '../../store/page.ts';
import { useResults } from '../../store/results.ts';
import { canRedo, canUndo, useUndo } from '../../store/undo.ts';
import correctionsCss from '../corrections/Corrections.module.css';
import { type Save, saving } from '../figures/saving.ts';
import { CommandButton } from '../parts/CommandButton.tsx';
import { LazyMenu } from '../parts/LazyMenu.tsx';
import { tabbed, useMedia } from '../parts/narrow.ts';
import { pagePart } from '../parts/part.tsx';
import { useView } from '../parts/useView.ts';
import { useLanguage, useWords } from '../parts/words.ts';
import { chooseFiles, fileInputId, openFiles } from './files.ts';
import { loadMenus } from './load.ts';
import { ThreadFacts } from './ThreadFacts.tsx';
import css from './TopBar.module.css';

/** The thread's title, what is known of it, and the buttons for the thread as a whole. */
export function TopBar() {
	const { facts } = useWords();
	const reading = useResults((results) => results.reading);
	const isTight = useMedia(tabbed);
	return (
		<header className={css.bar}>
			<p className={css.brand}>
				Loutu <span lang="zh-CN">楼图</span>
			</p>
			{reading !== null && (
				<>
					<h1 className={css.title} title={reading.title ?? undefined}>
						{reading.title ?? facts.untitled}
					</h1>
					<ThreadFacts reading={reading} />
				</>
			)}
			<div className={css.actions}>
				{reading !== null && <ThreadButtons isTight={isTight} />}
				<OpenMenu />
				<PageMenu isTight={isTight} />
				<ExportMenu />
			</div>
		</header>
	);
}

const PageItems = pagePart(loadMenus, 'PageItems');

/** The menu of what concerns the page, not the thread; where room is scarce, of more than that. */
function PageMenu({ isTight }: { isTight: boolean }) {
	const { actions } = useWords();
	return (
		<LazyMenu label="⋯" name={actions.menu} kind={undefined} isDisabled={false}>
			{(button) => <PageItems button={button} hasThreadItems={isTight} />}
		</LazyMenu>
	);
}

const OpenItems = pagePart(loadMenus, 'OpenItems');

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

const ExportItems = pagePart(loadMenus, 'ExportItems');

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
				'picture',
				save((exports, ...rest) => exports.savePicture(...rest)),
			),
			...dataFormatIds.map((id) =>
				provide(
					`data ${id}`,
					save((exports, all) => exports.saveData(id, { byteOrderMark: false, asFiltered: false }, all)),
				),
			),
		];
		return () => {
			for (const end of ends) end();
		};
	}, [words, language]);
}

/** Undo and redo; where there is room, the inbox of what could be put right, and sharing. */
function ThreadButtons({ isTight }: { isTight: boolean }) {
	const labels = useWords().corrections.labels;
	const isUndoable = useUndo(canUndo);
	const isRedoable = useUndo(canRedo);
	const open = useResults((results) => results.reading?.inbox.length ?? 0);
	const panel = usePanel((state) => state.open?.id);
	return (
		<>
			<KeptOfAll />
			<CommandButton command="undo" disabled={!isUndoable}>
				↶
			</CommandButton>
			<CommandButton command="redo" disabled={!isRedoable}>
				↷
			</CommandButton>
			{!isTight && (
				<CommandButton command="history" aria-pressed={panel === 'history'}>
					<svg width="15" height="15" viewBox="0 0 16 16" aria-hidden="true">
						<path d="M2 3.5h12M2 8h12M2 12.5h8" fill="none" stroke="currentColor" strokeWidth="1.6" />
					</svg>
				</CommandButton>
			)}
			{!isTight && <CommandButton command="putRight" name={labels.open(open)} aria-pressed={panel === 'inbox'} />}
			{!isTight && <CommandButton command="share" />}
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
