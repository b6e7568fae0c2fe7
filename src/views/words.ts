import { useMemo, useSyncExternalStore } from 'react';
import { chooseLanguage, type Language, languages, type Words } from '../i18n/languages.ts';
import { type ThemeId, useSettings } from '../state/settings.ts';

export type { Language, Words } from '../i18n/languages.ts';

/** The language chosen, or else the first of the browser's that there are words for. */
export function useLanguage(): Language {
	const chosen = useSettings((settings) => settings.language);
	return useMemo(() => chooseLanguage(chosen === null ? navigator.languages : [chosen]), [chosen]);
}

/** Every word on screen, in the language shown. */
export function useWords(): Words {
	return languages[useLanguage()];
}

/** The language that words are of. */
export function languageOf(words: Words): Language {
	return words === languages['zh-CN'] ? 'zh-CN' : 'en';
}

const darkQuery = matchMedia('(prefers-color-scheme: dark)');

/** Chromium does not always tell of another theme: whoever comes back to the page has it looked up again. */
function subscribeToSystem(changed: () => void): () => void {
	darkQuery.addEventListener('change', changed);
	addEventListener('focus', changed);
	return () => {
		darkQuery.removeEventListener('change', changed);
		removeEventListener('focus', changed);
	};
}

/** The theme chosen, or else the system's. */
export function useThemeId(): ThemeId {
	const chosen = useSettings((settings) => settings.theme);
	const isSystemDark = useSyncExternalStore(subscribeToSystem, () => darkQuery.matches);
	return chosen ?? (isSystemDark ? 'dark' : 'light');
}
