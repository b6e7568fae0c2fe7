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
