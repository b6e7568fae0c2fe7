import { useEffect } from 'react';
import { dark, light, withPalette } from '../../charts/theme.ts';
import { useResults } from '../../store/results.ts';
import { useLanguage, useThemeId, useWords } from '../parts/words.ts';

/** Language, theme and title of the document itself, which stand outside React's tree. */
export function DocumentState() {
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
		// Those of the style sheet are people's own.
		for (const index of light.people.keys()) style.setProperty(`--person-${index}`, colours[index] ?? null);
	}, [theme, palette]);
	return null;
}
