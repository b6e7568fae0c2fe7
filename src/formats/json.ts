const jsonStart = /\s*(?:\{\s*["}]|\[\s*["{[\]])/y;

/**
 * True of JSON by its file name or, where the name says nothing, by its first and last signs. Posts like to begin with
 * `[doge]` or `{…}`, so one bracket is not enough.
 */
export function looksLikeJson(text: string, name: string): boolean {
	if (/\.json$/i.test(name)) return true;
	jsonStart.lastIndex = 0;
	return jsonStart.test(text) && /[}\]]$/.test(text.slice(-100).trimEnd());
}
