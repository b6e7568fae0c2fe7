const safeSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** The address if a link may lead there; null of scripts, data, and addresses relative to a page we do not know. */
export function safeAddress(address: string): string | null {
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	return safeSchemes.has(url.protocol) ? url.href : null;
}

/** What an image that is not loaded is called: its description, or else its file's name. */
export function imageName(alt: string, address: string): string {
	return alt.trim() || address.slice(address.lastIndexOf('/') + 1) || address;
}
