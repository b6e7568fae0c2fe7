import { useEffect, useState } from 'react';
import { type Language, loadMessages, type Messages } from '../i18n/languages.ts';
import { loadPart } from '../state/parts.ts';
import { useLanguage } from './words.ts';

/** The messages in the language shown; null until they are loaded. */
export function useMessages(): Messages | null {
	const language = useLanguage();
	const [loaded, setLoaded] = useState<{ language: Language; messages: Messages } | null>(null);
	useEffect(() => {
		let isWanted = true;
		// Where they cannot be loaded, what goes without them still stands.
		loadPart(() => loadMessages(language)).then(
			(messages) => isWanted && setLoaded({ language, messages }),
			() => {},
		);
		return () => {
			isWanted = false;
		};
	}, [language]);
	return loaded?.language === language ? loaded.messages : null;
}
