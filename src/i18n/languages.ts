import { en, type Words } from './en.ts';
import type { Messages } from './messages/en.ts';
import { zhCN } from './zh-CN.ts';

export type { Words } from './en.ts';
export type { Messages } from './messages/en.ts';

/** The languages as in `<html lang>`, each with all its words. */
export const languages = { en, 'zh-CN': zhCN } as const satisfies Record<string, Words>;

export type Language = keyof typeof languages;

const messageFiles: Readonly<Record<Language, () => Promise<{ readonly messages: Messages }>>> = {
	en: () => import('./messages/en.ts'),
	'zh-CN': () => import('./messages/zh-CN.ts'),
};

const loaded = new Map<Language, Messages>();

/** The words that the page can do without until something was odd, went wrong or is put right. */
export async function loadMessages(language: Language): Promise<Messages> {
	const { messages } = await messageFiles[language]();
	loaded.set(language, messages);
	return messages;
}

/** The same at once, where they were loaded before; null otherwise. */
export const loadedMessages = (language: Language): Messages | null => loaded.get(language) ?? null;

/** The first of the preferred languages that there are words for; Chinese in any script gets the Chinese ones. */
export function chooseLanguage(preferred: readonly string[]): Language {
	for (const tag of preferred) {
		const base = tag.toLowerCase().split('-')[0];
		if (base === 'zh') return 'zh-CN';
		if (base === 'en') return 'en';
	}
	return 'en';
}
