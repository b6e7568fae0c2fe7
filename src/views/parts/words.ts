import { useEffect, useState, useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { known } from '../../lib/assert.ts';
import { type ThemeId, useSettings } from '../../store/settings.ts';
import { loadPart } from '../../thread/parts.ts';
import {
	chooseLanguage,
	type Language,
	languageIds,
	loadedWords,
	loadWords,
	type Words,
} from '../../words/languages.ts';

export type { Language, Words } from '../../words/languages.ts';

interface Shown {
	readonly language: Language;
	/** Null until the first words are loaded; until then nothing is shown. */
	readonly words: Words | null;
}

const useShown = create<Shown>()(() => ({ language: 'en', words: null }));

/** The language shown. */
export function useLanguage(): Language {
	return useShown(({ language }) => language);
}

/** Every word on screen, in the language shown. */
export function useWords(): Words {
	return known(
		useShown(({ words }) => words),
		'words',
	);
}

/** The language chosen; without a choice, the first of the browser's languages that has words. */
function wanted(): Language {
	const { language } = useSettings.getState();
	return chooseLanguage(language === null ? navigator.languages : [language]);
}

/**
 * Shows the words of the language wanted; where its file cannot be loaded, those of another language. Rejects if none
 * can be loaded.
 */
export async function showFirstWords(): Promise<void> {
	let problem: unknown;
	for (const language of new Set([wanted(), ...languageIds])) {
		try {
			return useShown.setState({ language, words: await loadWords(language) });
		} catch (error) {
			problem = error;
		}
	}
	throw problem;
}

/**
 * Follows the choice of a language. Where its file cannot be loaded, a notice says so and the words stay. Returns what
 * ends that.
 */
export function followLanguage(): () => void {
	return useSettings.subscribe(async () => {
		const language = wanted();
		if (language === useShown.getState().language) return;
		const words = await loadPart(() => loadWords(language)).catch(() => null);
		if (words !== null && language === wanted()) useShown.setState({ language, words });
	});
}

/** Whether the words of another language than the one shown have been loaded; asks for them where they have not. */
export function useLoaded(language: Language): boolean {
	const [, tellLoaded] = useState<Words>();
	const isLoaded = loadedWords(language) !== null;
	useEffect(() => {
		let isWanted = true;
		if (!isLoaded)
			loadPart(() => loadWords(language)).then(
				(words) => isWanted && tellLoaded(words),
				// `loadPart` has told by a notice.
				() => {},
			);
		return () => {
			isWanted = false;
		};
	}, [language, isLoaded]);
	return isLoaded;
}

const darkQuery = matchMedia('(prefers-color-scheme: dark)');

/** Chromium does not always report a new theme of the system: it is looked up again when the page gets the focus. */
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
