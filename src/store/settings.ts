import { create } from 'zustand';

export type ThemeId = 'light' | 'dark';

/** What people set once for every thread. Null: as the browser says. */
export interface Settings {
	readonly language: string | null;
	readonly theme: ThemeId | null;
	/** The sentence of a first visit was read. */
	readonly introduced: boolean;
	/** The first look was closed: a thread is not played by itself any more, and asks nothing. */
	readonly greeted: boolean;
}

function readTheme(): ThemeId | null {
	const theme = readSetting('theme');
	return theme === 'light' || theme === 'dark' ? theme : null;
}

export const useSettings = create<Settings>()(() => ({
	language: readSetting('language'),
	theme: readTheme(),
	introduced: readSetting('introduced') === 'yes',
	// Whoever has read the hints of an earlier version has been here before.
	greeted: (readSetting('greeted') ?? readSetting('hinted')) === 'yes',
}));

export function setLanguage(language: string): void {
	writeSetting('language', language);
	useSettings.setState({ language });
}

export function setTheme(theme: ThemeId): void {
	writeSetting('theme', theme);
	useSettings.setState({ theme });
}

export function setIntroduced(): void {
	writeSetting('introduced', 'yes');
	useSettings.setState({ introduced: true });
}

export function setGreeted(): void {
	writeSetting('greeted', 'yes');
	useSettings.setState({ greeted: true });
}

/** A few settings that outlive the page. A browser that forbids storage loses them, and nothing else. */
export function readSetting(name: string): string | null {
	try {
		return localStorage.getItem(`loutu.${name}`);
	} catch {
		return null;
	}
}

export function writeSetting(name: string, value: string): void {
	try {
		localStorage.setItem(`loutu.${name}`, value);
	} catch {
		// Full or forbidden: the setting holds until the page is left.
	}
}
