import { useState } from 'react';
import { useResults } from '../../store/results.ts';
import { setLanguage, setTheme } from '../../store/settings.ts';
import { languageIds, languages } from '../../words/languages.ts';
import { CorrectionBar } from '../corrections/CorrectionBar.tsx';
import { CommandButton } from '../parts/CommandButton.tsx';
import { narrow, useMedia } from '../parts/useMedia.ts';
import { useLanguage, useThemeId, useWords } from '../parts/words.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { Facts } from './Facts.tsx';
import { FactsInShort } from './FactsInShort.tsx';
import { OpenMenu } from './OpenMenu.tsx';
import css from './TopBar.module.css';

/** The thread's title and facts, and what can be done with it as a whole. Where it is narrow, in two lines that open. */
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
						{(!isNarrow || isOpen) && <Facts reading={reading} />}
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
			onClick={() => setLanguage(other)}
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
		<button type="button" className="button" aria-label={label} title={label} onClick={() => setTheme(other)}>
			<svg width="15" height="15" viewBox="0 0 16 16" aria-hidden="true">
				<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
				<path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor" />
			</svg>
		</button>
	);
}
