import { useEffect, useState } from 'react';
import { loadedMessages, loadMessages, type Messages } from '../i18n/languages.ts';
import { loadPart } from '../state/parts.ts';
import { useLanguage } from './words.ts';

/** The messages in the language shown; null until they are loaded, for whoever asks first. */
export function useMessages(): Messages | null {
	const language = useLanguage();
	const [, setLoaded] = useState<Messages | null>(null);
	const messages = loadedMessages(language);
	const isLoaded = messages !== null;
	useEffect(() => {
		if (isLoaded) return;
		let isWanted = true;
		// Where they cannot be loaded, what goes without them still stands.
		loadPart(() => loadMessages(language)).then(
			(given) => isWanted && setLoaded(given),
			() => {},
		);
		return () => {
			isWanted = false;
		};
	}, [language, isLoaded]);
	return messages;
}
