import type { Seed } from '../../sync/history.ts';

const addresses = import.meta.glob<string>('/seeds/*.{txt,json}', { query: '?url', import: 'default', eager: true });

/** The threads in `seeds/`, by name. A file put there appears; no code changes. */
export const seeds: readonly Seed[] = Object.entries(addresses)
	.map(([path, address]) => ({
		name: path.slice(path.lastIndexOf('/') + 1),
		address: new URL(address, document.baseURI).href,
	}))
	.sort((a, b) => (a.name < b.name ? -1 : 1));
