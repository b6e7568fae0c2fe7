import { useEffect } from 'react';
import { useResults } from '../state/results.ts';
import { useLanguage, useThemeId, useWords } from './words.ts';

/** Language, theme and title of the document itself, which stand outside React's tree. */
export function DocumentState() {
	const { documentTitle } = useWords();
	const language = useLanguage();
	const theme = useThemeId();
	const title = useResults((results) => results.reading?.title ?? null);
	useEffect(() => {
		document.documentElement.lang = language;
		document.documentElement.dataset.theme = theme;
		document.title = documentTitle(title);
	}, [language, theme, title, documentTitle]);
	return null;
}
