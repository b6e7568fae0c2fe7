import type { Words } from './words.ts';

/*
 * No i18n library. A language is an object of strings and functions whose type is that of the English one: a missing
 * word is a type error, plurals are `many()`, and charts and pictures take the same words as arguments. Only the
 * language shown is loaded.
 */

export type { Words } from './words.ts';

interface Definition {
	/** The language's own name for itself, and one that is short enough for a button. */
	readonly name: string;
	readonly short: string;
	readonly load: () => Promise<{ readonly words: Words }>;
}

/** The languages, by what `<html lang>` says. To add one, add a folder of words and its line here. */
export const languages = {
	en: { name: 'English', short: 'EN', load: () => import('./en/index.ts') },
	'zh-CN': { name: '中文', short: '中文', load: () => import('./zh-CN/index.ts') },
} as const satisfies Record<string, Definition>;

export type Language = keyof typeof languages;
export const languageIds = Object.keys(languages) as readonly Language[];

const loaded = new Map<Language, Words>();

/** Loads the words of a language; rejects where its file cannot be loaded. */
export async function loadWords(language: Language): Promise<Words> {
	const known = loaded.get(language) ?? (await languages[language].load()).words;
	loaded.set(language, known);
	return known;
}

/** The words of a language if they are loaded; else null. */
export const loadedWords = (language: Language): Words | null => loaded.get(language) ?? null;

/** The first of the preferred languages that there are words for, or one of the same tongue: any Chinese for any other. */
export function chooseLanguage(preferred: readonly string[]): Language {
	const tongue = (tag: string) => tag.toLowerCase().split('-')[0];
	for (const tag of preferred) {
		const exact = languageIds.find((id) => id.toLowerCase() === tag.toLowerCase());
		const found = exact ?? languageIds.find((id) => tongue(id) === tongue(tag));
		if (found !== undefined) return found;
	}
	return 'en';
}
