import { type ComponentType, useEffect } from 'react';
import { dark, light, withPalette } from '../../charts/theme.ts';
import { identityOf } from '../../model/reading.ts';
import { useLeaving } from '../../store/leaving.ts';
import { closeDialog, type DialogId, useDialog } from '../../store/page.ts';
import { useResults } from '../../store/results.ts';
import { cancelReading } from '../../thread/open.ts';
import { Concluding } from '../corrections/Concluding.tsx';
import { Leaving } from '../corrections/Kept.tsx';
import { loadExporting } from '../figures/saving.ts';
import { Help } from '../help/Help.tsx';
import { Border, pagePart } from '../parts/part.tsx';
import { useLanguage, useThemeId, useWords } from '../parts/words.ts';
import css from './App.module.css';
import { DropZone } from './DropZone.tsx';
import { loadCorrections, loadMenus } from './load.ts';
import { Notices } from './Notices.tsx';
import { Panes } from './Panes.tsx';
import readingProgressCss from './ReadingProgress.module.css';
import { SkipLinks } from './SkipLinks.tsx';
import { TopBar } from './TopBar.tsx';
import welcomeCss from './Welcome.module.css';

/** The whole page. */
export function App() {
	const reading = useResults((results) => results.reading);
	return (
		<Border size="block">
			<div className={css.app}>
				<Border size="none">
					<DocumentState />
					{reading !== null && <SkipLinks />}
				</Border>
				<Border size="block">
					<TopBar />
				</Border>
				<Border size="block">
					<Notices />
				</Border>
				{/* Wherever it is seen: before the panes by Tab, which have a hundred stops. */}
				<Border size="none">
					<Help />
				</Border>
				{reading === null ? <Welcome /> : <Panes key={identityOf(reading.source) ?? reading.source.name} />}
				<Border size="none">
					<ReadingProgress />
				</Border>
				<Border size="none">
					<Concluding />
					<DropZone />
				</Border>
				<Dialogs />
				<Border size="none" onBreak={() => useLeaving.getState().answer?.(false)}>
					<Leaving />
				</Border>
			</div>
		</Border>
	);
}

/** Where the panes will be, as long as no thread is open. */
function Welcome() {
	const { open, loading } = useWords();
	const isReading = useResults((results) => results.pending !== null);
	return (
		<main className={welcomeCss.welcome}>
			<h1>{isReading ? loading : open.emptyTitle}</h1>
			{!isReading && <p>{open.emptyHint}</p>}
			{!isReading && <p className={welcomeCss.formats}>{open.dropHint}</p>}
		</main>
	);
}

/** Says how far the reading of a file is, with a Cancel button. The thread that is open stays usable beneath it. */
export function ReadingProgress() {
	const { progress: words, actions, borders } = useWords();
	const pending = useResults((results) => results.pending);
	if (pending === null) return null;
	const { name, progress, isQuiet } = pending;
	return (
		<section className={readingProgressCss.progress} aria-label={words.label(name)}>
			<div className={readingProgressCss.words}>
				<p className={readingProgressCss.name}>{words.label(name)}</p>
				<p>{words.phase[progress.phase]}</p>
				{isQuiet && <p role="status">{borders.quietReading}</p>}
			</div>
			{/* A phase that cannot say how far it is shows a bar that moves without a value. */}
			<progress aria-label={words.label(name)} value={progress.share > 0 ? progress.share : undefined} max={1} />
			<button type="button" className="button" onClick={cancelReading}>
				{actions.cancel}
			</button>
		</section>
	);
}

const views: Readonly<Record<DialogId, ComponentType<{ readonly onClose: () => void }>>> = {
	paste: pagePart(loadMenus, 'PasteDialog', 'none', closeDialog),
	threads: pagePart(loadMenus, 'ThreadsDialog', 'none', closeDialog),
	recent: pagePart(loadCorrections, 'RecentDialog', 'none', closeDialog),
	share: pagePart(loadCorrections, 'ShareDialog', 'none', closeDialog),
	figure: pagePart(loadExporting, 'FigureDialog', 'none', closeDialog),
	help: pagePart(loadMenus, 'HelpDialog', 'none', closeDialog),
	print: pagePart(loadExporting, 'PrintDialog', 'none', closeDialog),
	palette: pagePart(loadMenus, 'Palette', 'none', closeDialog),
};

/**
 * Shows the dialog that was asked for. A dialog that cannot be loaded, or breaks, is told by a notice, and the page
 * stays as it is.
 */
export function Dialogs() {
	const id = useDialog(({ open }) => open);
	if (id === null) return null;
	const View = views[id];
	return <View key={id} onClose={closeDialog} />;
}

/** Keeps language, theme and title of the document, which stand outside React's tree. */
function DocumentState() {
	const { documentTitle } = useWords();
	const language = useLanguage();
	const theme = useThemeId();
	const palette = useResults((results) => results.encoding?.palette ?? 'people');
	const title = useResults((results) => results.reading?.title ?? null);
	useEffect(() => {
		document.documentElement.lang = language;
		document.documentElement.dataset.theme = theme;
		document.title = documentTitle(title);
	}, [language, theme, title, documentTitle]);
	useEffect(() => {
		const { style } = document.documentElement;
		const colours = palette === 'people' ? [] : withPalette(theme === 'dark' ? dark : light, palette).people;
		// The style sheet has the colours of people; a palette of the encoding takes their place here.
		for (const index of light.people.keys()) style.setProperty(`--person-${index}`, colours[index] ?? null);
	}, [theme, palette]);
	return null;
}
