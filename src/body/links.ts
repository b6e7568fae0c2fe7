const safeSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** The address if a link may lead there; null of scripts, data, and addresses relative to a page we do not know. */
export function safeAddress(address: string): string | null {
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	return safeSchemes.has(url.protocol) ? url.href : null;
}

/** The last part of an address, to call a file by. */
export function fileName(address: string): string {
	return address.slice(address.lastIndexOf('/') + 1) || address;
}
